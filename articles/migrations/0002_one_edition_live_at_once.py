"""No two editions of an article in one language overlap in time, whoever writes them.

A conditional unique constraint knows the open-ended edition alone; these triggers know the rest.
"""

from django.db import migrations

OVERLAP = """
    SELECT 1 FROM articles_edition AS other
    WHERE other.article_id = NEW.article_id AND other.language = NEW.language
      AND other.id <> NEW.id
      AND (other.live_until IS NULL OR other.live_until > NEW.live_from)
      AND (NEW.live_until IS NULL OR NEW.live_until > other.live_from)
      AND (NEW.live_until IS NULL OR NEW.live_until > NEW.live_from)
      AND (other.live_until IS NULL OR other.live_until > other.live_from)
"""
NAME = "one_edition_live_at_once"
SQLITE = """
CREATE TRIGGER {name}_{event} {when} ON articles_edition
WHEN EXISTS ({overlap})
BEGIN SELECT RAISE(ABORT, '{name}'); END
"""
POSTGRESQL = """
CREATE FUNCTION {name}() RETURNS trigger AS $$
BEGIN
    IF EXISTS ({overlap}) THEN
        RAISE EXCEPTION '{name}' USING ERRCODE = 'unique_violation';
    END IF;
    RETURN NEW;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER {name} BEFORE INSERT OR UPDATE OF live_from, live_until, language, article_id
ON articles_edition FOR EACH ROW EXECUTE FUNCTION {name}();
"""


def install(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(POSTGRESQL.format(name=NAME, overlap=OVERLAP))
        return
    for event, when in (
        ("insert", "AFTER INSERT"),
        ("update", "AFTER UPDATE OF live_from, live_until, language, article_id"),
    ):
        schema_editor.execute(SQLITE.format(name=NAME, event=event, when=when, overlap=OVERLAP))


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP TRIGGER {NAME} ON articles_edition; DROP FUNCTION {NAME}();")
        return
    for event in ("insert", "update"):
        schema_editor.execute(f"DROP TRIGGER {NAME}_{event}")


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]
