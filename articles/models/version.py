from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from lib.compressed_json import CompressedJSONField

from .article import Article


class VersionQuerySet(models.QuerySet):
    def latest_of(self, article):
        return self.filter(article=article).order_by("-number").first()

    def light(self):
        """Leave out what stood in the story."""
        return self.defer("state")


class Version(models.Model):
    """The whole working copy of a story as one save left it, in every language.

    It is never changed. `state` is what articles.history.state writes.
    """

    class Origin(models.TextChoices):
        FORM = "form", _("saved in the form")
        MERGE = "merge", _("saved, with what a colleague saved meanwhile")
        INTAKE = "intake", _("taken in")
        RESTORED = "restored", _("brought back")
        STYLE = "style", _("typography of the house")
        READERS = "readers", _("taken back to what readers have")
        FOUND = "found", _("as it was found")

    article = models.ForeignKey(
        Article, models.CASCADE, related_name="versions", verbose_name=_("article")
    )
    number = models.PositiveIntegerField(_("version"))
    origin = models.CharField(_("from"), max_length=8, choices=Origin)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("by")
    )
    at = models.DateTimeField(_("when"), db_index=True)
    restored = models.PositiveIntegerField(_("brought back"), null=True)
    state = CompressedJSONField()

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="a_story_counts_versions"),
        ]

    def __str__(self):
        return f"{self.article_id} · {self.number}"
