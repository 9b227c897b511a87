from django.db import models
from django.utils.translation import gettext_lazy as _

from .edition import Edition


class SearchEntry(models.Model):
    """The place of an edition in the search index; its words are where each database wants them.

    On PostgreSQL a column `words` of this table, on SQLite a full-text table per language. The
    place follows the moment of first publication, so that the newest hits are read first.
    """

    edition = models.OneToOneField(Edition, models.CASCADE, related_name="search_entry")
    language = models.CharField(max_length=7)
    place = models.BigIntegerField(unique=True)
    live_from = models.DateTimeField()
    live_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("entry of the search index")
        verbose_name_plural = _("entries of the search index")

    def __str__(self):
        return f"{self.edition_id} · {self.place}"
