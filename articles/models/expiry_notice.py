from django.db import models
from django.utils.translation import gettext_lazy as _

from media.models import Photo


class ExpiryNotice(models.Model):
    """The picture desk was told that a photo's rights end then, so many days ahead."""

    photo = models.ForeignKey(Photo, models.CASCADE, related_name="+")
    ends_at = models.DateTimeField()
    days = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = _("notice of ending rights")
        verbose_name_plural = _("notices of ending rights")
        constraints = [
            models.UniqueConstraint(
                fields=["photo", "ends_at", "days"], name="nobody_is_told_twice_of_ending_rights"
            ),
        ]

    def __str__(self):
        return f"{self.photo_id} · {self.ends_at} · {self.days}"
