from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contributors.models import Agency, Contributor
from media.models import Photo

from .edition import Edition
from .live import LiveRowQuerySet


class PhotoUseQuerySet(LiveRowQuerySet):
    def first_uses(self):
        """Return each photo once a story, from when readers first got it in any edition.

        A photo whose file has not come was not shown, and is not counted.
        """
        before = PhotoUse.objects.filter(
            Q(live_from__lt=OuterRef("live_from"))
            | Q(live_from=OuterRef("live_from"), pk__lt=OuterRef("pk")),
            photo=OuterRef("photo"),
            edition__article=OuterRef("edition__article"),
        )
        return self.exclude(Exists(before)).exclude(photo__file="")


class PhotoUse(models.Model):
    """This photo in this edition: where, with which caption, and what it cost then.

    Agency, photographer, usage right and cost are copies, so that the ledger of a month stays
    as it was when a rate or a credit is corrected later. A use that went over the agency's
    quota says who let it, and why.
    """

    class Place(models.TextChoices):
        LEAD = "lead", _("lead")
        BODY = "body", _("in the text")

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="photo_uses")
    photo = models.ForeignKey(Photo, models.PROTECT, related_name="uses")
    place = models.CharField(pgettext_lazy("photo use", "place"), max_length=8, choices=Place)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    caption = models.TextField(_("caption here"), blank=True)
    language = models.CharField(_("language"), max_length=7)
    live_from = models.DateTimeField(_("live from"))
    live_until = models.DateTimeField(_("live until"), null=True, blank=True)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, blank=True, related_name="uses")
    photographer = models.ForeignKey(
        Contributor, models.PROTECT, null=True, blank=True, related_name="photo_uses"
    )
    usage_right = models.CharField(_("usage right"), max_length=24, blank=True)
    cost = models.DecimalField(_("cost"), max_digits=9, decimal_places=2, null=True, blank=True)

    over_quota_why = models.TextField(_("why over the quota"), blank=True)
    over_quota_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = PhotoUseQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo use")
        verbose_name_plural = _("photo uses")
        ordering = ["edition", "position"]
        indexes = [
            models.Index(fields=["agency", "live_from"], name="use_by_agency"),
            models.Index(fields=["live_from"], name="use_begins"),
        ]

    def __str__(self):
        return f"{self.photo_id} · {self.edition_id}"
