"""Filters of the library: the questions that the picture desk asks of it."""

from datetime import MAXYEAR, MINYEAR

from django.contrib.admin import DateFieldListFilter, SimpleListFilter
from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import PhotoUse
from lib.languages import CODES

from .badges import SOON


class RightsFilter(SimpleListFilter):
    title = _("rights")
    parameter_name = "rights"

    def lookups(self, request, model_admin):
        return [
            ("usable", _("may be used now")),
            ("barred", _("may not be used now")),
            ("expiring", _("rights end within 14 days")),
            ("embargoed", _("embargoed")),
            ("unknown", _("no usage right")),
        ]

    def queryset(self, request, photos):
        now = timezone.now()
        chosen = {
            "usable": lambda: photos.usable(now),
            "barred": lambda: photos.barred(now),
            "expiring": lambda: photos.expiring(now, SOON),
            "embargoed": lambda: photos.filter(embargoed_until__gt=now),
            "unknown": lambda: photos.filter(usage_right=""),
        }.get(self.value())
        return chosen() if chosen else photos


class UploadedFilter(DateFieldListFilter):
    """An address may name the first or the last year, in which a moment may be none in UTC."""

    def queryset(self, request, photos):
        for value in (value for values in self.used_parameters.values() for value in values):
            if str(value)[:4] in (f"{MINYEAR:04}", f"{MAXYEAR}"):
                raise IncorrectLookupParameters
        return super().queryset(request, photos)


class MissingFilter(SimpleListFilter):
    title = _("missing")
    parameter_name = "missing"

    def lookups(self, request, model_admin):
        return [
            ("file", _("file")),
            ("caption", _("caption")),
            ("alt", _("alternative text")),
            ("credit", _("credit")),
        ]

    def queryset(self, request, photos):
        if self.value() == "file":
            return photos.without_file()
        if self.value() == "credit":
            return photos.without_credit()
        field = {"caption": "caption", "alt": "alt_text"}.get(self.value())
        if not field:
            return photos
        for language in CODES:
            empty = Q(**{f"{field}_{language}": ""}) | Q(**{f"{field}_{language}": None})
            photos = photos.filter(empty)
        return photos


class UseFilter(SimpleListFilter):
    title = _("use")
    parameter_name = "used"

    def lookups(self, request, model_admin):
        return [("no", _("never used")), ("yes", _("used"))]

    def queryset(self, request, photos):
        used = Exists(PhotoUse.objects.filter(photo=OuterRef("pk")))
        match self.value():
            case "no":
                return photos.exclude(used)
            case "yes":
                return photos.filter(used)
        return photos
