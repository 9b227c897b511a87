"""Parts that every act of the desk has: who may, on which row, at which moment, on record."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from articles.history import record as record_version
from articles.models import Article, DeskLogEntry

from .clock import now


def require_permission(by, permission):
    if by is not None and not by.has_perm(permission):
        raise PermissionDenied(_("Your role does not allow this; ask an editor."))


def lock(article, at):
    """Return the article as it is saved, locked, and the moment of acting.

    The moment comes after the wait for the lock: an earlier one would lie before what
    somebody else did meanwhile, and take that for something scheduled.
    """
    saved = Article.objects.select_for_update().get(pk=article.pk)
    return saved, at or now()


def record(article, act, by, at, reason="", language=""):
    """Put an act on record, with the version of the story that it was done to."""
    DeskLogEntry.objects.create(
        article=article,
        act=act,
        by=by,
        at=at,
        reason=reason,
        language=language,
        version=record_version(article, at=at),
    )
