"""Where the words of search stand: a column on PostgreSQL, a table per language on SQLite."""

from django.db import migrations

POSTGRESQL = [
    "ALTER TABLE articles_searchentry ADD COLUMN words tsvector NOT NULL DEFAULT ''",
    "CREATE INDEX search_words ON articles_searchentry USING gin (words)",
]
SQLITE = [
    f"CREATE VIRTUAL TABLE articles_search_{language} "
    "USING fts5(headline, standfirst, body, tokenize = 'unicode61 remove_diacritics 0')"
    for language in ("fr", "en")
]


def install(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    for statement in POSTGRESQL if on_postgresql else SQLITE:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE articles_searchentry DROP COLUMN words")
        return
    for language in ("fr", "en"):
        schema_editor.execute(f"DROP TABLE articles_search_{language}")


class Migration(migrations.Migration):
    dependencies = [("articles", "0006_search_entries")]
    operations = [migrations.RunPython(install, remove)]
