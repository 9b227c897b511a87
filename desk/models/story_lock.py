from datetime import timedelta

from django.conf import settings
from django.db import models

from articles.models import Article

SILENCE = timedelta(minutes=10)


class StoryLock(models.Model):
    """Somebody says: I am on this. It keeps nobody from saving; it lets everybody know."""

    article = models.OneToOneField(
        Article, models.CASCADE, primary_key=True, related_name="writing_lock"
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    since = models.DateTimeField()
    heard_at = models.DateTimeField(db_index=True)  # when its owner last wrote

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.user_id} · {self.article_id}"

    def is_held(self, at):
        return self.heard_at > at - SILENCE
