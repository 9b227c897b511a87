"""Roles and what they may do, in the language of whoever looks at them."""

from django.contrib.admin import RelatedFieldListFilter
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

NAMES = {
    "Reporter": _("Reporter"),
    "Editor": _("Editor"),
    "Picture editor": _("Picture editor"),
    "Administrator": _("Administrator"),
}

ACTS = {
    "add": pgettext_lazy("permission", "add"),
    "change": pgettext_lazy("permission", "change"),
    "delete": pgettext_lazy("permission", "delete"),
    "view": pgettext_lazy("permission", "view"),
}
DESK = ("articles", "media", "contributors", "auth")


def role_name(group):
    """Return the name in words; a role that the newsroom made is called as it says."""
    return str(NAMES.get(group.name, group.name))


def permission_name(permission):
    # Django keeps its own names of permissions in English, as rows.
    model = permission.content_type.model
    act = ACTS.get(permission.codename.removesuffix(f"_{model}")) or gettext(permission.name)
    return gettext("%(what)s: %(act)s") % {"what": permission.content_type.name, "act": act}


class RoleFilter(RelatedFieldListFilter):
    def field_choices(self, field, request, model_admin):
        choices = super().field_choices(field, request, model_admin)
        return [(pk, NAMES.get(name, name)) for pk, name in choices]
