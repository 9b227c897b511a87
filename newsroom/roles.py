"""The roles that a newsroom starts with, in the language of whoever looks at them."""

from django.contrib.admin import RelatedFieldListFilter
from django.utils.translation import gettext_lazy as _

NAMES = {
    "Reporter": _("Reporter"),
    "Editor": _("Editor"),
    "Picture editor": _("Picture editor"),
    "Administrator": _("Administrator"),
}


def role_name(group):
    """The name in words; a role that the newsroom made or renamed is called as it says."""
    return str(NAMES.get(group.name, group.name))


class RoleFilter(RelatedFieldListFilter):
    def field_choices(self, field, request, model_admin):
        choices = super().field_choices(field, request, model_admin)
        return [(pk, NAMES.get(name, name)) for pk, name in choices]
