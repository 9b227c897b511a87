"""The four roles of the newsroom, as groups: who may do what is a newsroom's to change later."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

ALL = ("view", "add", "change", "delete")
SEE = ("view",)
WRITE = ("view", "add", "change")

REPORTER = {
    "articles.article": WRITE,
    "articles.byline": ALL,
    "articles.taggedarticle": ALL,
    "articles.tag": SEE,
    "articles.section": SEE,
    "articles.edition": SEE,
    "articles.series": SEE,
    "contributors.contributor": SEE,
    "contributors.agency": SEE,
    "media.photo": SEE,
}
EDITOR = REPORTER | {
    "articles.article": (*ALL, "publish", "override_rights"),
    "articles.tag": ALL,
    "articles.tagalias": ALL,
    "articles.series": ALL,
    "articles.relatedchoice": ALL,
    "articles.section": WRITE,
    "contributors.contributor": ALL,
    "contributors.contributoralias": ALL,
    "contributors.contributorlink": ALL,
    "media.photo": WRITE,
}
PICTURE_EDITOR = {
    "articles.article": SEE,
    "articles.edition": SEE,
    "contributors.contributor": WRITE,
    "contributors.agency": ALL,
    "contributors.agencyalias": ALL,
    "media.photo": ALL,
    "media.lease": ALL,
}
ROLES = {"Reporter": REPORTER, "Editor": EDITOR, "Picture editor": PICTURE_EDITOR}
APPS = ("articles", "contributors", "media", "auth")


def codename(verb, model):
    return verb if verb == "override_rights" else f"{verb}_{model}"


def make_roles(apps, schema_editor):
    """Permissions come after all migrations as a rule, and the groups need them now."""
    for label in APPS:
        app = apps.get_app_config(label)
        models_module = getattr(app, "models_module", None)  # a migration's stub has none
        app.models_module = True
        create_permissions(app, apps=apps, verbosity=0)
        app.models_module = models_module
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for name, rights in ROLES.items():
        group, made = Group.objects.get_or_create(name=name)
        for label, verbs in rights.items():
            app, model = label.split(".")
            names = [codename(verb, model) for verb in verbs]
            group.permissions.add(
                *Permission.objects.filter(
                    content_type__app_label=app, content_type__model=model, codename__in=names
                )
            )
    administrators, made = Group.objects.get_or_create(name="Administrator")
    administrators.permissions.add(
        *Permission.objects.filter(content_type__app_label__in=APPS).exclude(
            content_type__app_label="auth", content_type__model="permission"
        )
    )


def remove_roles(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=[*ROLES, "Administrator"]).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0003_related_news_choices_and_counts"),
        ("contributors", "0001_initial"),
        ("media", "0002_photo_texts_are_never_cut"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_roles, remove_roles)]
