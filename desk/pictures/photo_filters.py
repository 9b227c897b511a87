"""Filters of the library: the questions that the picture desk asks of it."""

from django.contrib.admin import DateFieldListFilter, SimpleListFilter
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import PhotoUse
from lib.languages import CODES
from lib.moment_field import MomentField

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
    """A day or a moment in an address is one where the paper appears."""

    def queryset(self, request, photos):
        moment = MomentField()
        try:
            self.used_parameters = {
                name: [moment.clean(value) for value in values]
                for name, values in self.used_parameters.items()
            }
        except ValidationError:
            raise IncorrectLookupParameters from None
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
