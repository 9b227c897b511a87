from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article
from .version import Version


class DeskLogQuerySet(models.QuerySet):
    def last_moment(self):
        return self.aggregate(last=models.Max("at"))["last"]


class DeskLogEntry(models.Model):
    """An editorial act on record: who did what to which story, when and why."""

    class Act(models.TextChoices):
        SUBMITTED = "submitted", _("submitted")
        SENT_BACK = "sent-back", _("sent back")
        APPROVED = "approved", _("approved")
        PUBLISHED = "published", _("published")
        SCHEDULED = "scheduled", _("scheduled")
        UNSCHEDULED = "unscheduled", _("taken off the schedule")
        CORRECTED = "corrected", _("corrected")
        NOTE_MENDED = "note-mended", _("note mended")
        NOTE_REMOVED = "note-removed", _("note removed")
        WITHDRAWN = "withdrawn", _("withdrawn")
        SPIKED = "spiked", _("spiked")
        SET_ASIDE = "set-aside", _("chose between two versions, and set aside")
        RESTORED = "restored", _("brought back an earlier version")
        TAKEN_BACK = "taken-back", _("took back what readers have")
        TAKEN_OVER = "taken-over", _("took over the writing")

    article = models.ForeignKey(
        Article, models.CASCADE, related_name="log", verbose_name=_("article")
    )
    language = models.CharField(_("language"), max_length=7, blank=True)
    act = models.CharField(_("act"), max_length=12, choices=Act)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("by")
    )
    at = models.DateTimeField(_("when"))
    reason = models.TextField(_("why"), blank=True)
    version = models.ForeignKey(
        Version, models.SET_NULL, null=True, related_name="+", verbose_name=_("version")
    )

    objects = DeskLogQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry in the desk’s log")
        verbose_name_plural = _("the desk’s log")
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["-at", "-id"], name="desk_log_newest")]

    def __str__(self):
        return f"{self.get_act_display()} · {self.article_id}"
