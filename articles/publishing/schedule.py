"""Taking off the schedule what has not begun."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, DeskLogEntry
from articles.related.counts import count_later, counted_tags
from lib.moments import written
from lib.refusal import Refusal

from . import editions
from .acting import lock, record, require_permission

Act = DeskLogEntry.Act


@transaction.atomic
def unschedule(article: Article, *, language: str, by, at=None, reason="") -> None:
    """Take a scheduled edition off the schedule; the one before it goes on as it was."""
    require_permission(by, "articles.publish_article")
    article, at = lock(article, at)
    past = editions.past(article, language)
    left = editions.drop_scheduled(past, at)
    if left == past:
        raise Refusal(_("Nothing is scheduled in this language."))
    count_later(language, counted_tags(past), counted_tags(left))
    record(article, Act.UNSCHEDULED, by, at, reason, language)


@transaction.atomic
def unschedule_embargoed(article: Article, *, by, at=None) -> list[str]:
    """Take off the schedule what would go live before the embargo ends; return its languages.

    To be called by whatever sets an embargo: it holds also for what was scheduled before it.
    """
    article, at = lock(article, at)
    if not article.embargoed_until:
        return []
    early = article.editions.scheduled(at).filter(live_from__lt=article.embargoed_until)
    languages = sorted(set(early.values_list("language", flat=True)))
    for language in languages:
        past = editions.past(article, language)
        left = editions.drop_scheduled(past, at)
        count_later(language, counted_tags(past), counted_tags(left))
        reason = _("Embargoed until %(moment)s.") % {"moment": written(article.embargoed_until)}
        record(article, Act.UNSCHEDULED, by, at, reason, language)
    return languages
