from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article
from .edition import Edition


class CorrectionQuerySet(models.QuerySet):
    def public(self, at):
        return self.filter(edition__live_from__lte=at, removed_at__isnull=True)


class Correction(models.Model):
    """A public note, in the language that readers read, that something was wrong.

    One that was removed is no longer printed and stays on record.
    """

    class Kind(models.TextChoices):
        CORRECTION = "correction", _("correction")
        CLARIFICATION = "clarification", _("clarification")
        UPDATE = "update", _("update")
        APOLOGY = "apology", _("apology")
        RETRACTION = "retraction", _("retraction")

    article = models.ForeignKey(
        Article, models.PROTECT, related_name="corrections", verbose_name=_("article")
    )
    edition = models.OneToOneField(
        Edition,
        models.PROTECT,
        related_name="correction",
        verbose_name=_("edition"),
        help_text=_("The one that put it right."),
    )
    language = models.CharField(_("language"), max_length=7, choices=settings.LANGUAGES)
    kind = models.CharField(_("kind"), max_length=14, choices=Kind, default=Kind.CORRECTION)
    text = models.TextField(_("text"), help_text=_("What was wrong, and what is right."))
    corrected_at = models.DateTimeField(_("corrected"))
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    removed_at = models.DateTimeField(_("removed"), null=True, blank=True, editable=False)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-corrected_at"]

    def __str__(self):
        return f"{self.get_kind_display()} · {self.text[:60]}"
