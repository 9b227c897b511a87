from admin_ordering.admin import OrderableAdmin
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.models import Byline
from desk.mixins.autocomplete import AutocompleteMixin
from desk.mixins.bounded_inline import BoundedInlineMixin
from desk.mixins.related_widget import without_related_links

from .byline_form import BylineForm, BylineFormSet


class BylineInline(BoundedInlineMixin, AutocompleteMixin, OrderableAdmin, admin.StackedInline):
    """The credits, in the order of the page; the number is there for the keyboard."""

    model = Byline
    form = BylineForm
    formset = BylineFormSet
    extra = 0
    ordering = ["position", "id"]
    ordering_field = "position"
    autocomplete_fields = ["contributor", "agency"]
    fieldsets = [(None, {"fields": [("contributor", "agency", "role", "language", "position")]})]
    verbose_name = _("credit")
    verbose_name_plural = _("Who is credited")

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        return without_related_links(field, keep_add=db_field.name == "contributor")
