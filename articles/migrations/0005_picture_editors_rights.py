"""Upload templates and merges came after the roles."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

RIGHTS = {
    "Picture editor": ["add_uploadtemplate", "change_uploadtemplate", "delete_uploadtemplate",
                       "view_uploadtemplate", "view_merge", "add_merge", "change_merge",
                       "delete_contributor", "view_photouse", "view_editionbyline"],
    "Editor": ["view_uploadtemplate", "view_merge", "add_merge", "change_merge",
               "view_photouse", "view_editionbyline"],
    "Administrator": ["add_uploadtemplate", "change_uploadtemplate", "delete_uploadtemplate",
                      "view_uploadtemplate", "view_merge", "add_merge", "change_merge",
                      "delete_merge"],
}  # fmt: skip


def give(apps, schema_editor):
    for label in ("media", "contributors", "articles"):
        app = apps.get_app_config(label)
        app.models_module = True
        create_permissions(app, apps=apps, verbosity=0)
        app.models_module = None
    for name, codenames in RIGHTS.items():
        permissions = apps.get_model("auth", "Permission").objects.filter(
            content_type__app_label__in=["media", "contributors", "articles"],
            codename__in=codenames,
        )
        apps.get_model("auth", "Group").objects.get(name=name).permissions.add(*permissions)


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0004_desk_roles"),
        ("contributors", "0002_merges_are_on_record"),
        ("media", "0003_upload_templates_and_moments_of_rights"),
    ]
    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
