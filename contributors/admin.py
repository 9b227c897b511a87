from django.contrib import admin

from .models import Agency, Contributor


@admin.register(Contributor)
class ContributorAdmin(admin.ModelAdmin):
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Agency)
class AgencyAdmin(admin.ModelAdmin):
    search_fields = ["aliases__name"]
