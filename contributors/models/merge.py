from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Merge(models.Model):
    """Two people or two agencies that turned out to be one, on record so that it can be undone.

    `moved` lists the rows that changed hands, by model and field; `gone` is the row that went.
    """

    class Kind(models.TextChoices):
        CONTRIBUTOR = "contributor", _("contributor")
        AGENCY = "agency", _("agency")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    kept_id = models.PositiveBigIntegerField()
    kept_name = models.CharField(_("kept"), max_length=120)
    gone_id = models.PositiveBigIntegerField()
    gone_name = models.CharField(_("merged into it"), max_length=120)
    gone = models.JSONField()
    moved = models.JSONField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("when"))
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        ordering = ["-at", "-id"]

    def __str__(self):
        return f"{self.gone_name} → {self.kept_name}"
