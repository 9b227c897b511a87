"""SQLite makes a table anew for a new column and forgets its triggers: here they are again.

Whichever migration next changes the table of editions needs this at its end.
"""

from importlib import import_module

from django.db import migrations

triggers = import_module("articles.migrations.0002_one_edition_live_at_once")


def install_again(apps, schema_editor):
    if schema_editor.connection.vendor != "sqlite":
        return
    for event in ("insert", "update"):
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {triggers.NAME}_{event}")
    triggers.install(apps, schema_editor)


class Migration(migrations.Migration):
    dependencies = [("articles", "0011_byline_in_own_words")]
    operations = [migrations.RunPython(install_again, migrations.RunPython.noop)]
