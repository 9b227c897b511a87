from django.contrib import admin

from media.models import Photo


@admin.register(Photo)
class PhotoAdmin(admin.ModelAdmin):
    list_display = ["__str__", "credit_line"]
    search_fields = ["caption_fr", "caption_en", "credit_line"]
