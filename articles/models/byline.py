from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from contributors.models import Agency, Contributor

from .article import Article


class Role(models.TextChoices):
    AUTHOR = "author", _("author")
    REPORTING = "reporting", _("additional reporting")
    PHOTOGRAPHY = "photography", _("photography")
    TRANSLATION = "translation", _("translation")
    EDITING = "editing", _("editing")


class Byline(models.Model):
    """One credit on one article: who, in which role, in which order."""

    article = models.ForeignKey(
        Article, models.CASCADE, related_name="bylines", verbose_name=_("article")
    )
    contributor = models.ForeignKey(
        Contributor,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bylines",
        verbose_name=_("contributor"),
    )
    agency = models.ForeignKey(
        Agency,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bylines",
        verbose_name=_("agency"),
    )
    role = models.CharField(_("role"), max_length=12, choices=Role, default=Role.AUTHOR)
    language = models.CharField(
        _("only in"),
        max_length=7,
        blank=True,
        choices=settings.LANGUAGES,
        help_text=_("Empty: in every language. A translator is credited in one."),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(contributor__isnull=False, agency__isnull=True)
                | models.Q(contributor__isnull=True, agency__isnull=False),
                name="a_byline_names_a_contributor_or_an_agency",
                violation_error_message=_("A byline names a contributor or an agency, not both."),
            ),
        ]

    def __str__(self):
        return f"{self.contributor or self.agency} · {self.get_role_display()}"
