"""œ, æ, ø, ł and đ are compared as they are written without them."""

from django.db import migrations

from media import photo_search


def index_again(apps, schema_editor):
    photos = apps.get_model("media", "Photo").objects
    photo_search.put_all(photos.select_related("agency", "distributor", "photographer"))


class Migration(migrations.Migration):
    dependencies = [("media", "0005_former_renditions")]
    operations = [migrations.RunPython(index_again, migrations.RunPython.noop)]
