from django.db import migrations, models
from django.db.models.functions import Now

# The rows of PostgreSQL carry their transaction: see paper/page_cache/postgresql.py
TRANSACTION = """
ALTER TABLE paper_pagechange
ADD COLUMN transaction xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX page_changes_by_transaction ON paper_pagechange (transaction);
"""
# page_cache/triggers.py makes them after every migration; they can't stay without their table
TRIGGERS = {
    "sqlite": "SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE name LIKE 'page_change_%'",
    "postgresql": """
        SELECT format('DROP FUNCTION %I() CASCADE', proname) FROM pg_proc
        WHERE proname LIKE 'page_change_%'""",
}


def add_transaction(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(TRANSACTION)


def drop_triggers(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(TRIGGERS[schema_editor.connection.vendor])
        for (sql,) in cursor.fetchall():
            cursor.execute(sql)


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("articles", "0024_words_for_other_places"),
        ("contributors", "0005_names_fold_ligatures"),
        ("media", "0007_fields_have_usual_names"),
    ]
    operations = [
        migrations.CreateModel(
            name="PageChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("keys", models.TextField()),
                ("at", models.DateTimeField(db_index=True, null=True)),
                ("written_at", models.DateTimeField(db_default=Now(), db_index=True)),
            ],
            options={"default_permissions": ()},
        ),
        migrations.RunPython(add_transaction, drop_triggers),
    ]
