"""œ, æ, ø, ł and đ are compared as they are written without them."""

from django.db import IntegrityError, migrations, transaction

from lib.text import stored_key

MODELS = ["TagAlias"]


def fold_again(apps, schema_editor):
    """Give each name the key that it has now; one whose new key is taken keeps the old one."""
    for model in MODELS:
        aliases = apps.get_model("articles", model).objects
        for alias in aliases.iterator():
            key = stored_key(alias.name)
            if key == alias.key:
                continue
            try:
                with transaction.atomic():
                    aliases.filter(pk=alias.pk).update(key=key)
            except IntegrityError:
                continue


class Migration(migrations.Migration):
    dependencies = [("articles", "0015_search_index_per_language")]
    operations = [migrations.RunPython(fold_again, migrations.RunPython.noop)]
