from django.contrib import admin

from desk.mixins.autocomplete import AutocompleteMixin
from media.models import UploadTemplate


@admin.register(UploadTemplate)
class UploadTemplateAdmin(AutocompleteMixin, admin.ModelAdmin):
    list_display = ["name", "agency", "usage_right", "credit_line"]
    autocomplete_fields = ["agency", "distributor"]
    search_fields = ["name"]
