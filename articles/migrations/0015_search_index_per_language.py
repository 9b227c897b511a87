"""PostgreSQL's index of words, one for each language: half of the hits were in the other one."""

from django.db import migrations

BOTH = "CREATE INDEX search_words ON articles_searchentry USING gin (words)"
ONE = (
    "CREATE INDEX search_words_{language} ON articles_searchentry USING gin (words) "
    "WHERE language = '{language}'"
)
LANGUAGES = ("fr", "en")


def install(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for language in LANGUAGES:
            schema_editor.execute(ONE.format(language=language))
        schema_editor.execute("DROP INDEX search_words")


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(BOTH)
        for language in LANGUAGES:
            schema_editor.execute(f"DROP INDEX search_words_{language}")


class Migration(migrations.Migration):
    dependencies = [("articles", "0014_uses_over_the_quota")]
    operations = [migrations.RunPython(install, remove)]
