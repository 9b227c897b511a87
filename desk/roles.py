"""Roles and what each may do from the start. A newsroom gives and takes more in the admin."""

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.db.models import Q

ALL = ("view", "add", "change", "delete")
SEE = ("view",)
WRITE = ("view", "add", "change")
# No suffix: a permission that is not named for its model
WHOLE_NAMES = {"override_rights"}

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
    "media.photo": ("view", "add"),
}
EDITOR = REPORTER | {
    "articles.article": (*ALL, "publish", "override_rights"),
    "articles.tag": ALL,
    "articles.tagalias": ALL,
    "articles.series": ALL,
    "articles.relatedchoice": ALL,
    "articles.section": WRITE,
    "articles.photouse": SEE,
    "articles.editionbyline": SEE,
    "contributors.contributor": ALL,
    "contributors.contributoralias": ALL,
    "contributors.contributorlink": ALL,
    "contributors.merge": WRITE,
    "media.photo": WRITE,
    "media.uploadtemplate": SEE,
}
PICTURE_EDITOR = {
    "articles.article": ("view", "illustrate"),
    "articles.edition": SEE,
    "articles.photouse": SEE,
    "articles.editionbyline": SEE,
    "contributors.contributor": ALL,
    "contributors.agency": ALL,
    "contributors.agencyalias": ALL,
    "contributors.merge": WRITE,
    "media.photo": ALL,
    "media.lease": ALL,
    "media.uploadtemplate": ALL,
}
APPS = ("articles", "contributors", "media", "auth")
EVERYTHING = Q(content_type__app_label__in=APPS) & ~Q(
    content_type__app_label="auth", content_type__model="permission"
)


def _granted(table):
    condition = Q(pk__in=[])
    for label, verbs in table.items():
        app, model = label.split(".")
        names = [verb if verb in WHOLE_NAMES else f"{verb}_{model}" for verb in verbs]
        condition |= Q(content_type__app_label=app, codename__in=names)
    return condition


ROLES = {
    "Reporter": _granted(REPORTER),
    "Editor": _granted(EDITOR),
    "Picture editor": _granted(PICTURE_EDITOR),
    "Administrator": EVERYTHING,
}


def make_missing_roles(**kwargs):
    """Make roles that are not there, after each migration; leave the others as they are."""
    for label in APPS:  # Django makes them for each app only after this has run
        create_permissions(apps.get_app_config(label), verbosity=0)
    for name in ROLES:
        _give(name, only_new=True)


def complete_roles():
    """Give every role what it lacks of this table; return the permissions added, by role."""
    return {name: added for name in ROLES if (added := _give(name, only_new=False))}


def _give(name, only_new):
    from django.contrib.auth.models import Group, Permission  # this module is read before models

    group, made = Group.objects.get_or_create(name=name)
    if only_new and not made:
        return []
    lacking = Permission.objects.filter(ROLES[name]).exclude(group=group)
    added = list(lacking.select_related("content_type"))
    group.permissions.add(*added)
    return added
