from django.conf import settings
from django.db import models

from articles.models import Article


class PresenceQuerySet(models.QuerySet):
    def present(self, at):
        return self.filter(until__gt=at).select_related("user").order_by("since", "key")

    def note(self, row):
        """Say that somebody is there, in place of what was said before of this window."""
        self.bulk_create(
            [row],
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["place", "paragraph", "until"],
        )


class Presence(models.Model):
    """A window in which somebody has a story open, until they leave or are not heard of."""

    key = models.CharField(max_length=32, primary_key=True)
    article = models.ForeignKey(Article, models.CASCADE, related_name="presences")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    place = models.CharField(max_length=7, blank=True)
    paragraph = models.CharField(max_length=80, blank=True)  # how the one they are in begins
    since = models.DateTimeField()
    until = models.DateTimeField(db_index=True)

    objects = PresenceQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.user_id} · {self.article_id}"
