from django.db import models
from django.utils.translation import gettext_lazy as _

from .merge_record import MergeRecord


class Merge(MergeRecord):
    """Two people or two agencies that turned out to be one, on record so that it can be undone.

    `moved` lists the rows that changed hands, by model and field; `gone` is the row that went.
    """

    class Kind(models.TextChoices):
        CONTRIBUTOR = "contributor", _("contributor")
        AGENCY = "agency", _("agency")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    kept_name = models.CharField(_("kept"), max_length=120)
    gone_id = models.PositiveBigIntegerField()
    gone_name = models.CharField(_("merged into it"), max_length=120)
    gone = models.JSONField()

    class Meta(MergeRecord.Meta):
        verbose_name = _("merge")
        verbose_name_plural = _("merges")

    def __str__(self):
        return f"{self.gone_name} → {self.kept_name}"
