"""Merging two rows that are one, and the records from which that is undone."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contributors.merging import merge_pair
from lib.refusal import Refusal

from .read_only import ReadOnlyAdminMixin


class MergeActionMixin:
    """For a ModelAdmin of something that may turn out to be in the list twice."""

    merge_template = "desk/merge.html"
    merge_permission = "contributors.add_merge"

    def merge_into(self, kept, gone, by):
        """Return the record of the merge, or raise Refusal."""
        return merge_pair(gone, into=kept, by=by)

    def merge_context(self, chosen):
        """Return what the page says besides, before anybody decides."""
        return {}

    @admin.action(
        description=gettext_lazy("Merge two that are one"), permissions=["change", "delete"]
    )
    def merge_two(self, request, chosen):
        chosen = list(chosen)
        if len(chosen) != 2:
            messages.error(request, _("Choose exactly two to merge."))
            return None
        form = MergeForm(request.POST if "apply" in request.POST else None, chosen=chosen)
        if form.is_bound and form.is_valid():
            self._merge(request, chosen, form.cleaned_data["keep"])
            return None
        context = self.admin_site.each_context(request) | {
            "title": _("Merge two that are one"),
            "opts": self.opts,
            "form": form,
            "chosen": chosen,
            "checkbox": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, self.merge_template, context | self.merge_context(chosen))

    def _merge(self, request, chosen, keep):
        if not request.user.has_perm(self.merge_permission):
            raise PermissionDenied
        kept, gone = sorted(chosen, key=lambda each: str(each.pk) != keep)
        try:
            record = self.merge_into(kept, gone, request.user)
        except Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Merged: %(merge)s.") % {"merge": record})
            self.after_merge(request, kept)

    def after_merge(self, request, kept):
        """Do what follows from rows that now name the one that was kept."""


class MergeForm(forms.Form):
    keep = forms.ChoiceField(label=gettext_lazy("Which one stays?"), widget=forms.RadioSelect)

    def __init__(self, *args, chosen, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["keep"].choices = [(str(each.pk), str(each)) for each in chosen]


class MergeRecordAdmin(ReadOnlyAdminMixin, admin.ModelAdmin):
    """A record from which a merge can be undone."""

    list_display = ["__str__", "kind", "by", "at", "undone_at"]
    list_filter = ["kind"]
    list_select_related = ["by"]
    actions = ["undo"]
    undo_permission = "contributors.change_merge"

    def undo_merge(self, request, record):
        """Undo one merge, or raise Refusal."""
        raise NotImplementedError

    def has_undo_permission(self, request):
        return request.user.has_perm(self.undo_permission)

    @admin.action(description=gettext_lazy("Undo the selected merges"), permissions=["undo"])
    def undo(self, request, records):
        for record in records.order_by("-at", "-id"):
            try:
                self.undo_merge(request, record)
            except Refusal as refusal:
                messages.error(request, f"{record}: {refusal}")
            else:
                messages.success(request, _("Undone: %(merge)s.") % {"merge": record})
