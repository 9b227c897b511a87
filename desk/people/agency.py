from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _
from modeltranslation.admin import TranslationAdmin

from contributors.models import Agency, AgencyAlias
from desk.mixins.bounded_inline import BoundedInlineMixin
from desk.mixins.deletion import ProtectUsedMixin
from desk.mixins.merging import MergeActionMixin
from desk.mixins.names import FoldedSearchMixin
from lib.address_field import ADDRESS

from .other_names import AliasFormSet
from .photo_credits import PhotoCreditsMixin


class AliasInline(BoundedInlineMixin, admin.TabularInline):
    model = AgencyAlias
    formset = AliasFormSet
    extra = 1


@admin.register(Agency)
class AgencyAdmin(
    FoldedSearchMixin, PhotoCreditsMixin, ProtectUsedMixin, MergeActionMixin, TranslationAdmin
):
    formfield_overrides = {models.URLField: ADDRESS}
    list_display = ["__str__", "get_default_usage_right_display", "rate", "monthly_quota"]
    search_fields = ["name_fr", "name_en", "aliases__name"]
    prepopulated_fields = {"slug": ["name_fr"]}
    inlines = [AliasInline]
    actions = ["merge_two"]
    fieldsets = [
        (None, {"fields": ["name", "slug", "website"]}),
        (_("Credit"), {"fields": ["credit_form", "copyright_notice"]}),
        (
            _("Contract"),
            {"fields": ["default_usage_right", "terms", "rate", "monthly_quota"]},
        ),
    ]
