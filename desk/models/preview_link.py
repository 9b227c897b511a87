import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Article


def new_key():
    return secrets.token_urlsafe(24)


class PreviewLink(models.Model):
    """An address that nobody can guess, under which somebody without a login sees a story that
    is not published, in one language, until it ends or is revoked."""

    key = models.CharField(max_length=40, unique=True, default=new_key, editable=False)
    article = models.ForeignKey(Article, models.CASCADE, related_name="preview_links")
    language = models.CharField(_("language"), max_length=7, choices=settings.LANGUAGES)
    for_whom = models.CharField(_("for whom"), max_length=100, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    visits = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()
        ordering = ["-made_at", "-id"]

    def __str__(self):
        return f"{self.article_id} · {self.language}"

    def is_open(self, at):
        return self.revoked_at is None and self.ends_at > at
