"""Publishing: the working copy becomes an edition, now or at a time to come."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from articles.bodies import plain_text
from articles.bylines.own_words import byline_problems
from articles.models import Article, DeskLogEntry, Edition
from articles.related.counts import count_later, counted_tags
from lib.moments import written
from lib.refusal import Refusal

from . import editions, picture_gate
from .acting import lock, record, require_permission
from .clock import now
from .status import SPIKED
from .working_copy import WorkingCopy

Act = DeskLogEntry.Act
Status = Article.Status


@dataclass(frozen=True, kw_only=True)
class Release:
    """How an edition goes out: when it is live, and what the editor said to it.

    Without `live_from` it is live at once. `tell_readers` moves the date of revision that readers
    see. `overrule` is the reason why a photo goes out against a rule that may be overruled.
    """

    live_from: datetime | None = None
    live_until: datetime | None = None
    reason: str = ""
    tell_readers: bool = False
    overrule: str = ""


def find_problems(
    article: Article, language: str, live_from: datetime | None = None, *, at=None
) -> list[str | picture_gate.PhotoObjection]:
    """Return why this language cannot be published from that moment on; empty when it can.

    `at` is the moment of acting. Each prints as a sentence; `may_be_overruled` tells which of
    them an editor may overrule.
    """
    return list(_problems(WorkingCopy(article, language), live_from or at or now(), at))


def problems(article: Article, language: str, live_from=None, *, at=None) -> list[str]:
    """Return the problems as sentences."""
    return list(map(str, find_problems(article, language, live_from, at=at)))


def may_be_overruled(problem: str | picture_gate.PhotoObjection) -> bool:
    return getattr(problem, "may_be_overruled", False)


def _problems(copy, live_from, at):
    """Yield sentences, and the objections to photos."""
    article = copy.article
    if article.status == Status.SPIKED:
        yield SPIKED
    if not copy.words("headline").strip():
        yield _("The headline is missing.")
    if not plain_text(copy.words("body")):
        yield _("The body is empty.")
    if not copy.credited:
        yield _("Nobody is credited: add a byline.")
    yield from byline_problems(copy.words("byline_text"), copy.credited, copy.language)
    if article.is_embargoed(live_from):
        moment = written(article.embargoed_until)
        yield (
            _("The story is under embargo until %(moment)s: schedule it for then or later.")
            % {"moment": moment}
        )
    yield from picture_gate.objections(copy, live_from, at)


@transaction.atomic
def publish(
    article: Article, *, language: str, by, at: datetime | None = None, **release
) -> Edition:
    """Copy the saved working copy into a new Edition; `release` are the fields of Release.

    The edition before ends when this one begins; one that was only scheduled is replaced.
    `at` is the moment of acting.
    """
    release = Release(**release)
    require_permission(by, "articles.publish_article")
    article, at = lock(article, at)
    live_from = release.live_from or at
    _refuse_times(at, live_from, release.live_until)
    if language not in dict(settings.LANGUAGES):
        raise Refusal(_("The paper has no edition in “%(code)s”.") % {"code": language})
    copy = WorkingCopy(article, language)
    overruled = _refuse_problems(copy, live_from, at, by, release.overrule)
    reasons = [release.reason, release.overrule if overruled else "", *map(str, overruled)]
    reason = " · ".join(filter(None, reasons))

    past = editions.past(article, language)
    before = editions.drop_scheduled(past, at)
    span = (live_from, release.live_until)
    edition = editions.copy_into_edition(copy, before, by, *span, reason, release.tell_readers)
    count_later(language, counted_tags(past), counted_tags([edition]))
    picture_gate.record(overruled, edition, by=by, why=release.overrule)
    if article.status != Status.APPROVED:
        Article.objects.filter(pk=article.pk).update(status=Status.APPROVED)
    if live_from > at:
        moment = _("For %(moment)s.") % {"moment": written(live_from)}
        record(article, Act.SCHEDULED, by, at, " ".join(filter(None, [moment, reason])), language)
    else:
        record(article, Act.PUBLISHED, by, at, reason, language)
    return edition


def _refuse_problems(copy, live_from, at, by, overrule):
    """Raise Refusal for what stands in the way; return the objections that are overruled."""
    if overrule:
        require_permission(by, "articles.override_rights")
    picture_gate.hold_quotas(copy)
    found = list(_problems(copy, live_from, at))
    overruled = [each for each in found if overrule and may_be_overruled(each)]
    if reasons := [str(each) for each in found if each not in overruled]:
        raise Refusal(*reasons)
    return overruled


def _refuse_times(at, live_from, live_until):
    if live_from < at:
        raise Refusal(_("That moment has passed: choose one that lies ahead."))
    if live_until and live_until <= live_from:
        raise Refusal(_("The story would end before it begins."))
