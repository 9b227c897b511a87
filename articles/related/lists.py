from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from math import fsum
from typing import NamedTuple

from django.conf import settings
from django.db.models import BigIntegerField, CharField, DateTimeField
from django.utils import timezone

from articles.models import Edition, Tag
from lib.prepared import PkSlot, Prepared, Slot

from . import cache
from .alike import without_repeats
from .ranking import Ranking, recency
from .rows import TagRows
from .subject import Subject

LOOK_AT = 12  # headlines read at a time
LOOK_AT_LATEST = 24
FEWEST = 3  # a shorter list is filled with the latest of the section


def _recommended():
    live = Edition.objects.live(Slot("at", DateTimeField()))
    return live.in_language(Slot("language", CharField())).filter(is_recommended=True).for_lists()


RECOMMENDED = Prepared(lambda: _recommended().filter(article__pk_in=PkSlot("articles")))
NEWEST_IN_SECTION = Prepared(
    lambda: (
        _recommended()
        .filter(section=Slot("section", BigIntegerField()))
        .exclude(article__pk_in=PkSlot("articles"))
        .newest_first()[:LOOK_AT_LATEST]
    )
)
HEADS = Prepared(
    lambda: Edition.objects.filter(pk__pk_in=PkSlot("editions")).values_list(*Head._fields)
)


@dataclass(frozen=True)
class Reason:
    tag: Tag
    rarity: float
    part: float


@dataclass(frozen=True)
class Related:
    edition: Edition
    score: float = 0.0
    reasons: list[Reason] = field(default_factory=list)
    is_pinned: bool = False
    is_fallback: bool = False


class Head(NamedTuple):
    """The part of an edition that decides whether two stories tell the same news."""

    pk: int
    article_id: int
    headline: str
    series_id: int | None
    first_published_at: datetime


class Ranked(NamedTuple):
    """The part of a list that is kept: articles in order, and the tags each shares."""

    pinned: list[int]
    found: list[tuple[int, list[int]]]
    rarities: dict[int, float]


def related(edition, at=None, limit=6, tags=()):
    """Return the related news of a live story; `tags` are its own, if already read.

    What is ranked is kept until a story under its tags changes; the editions are read each
    time, so that what is withdrawn is gone at once.
    """
    subject = Subject.of_edition(edition, at or timezone.now())
    return _editions(subject, cached_or_ranked(subject, limit), edition.section_id, limit, tags)


def related_to_copy(article, language, at=None, limit=6, tags=None):
    """Return the list as if the working copy were published now; `tags` stand for its own."""
    subject = Subject.of_working_copy(article, language, at or timezone.now(), tags)
    return _editions(subject, rank(subject, limit), article.section_id, limit)


def cached_or_ranked(subject, limit):
    ranked = cache.get(subject, limit)
    if ranked is None:
        ranked = rank(subject, limit)
        cache.put(subject, limit, ranked)
    return ranked


def rank(subject, limit):
    rows = TagRows(subject.article, subject.language, subject.at)
    ranking = Ranking(
        rows, subject.rarities, subject.at, timedelta(days=settings.RELATED_HALF_LIFE_DAYS)
    )
    pinned = _pinned(subject)
    decided = {*subject.pins, *subject.excluded}

    def choose(stories):
        return without_repeats(
            _heads(story for story in stories if story.article not in decided), limit, pinned
        )

    chosen = ranking.best(limit, choose)[len(pinned) :]
    return Ranked(
        [head.article_id for head in pinned],
        [(head.article_id, ranking.shared_tags(head.pk)) for head in chosen],
        subject.rarities,
    )


def _pinned(subject):
    if not subject.pins:
        return []
    pinned = RECOMMENDED(articles=subject.pins, language=subject.language, at=subject.at)
    heads = {edition.article_id: edition for edition in pinned}
    return [heads[pk] for pk in subject.pins if pk in heads]


def _heads(stories):
    """Yield the stories' heads, read a few at a time: mostly the first few suffice."""
    stories = iter(stories)
    while some := list(islice(stories, LOOK_AT)):
        rows = HEADS(editions=[story.edition for story in some])
        heads = {row[0]: Head._make(row) for row in rows}
        yield from (heads[story.edition] for story in some if story.edition in heads)


def _editions(subject, ranked, section, limit, known=()):
    """Return what is still live of it, filled with the latest of the section where short."""
    found = _live_related(subject, ranked, limit, known)
    if len(found) >= FEWEST:
        return found
    enough = min(limit, FEWEST) if found else limit
    latest = _latest(subject, section, enough, [item.edition for item in found])
    return [*found, *(Related(edition, is_fallback=True) for edition in latest)]


def _live_related(subject, ranked, limit, known):
    articles = [*ranked.pinned, *(article for article, tags in ranked.found)]
    if not articles:
        return []
    read = RECOMMENDED(articles=articles, language=subject.language, at=subject.at)
    live = {edition.article_id: edition for edition in read}
    tags = {tag.pk: tag for tag in known} or Tag.objects.in_bulk(subject.counts)
    pinned = [
        Related(live[article], is_pinned=True) for article in ranked.pinned if article in live
    ]
    found = [
        _with_reasons(live[article], shared, tags, ranked.rarities, subject.at)
        for article, shared in ranked.found
        if article in live
    ]
    return [*pinned, *found][:limit]


def recency_of(edition, at):
    half_life = timedelta(days=settings.RELATED_HALF_LIFE_DAYS)
    return recency(edition.first_published_at, at, half_life)


def _with_reasons(edition, shared, tags, rarities, at):
    fades = recency_of(edition, at)
    known = [(tags[pk], rarities[pk]) for pk in shared if pk in tags]
    reasons = [Reason(tag, rarity, rarity * fades) for tag, rarity in known]
    reasons.sort(key=lambda reason: -reason.part)
    return Related(edition, fsum(rarities[pk] for pk in shared) * fades, reasons)


def _latest(subject, section, enough, found):
    """Return the newest of the section that fill a list, none that the desk left out."""
    if section is None:
        return []
    not_again = [subject.article, *subject.excluded, *(edition.article_id for edition in found)]
    newest = NEWEST_IN_SECTION(
        section=section, articles=not_again, language=subject.language, at=subject.at
    )
    return without_repeats(newest, enough, found)[len(found) :]
