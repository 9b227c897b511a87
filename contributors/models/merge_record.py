from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lib.refusal import Refusal


class MergeRecord(models.Model):
    """Two rows that became one, on record so that it can be undone: `moved` changed hands."""

    kept_id = models.PositiveBigIntegerField()
    moved = models.JSONField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=gettext_lazy("by"),
    )
    at = models.DateTimeField(gettext_lazy("when"))
    undone_at = models.DateTimeField(gettext_lazy("undone"), null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ["-at", "-id"]

    @classmethod
    def held_for_undo(cls, pk):
        """Return the record, locked until the transaction ends; refuse one already undone."""
        record = cls.objects.select_for_update(of=("self",)).get(pk=pk)
        if record.undone_at:
            raise Refusal(_("This merge was undone already."))
        return record

    def mark_undone(self, at):
        type(self).objects.filter(pk=self.pk).update(undone_at=at)
