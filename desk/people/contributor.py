from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _
from modeltranslation.admin import TranslationAdmin

from contributors.models import Contributor, ContributorAlias, ContributorLink
from desk.mixins.autocomplete import AutocompleteMixin
from desk.mixins.bounded_inline import BoundedInlineMixin
from desk.mixins.deletion import ProtectUsedMixin
from desk.mixins.merging import MergeActionMixin
from desk.mixins.names import FoldedSearchMixin
from lib.address_field import ADDRESS

from .other_names import FormerNameFormSet
from .photo_credits import PhotoCreditsMixin


class AliasInline(BoundedInlineMixin, admin.TabularInline):
    model = ContributorAlias
    formset = FormerNameFormSet
    extra = 0


class LinkInline(BoundedInlineMixin, admin.TabularInline):
    model = ContributorLink
    formfield_overrides = {models.URLField: ADDRESS}
    extra = 0


@admin.register(Contributor)
class ContributorAdmin(
    FoldedSearchMixin,
    PhotoCreditsMixin,
    AutocompleteMixin,
    ProtectUsedMixin,
    MergeActionMixin,
    TranslationAdmin,
):
    list_display = ["name", "kind", "job_title_fr", "job_title_en"]
    list_filter = ["kind"]
    search_fields = ["name", "aliases__name"]
    prepopulated_fields = {"slug": ["name"]}
    autocomplete_fields = ["user"]
    inlines = [LinkInline, AliasInline]
    actions = ["merge_two"]
    fieldsets = [
        (None, {"fields": ["name", "slug", "kind", "user"]}),
        (_("For readers"), {"fields": ["job_title", "biography", "public_email"]}),
    ]

    def choice_label(self, contributor):
        """Return the line of a chooser: two people of one name stand on lines that differ."""
        what = contributor.job_title or contributor.get_kind_display()
        return f"{contributor} · {what} · {contributor.slug}"
