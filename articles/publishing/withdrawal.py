"""Taking from readers what they have."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, DeskLogEntry, Edition
from articles.related.counts import count_later, counted_tags
from lib.languages import named_refusals
from lib.refusal import Refusal

from . import editions
from .acting import lock, record, require_permission
from .schedule import unschedule

Act = DeskLogEntry.Act


@transaction.atomic
def withdraw(article: Article, *, language: str, by, reason: str, at=None) -> Edition:
    """Take a published story from readers, and keep it and the reason on record.

    Its address then answers 410, so that a reader with the link learns that the story was
    withdrawn, not that it never existed. What was scheduled to follow is dropped.
    """
    require_permission(by, "articles.publish_article")
    if not reason.strip():
        raise Refusal(_("Say why the story is withdrawn: the reason stays on record."))
    article, at = lock(article, at)
    past = editions.past(article, language)
    counted = counted_tags(past)
    left = editions.drop_scheduled(past, at)
    edition = next((edition for edition in left if edition.is_live(at)), None)
    if edition is None:
        raise Refusal(_("This story is not live in this language."))
    editions.end(edition, at)
    edition.withdrawn_at = at
    edition.save(update_fields=["withdrawn_at"])
    count_later(language, counted, counted_tags(left))
    record(article, Act.WITHDRAWN, by, at, reason, language)
    return edition


@transaction.atomic
def withdraw_in_each(
    article: Article, *, languages: Iterable[str], by, reason: str, at=None
) -> None:
    """Take the story from readers in each of these languages, or in none.

    Where it is only scheduled it comes off the schedule.
    """
    for language in languages:
        with named_refusals(language):
            if article.editions.live(at).in_language(language).exists():
                withdraw(article, language=language, by=by, reason=reason, at=at)
            else:
                unschedule(article, language=language, by=by, reason=reason, at=at)
