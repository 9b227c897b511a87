"""The verbs of the desk: the only code that changes what readers see.

Each takes who acts (`by`; None is the command line), checks that they may, and either does
the whole act and puts it on record or raises a Refusal and leaves everything as it was.
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.bodies import plain_text
from articles.bylines.own_words import byline_problems
from articles.models import Article, Correction, DeskLogEntry, Edition
from articles.related.counts import count_later, counted_tags
from lib.moments import written
from lib.refusal import Refusal

from . import editions, freshness, picture_gate
from .working_copy import WorkingCopy

Act = DeskLogEntry.Act
Status = Article.Status
SPIKED = gettext_lazy("The story is spiked: take it up again as a draft first.")


def submit(article, *, by, at=None):
    return _set_status(article, Status.IN_REVIEW, Act.SUBMITTED, "articles.change_article", by, at)


def send_back(article, *, by, reason, at=None):
    return _set_status(
        article, Status.DRAFT, Act.SENT_BACK, "articles.publish_article", by, at, reason
    )


def approve(article, *, by, at=None):
    return _set_status(article, Status.APPROVED, Act.APPROVED, "articles.publish_article", by, at)


def resubmit_if_approved(article, *, by, at=None) -> bool:
    """Put an approved story back in review when somebody who may not publish changed it.

    What was approved is what stood there. Return whether it was put back.
    """
    approved = article.status == Status.APPROVED
    if not approved or by.has_perm("articles.publish_article"):
        return False
    submit(article, by=by, at=at)
    return True


@transaction.atomic
def spike(article, *, by, reason, at=None):
    """Give up a story that readers do not see; it and the reason stay on record."""
    _require_permission(by, "articles.publish_article")
    saved, at = _lock(article, at)
    if saved.editions.live(at).exists() or saved.editions.scheduled(at).exists():
        raise Refusal(_("This story is live or scheduled: withdraw it first."))
    return _set_status(
        article, Status.SPIKED, Act.SPIKED, "articles.publish_article", by, at, reason
    )


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
    return list(_problems(WorkingCopy(article, language), live_from or at or timezone.now(), at))


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
    if article.embargoed_until and live_from < article.embargoed_until:
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
    _require_permission(by, "articles.publish_article")
    article, at = _lock(article, at)
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
    act = Act.SCHEDULED if live_from > at else Act.PUBLISHED
    _record(article, act, by, at, reason, language)
    return edition


def _refuse_problems(copy, live_from, at, by, overrule):
    """Raise Refusal for what stands in the way; return the objections that are overruled."""
    if overrule:
        _require_permission(by, "articles.override_rights")
    picture_gate.hold_quotas(copy)
    found = list(_problems(copy, live_from, at))
    overruled = [each for each in found if overrule and may_be_overruled(each)]
    if reasons := [str(each) for each in found if each not in overruled]:
        raise Refusal(*reasons)
    return overruled


@transaction.atomic
def correct(article: Article, *, language: str, by, kind: str, text: str, at=None) -> Correction:
    """Publish the corrected working copy with a public note of what was wrong."""
    _require_permission(by, "articles.publish_article")
    if not text.strip():
        raise Refusal(_("Say in the correction what was wrong and what is right."))
    article, at = _lock(article, at)
    if not article.editions.live(at).in_language(language).exists():
        raise Refusal(_("Only a live story can be corrected, and this one is not live."))
    edition = publish(article, language=language, by=by, at=at, reason=text, tell_readers=True)
    _record(article, Act.CORRECTED, by, at, text, language)
    return Correction.objects.create(
        article=article,
        edition=edition,
        language=language,
        kind=kind,
        text=text.strip(),
        corrected_at=at,
        corrected_by=by,
    )


@transaction.atomic
def unschedule(article: Article, *, language: str, by, at=None, reason="") -> None:
    """Take a scheduled edition off the schedule; the one before it goes on as it was."""
    _require_permission(by, "articles.publish_article")
    article, at = _lock(article, at)
    past = editions.past(article, language)
    left = editions.drop_scheduled(past, at)
    if left == past:
        raise Refusal(_("Nothing is scheduled in this language."))
    count_later(language, counted_tags(past), counted_tags(left))
    _record(article, Act.UNSCHEDULED, by, at, reason, language)


@transaction.atomic
def unschedule_embargoed(article: Article, *, by, at=None) -> list[str]:
    """Take off the schedule what would go live before the embargo ends; return its languages.

    To be called by whatever sets an embargo: it holds also for what was scheduled before it.
    """
    article, at = _lock(article, at)
    if not article.embargoed_until:
        return []
    early = article.editions.scheduled(at).filter(live_from__lt=article.embargoed_until)
    languages = sorted(set(early.values_list("language", flat=True)))
    for language in languages:
        past = editions.past(article, language)
        left = editions.drop_scheduled(past, at)
        count_later(language, counted_tags(past), counted_tags(left))
        reason = _("Embargoed until %(moment)s.") % {"moment": written(article.embargoed_until)}
        _record(article, Act.UNSCHEDULED, by, at, reason, language)
    return languages


@transaction.atomic
def withdraw(article: Article, *, language: str, by, reason: str, at=None) -> Edition:
    """Take a published story from readers, and keep it and the reason on record.

    Its address then answers 410, so that a reader with the link learns that the story was
    withdrawn, not that it never existed. What was scheduled to follow is dropped.
    """
    _require_permission(by, "articles.publish_article")
    if not reason.strip():
        raise Refusal(_("Say why the story is withdrawn: the reason stays on record."))
    article, at = _lock(article, at)
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
    _record(article, Act.WITHDRAWN, by, at, reason, language)
    return edition


def _require_permission(by, permission):
    if by is not None and not by.has_perm(permission):
        raise PermissionDenied(_("Your role does not allow this; ask an editor."))


def _lock(article, at):
    """Return the article as it is saved, locked, and the moment of acting.

    The moment comes after the wait for the lock: an earlier one would lie before what
    somebody else did meanwhile, and take that for something scheduled.
    """
    saved = Article.objects.select_for_update().get(pk=article.pk)
    return saved, at or timezone.now()


@transaction.atomic
def _set_status(article, status, act, permission, by, at, reason=""):
    _require_permission(by, permission)
    saved, at = _lock(article, at)
    if saved.status == status:
        raise Refusal(
            _("The story is already: %(status)s.") % {"status": saved.get_status_display()}
        )
    if saved.status == Status.SPIKED and status != Status.DRAFT:
        raise Refusal(str(SPIKED))
    saved.status = article.status = status
    Article.objects.filter(pk=saved.pk).update(status=status)
    _record(saved, act, by, at, reason)
    return saved


def _record(article, act, by, at, reason="", language=""):
    DeskLogEntry.objects.create(
        article=article, act=act, by=by, at=at, reason=reason[:300], language=language
    )
    transaction.on_commit(freshness.invalidate)


def _refuse_times(at, live_from, live_until):
    if live_from < at:
        raise Refusal(_("That moment has passed: choose one that lies ahead."))
    if live_until and live_until <= live_from:
        raise Refusal(_("The story would end before it begins."))
