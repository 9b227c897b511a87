from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from contributors.models import Agency, Contributor

from .byline import Role
from .edition import Edition
from .live import LiveRowQuerySet


class EditionBylineQuerySet(LiveRowQuerySet):
    def first_credits(self):
        """Return each person once a story and role, from when readers first got it.

        The language makes no difference.
        """
        before = EditionByline.objects.filter(
            Q(live_from__lt=OuterRef("live_from"))
            | Q(live_from=OuterRef("live_from"), pk__lt=OuterRef("pk")),
            Q(contributor=OuterRef("contributor")) | Q(agency=OuterRef("agency")),
            role=OuterRef("role"),
            edition__article=OuterRef("edition__article"),
        )
        return self.exclude(Exists(before))


class EditionByline(models.Model):
    """A credit as it was printed: it stays when the working copy's bylines change."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="bylines")
    contributor = models.ForeignKey(
        Contributor, models.PROTECT, null=True, blank=True, related_name="edition_bylines"
    )
    agency = models.ForeignKey(
        Agency, models.PROTECT, null=True, blank=True, related_name="edition_bylines"
    )
    role = models.CharField(max_length=12, choices=Role)
    position = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=7)
    first_published_at = models.DateTimeField()
    live_from = models.DateTimeField()
    live_until = models.DateTimeField(null=True, blank=True)

    objects = EditionBylineQuerySet.as_manager()

    class Meta:
        verbose_name = _("byline of an edition")
        verbose_name_plural = _("bylines of editions")
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(contributor__isnull=False, agency__isnull=True)
                | Q(contributor__isnull=True, agency__isnull=False),
                name="an_edition_byline_names_one",
            ),
        ]
        indexes = [
            models.Index(
                fields=["contributor", "language", "-first_published_at", "-edition"],
                name="edition_newest_by_contributor",
            ),
        ]

    def __str__(self):
        return f"{self.contributor or self.agency} · {self.get_role_display()}"
