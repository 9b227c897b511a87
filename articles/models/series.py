from django.db import models
from django.utils.translation import gettext_lazy as _

from lib.languages import any_translation


class Series(models.Model):
    """Stories that follow one another: a serial, a live coverage, a daily horoscope."""

    name = models.CharField(_("name"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = _("series")
        ordering = ["-id"]

    def __str__(self):
        return any_translation(self, "name")
