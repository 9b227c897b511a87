"""Protection of what is in use: a sentence says why, before anything is asked or counted."""

from django.contrib import messages
from django.db.models import PROTECT
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _


def is_used(obj):
    """Tell whether a row with a protecting foreign key names this one."""
    return any(
        relation.related_model._base_manager.filter(**{relation.field.name: obj}).exists()
        for relation in obj._meta.related_objects
        if relation.on_delete is PROTECT
    )


class ProtectUsedMixin:
    """For a ModelAdmin whose `deletion_problem(obj)` gives a sentence, or "" when it may go.

    Without it Django would list every row in use, however many, and offer nothing to do.
    """

    def deletion_problem(self, obj):
        if is_used(obj):
            return _(
                "“%(name)s” is credited, so it stays. One that is in the list twice is merged."
            ) % {"name": obj}
        return ""

    def delete_view(self, request, object_id, extra_context=None):
        obj = self.get_object(request, object_id)
        if obj and self.has_delete_permission(request, obj) and (why := self.deletion_problem(obj)):
            messages.error(request, why)
            opts = self.model._meta
            page = f"admin:{opts.app_label}_{opts.model_name}_change"
            return HttpResponseRedirect(reverse(page, args=[obj.pk]))
        return super().delete_view(request, object_id, extra_context)

    def get_actions(self, request):
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions
