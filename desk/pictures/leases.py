from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _

from desk.mixins.bounded_inline import BoundedInlineMixin
from lib.moment_field import MOMENT
from media.models import Lease


class LeaseInline(BoundedInlineMixin, admin.TabularInline):
    model = Lease
    extra = 0
    formfield_overrides = {models.DateTimeField: MOMENT}
    fields = ["verdict", "where", "starts_at", "ends_at", "note", "given_by", "made_at"]
    readonly_fields = ["given_by", "made_at"]

    @admin.display(description=_("by"))
    def given_by(self, lease):
        return lease.by or "–"
