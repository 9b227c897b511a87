from django.contrib import admin, messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contributors.merging import Refused, undo
from contributors.models import Merge

from .on_record import OnRecord


class RecordsMerges(OnRecord, admin.ModelAdmin):
    """A record from which a merge can be undone."""

    list_display = ["__str__", "kind", "by", "at", "undone_at"]
    list_filter = ["kind"]
    list_select_related = ["by"]
    actions = ["undo"]
    undo_permission = "contributors.change_merge"

    def undo_merge(self, request, record):
        """Raises Refused."""
        return undo(record)

    def has_undo_permission(self, request):
        return request.user.has_perm(self.undo_permission)

    @admin.action(description=gettext_lazy("Undo the selected merges"), permissions=["undo"])
    def undo(self, request, records):
        for record in records.order_by("-at", "-id"):
            try:
                self.undo_merge(request, record)
            except Refused as refusal:
                messages.error(request, f"{record}: {refusal}")
            else:
                messages.success(request, _("Undone: %(merge)s.") % {"merge": record})


@admin.register(Merge)
class MergeAdmin(RecordsMerges):
    """The record of every merge of people and of agencies."""
