"""The state of a story with readers, in each language, at a moment."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from articles.models import Edition
from articles.publishing.clock import now

LABELS = {
    "live": _("live"),
    "scheduled": _("scheduled"),
    "withdrawn": _("withdrawn"),
    "ended": _("ended"),
    "unpublished": _("not published"),
}
COLUMNS = "article language number live_from live_until withdrawn_at headline address".split()


@dataclass(frozen=True)
class PublicationState:
    """A language of one story: what readers see of it, and what is to come."""

    language: str
    live: Edition | None = None
    scheduled: Edition | None = None
    last: Edition | None = None

    @property
    def state(self):
        if self.live:
            return "live"
        if self.scheduled:
            return "scheduled"
        if self.last is None:
            return "unpublished"
        return "withdrawn" if self.last.withdrawn_at else "ended"

    @property
    def label(self):
        return LABELS[self.state]

    @property
    def name(self):
        return dict(settings.LANGUAGES)[self.language]


def publication_states(articles, at=None):
    """Return the states of many stories by article, one for each language; one query."""
    at = at or now()
    by_place = {}
    rows = Edition.objects.filter(article__in=[article.pk for article in articles])
    for edition in rows.only(*COLUMNS).select_related("address").order_by("number"):
        by_place.setdefault((edition.article_id, edition.language), []).append(edition)
    return {
        article.pk: [
            _state(code, by_place.get((article.pk, code), []), at)
            for code, name in settings.LANGUAGES
        ]
        for article in articles
    }


def publication_states_of(article, at=None):
    return publication_states([article], at)[article.pk]


def _state(language, editions, at):
    begun = [edition for edition in editions if edition.live_from <= at]
    return PublicationState(
        language=language,
        live=next((edition for edition in begun if edition.is_live(at)), None),
        scheduled=next((edition for edition in editions if edition.is_scheduled(at)), None),
        last=begun[-1] if begun else None,
    )
