from django.db import migrations

from media import photo_search


def create(apps, schema_editor):
    for statement in photo_search.create_statements():
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    schema_editor.execute(photo_search.DROP)


def index(apps, schema_editor):
    """The photos that were there before the index."""
    photos = apps.get_model("media", "Photo").objects
    photo_search.put_all(photos.select_related("agency", "distributor", "photographer"))


class Migration(migrations.Migration):
    dependencies = [("media", "0003_upload_templates_and_moments_of_rights")]
    operations = [
        migrations.RunPython(create, drop),
        migrations.RunPython(index, migrations.RunPython.noop),
    ]
