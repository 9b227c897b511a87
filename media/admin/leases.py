from django.contrib import admin

from media.models import Lease


class LeaseInline(admin.TabularInline):
    model = Lease
    extra = 0
    fields = ["verdict", "where", "starts_at", "ends_at", "note", "by", "made_at"]
    readonly_fields = ["by", "made_at"]
