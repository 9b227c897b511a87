from django.db import models
from django.utils.translation import gettext_lazy as _

from contributors.models import Agency

from .photo import LONGEST, Photo


class UploadTemplate(models.Model):
    """Fields that a whole delivery has in common: "Reuters, subscription, politics"."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    agency = models.ForeignKey(
        Agency,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("agency"),
    )
    distributor = models.ForeignKey(
        Agency,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("distributed by"),
    )
    usage_right = models.CharField(
        _("usage right"), max_length=24, choices=Photo.UsageRight, default="", blank=True
    )
    credit_line = models.CharField(_("credit line"), max_length=LONGEST, blank=True)
    copyright_notice = models.CharField(_("copyright notice"), max_length=LONGEST, blank=True)
    source = models.CharField(_("source"), max_length=LONGEST, blank=True)
    place = models.CharField(_("place"), max_length=LONGEST, blank=True)
    keywords = models.TextField(_("keywords"), blank=True, help_text=_("One on each line."))

    class Meta:
        verbose_name = _("upload template")
        verbose_name_plural = _("upload templates")
        ordering = ["name"]

    def __str__(self):
        return self.name

    def facts(self):
        """Return fields of Photo, for `upload.take_in`."""
        names = [field.name for field in self._meta.fields if field.name not in ("id", "name")]
        return {name: value for name in names if (value := getattr(self, name))}
