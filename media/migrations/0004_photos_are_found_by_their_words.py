from django.db import migrations

from media import photo_search


def create(apps, schema_editor):
    for statement in photo_search.CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    schema_editor.execute(photo_search.DROP)


def index(apps, schema_editor):
    """The photos that were there before the index."""
    photos = apps.get_model("media", "Photo").objects
    found = photos.select_related("agency", "distributor", "photographer")
    some = []
    for photo in found.iterator(chunk_size=photo_search.BATCH):
        some.append(photo)
        if len(some) == photo_search.BATCH:
            photo_search.put(some)
            some = []
    photo_search.put(some)


class Migration(migrations.Migration):
    dependencies = [("media", "0003_upload_templates_and_moments_of_rights")]
    operations = [
        migrations.RunPython(create, drop),
        migrations.RunPython(index, migrations.RunPython.noop),
    ]
