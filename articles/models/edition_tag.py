from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article
from .edition import Edition
from .live import LiveRowQuerySet
from .tag import Tag


class EditionTag(models.Model):
    """A tag of an edition, with its times, so that the newest stories under a tag are one scan."""

    # No index of their own: those below begin with them, and each costs every publication.
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="tag_rows", db_index=False)
    tag = models.ForeignKey(Tag, models.PROTECT, related_name="edition_rows", db_index=False)
    article = models.ForeignKey(Article, models.PROTECT, related_name="+")
    language = models.CharField(max_length=7)
    first_published_at = models.DateTimeField()
    live_from = models.DateTimeField()
    live_until = models.DateTimeField(null=True, blank=True)
    is_recommended = models.BooleanField(default=True)

    objects = LiveRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("tag of an edition")
        verbose_name_plural = _("tags of editions")
        constraints = [
            models.UniqueConstraint(fields=["edition", "tag"], name="an_edition_has_a_tag_once"),
        ]
        indexes = [
            models.Index(
                fields=["tag", "language", "-first_published_at", "-edition"],
                name="edition_newest_under_tag",
            ),
        ]

    def __str__(self):
        return f"{self.tag} · {self.edition_id}"
