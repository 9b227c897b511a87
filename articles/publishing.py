"""The verbs of the desk: the only code that changes what readers see.

Each takes who acts (`by`; None is the command line), checks that they may, and either does
the whole act and puts it on record or raises a Refusal and leaves everything as it was.
"""

from datetime import datetime
from functools import partial

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Min
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _

from media.models import Photo
from media.usage_rights import cost_of_use

from . import freshness, picture_gate
from .bodies import photo_ids, plain_text, sanitise
from .models import (
    Address,
    Article,
    Correction,
    DeskLogEntry,
    Edition,
    EditionByline,
    EditionTag,
    PhotoUse,
    SearchEntry,
)
from .related.counts import counted
from .search import index

Act = DeskLogEntry.Act
Status = Article.Status
COPIED = "kicker headline standfirst dateline editors_note lead_caption".split()


class Refusal(Exception):
    """The act cannot be done; each reason is a sentence for the person who asked."""

    def __init__(self, *reasons: str):
        super().__init__(" ".join(reasons))
        self.reasons = list(reasons)


def submit(article, *, by, at=None):
    """Hand a draft to the editors."""
    return _move(article, Status.IN_REVIEW, Act.SUBMITTED, "articles.change_article", by, at)


def send_back(article, *, by, reason, at=None):
    """Return a story from review to its writer, and say why."""
    return _move(article, Status.DRAFT, Act.SENT_BACK, "articles.publish_article", by, at, reason)


def approve(article, *, by, at=None):
    return _move(article, Status.APPROVED, Act.APPROVED, "articles.publish_article", by, at)


@transaction.atomic
def spike(article, *, by, reason, at=None):
    """Give up a story that readers do not see; it and the reason stay on record."""
    _permit(by, "articles.publish_article")
    at = at or timezone.now()
    if article.editions.filter(live_until__isnull=True).exists():
        raise Refusal(_("This story is live or scheduled: withdraw it first."))
    return _move(article, Status.SPIKED, Act.SPIKED, "articles.publish_article", by, at, reason)


def problems(
    article: Article, language: str, at: datetime | None = None, *, overruled: bool = False
) -> list[str]:
    """Why this language cannot be published at that moment, as sentences; empty when it can.

    `overruled` leaves out what an editor may overrule.
    """
    at = at or timezone.now()
    found = []
    if article.status == Status.SPIKED:
        found.append(_("The story is spiked: take it up again as a draft first."))
    if not article.words("headline", language).strip():
        found.append(_("The headline is missing."))
    if not plain_text(article.words("body", language)):
        found.append(_("The body is empty."))
    if not article.bylines.filter(language__in=["", language]).exists():
        found.append(_("Nobody is credited: add a byline."))
    if article.embargoed_until and at < article.embargoed_until:
        found.append(
            _("The story is under embargo until %(moment)s: schedule it for then or later.")
            % {"moment": _moment(article.embargoed_until)}
        )
    found.extend(
        str(objection)
        for objection in picture_gate.objections(article, language, at)
        if not (overruled and objection.may_be_overruled)
    )
    return found


@transaction.atomic
def publish(
    article: Article,
    *,
    language: str,
    by,
    at: datetime | None = None,
    live_from: datetime | None = None,
    live_until: datetime | None = None,
    reason: str = "",
    tell_readers: bool = False,
    overrule: str = "",
) -> Edition:
    """Copy the saved working copy into a new Edition, live now or from `live_from`.

    The edition before ends when this one begins; one that was only scheduled is replaced.
    `at` is the moment of acting; `tell_readers` moves the date of revision that readers see.
    `overrule` is the reason why a photo goes out against a rule that may be overruled.
    """
    _permit(by, "articles.publish_article")
    at = at or timezone.now()
    live_from = live_from or at
    article = _lock(article)
    _refuse_times(at, live_from, live_until)
    if language not in dict(settings.LANGUAGES):
        raise Refusal(_("The paper has no edition in “%(code)s”.") % {"code": language})
    if overrule:
        _permit(by, "articles.override_rights")
    if reasons := problems(article, language, live_from, overruled=bool(overrule)):
        raise Refusal(*reasons)
    if overrule:
        reason = _overrule(article, language, live_from, by, overrule) or reason

    with counted(article, language):
        _drop_scheduled(article, language, at)
        edition = _new_edition(
            article, language, by, at, live_from, live_until, reason, tell_readers
        )
    if article.status != Status.APPROVED:
        Article.objects.filter(pk=article.pk).update(status=Status.APPROVED)
    act = Act.SCHEDULED if live_from > at else Act.PUBLISHED
    _record(article, act, by, at, reason, language)
    return edition


@transaction.atomic
def correct(article: Article, *, language: str, by, kind: str, text: str, at=None) -> Correction:
    """Publish the corrected working copy with a public note of what was wrong."""
    at = at or timezone.now()
    if not text.strip():
        raise Refusal(_("Say in the correction what was wrong and what is right."))
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
    _permit(by, "articles.publish_article")
    at = at or timezone.now()
    article = _lock(article)
    with counted(article, language):
        if not _drop_scheduled(article, language, at):
            raise Refusal(_("Nothing is scheduled in this language."))
    _record(article, Act.UNSCHEDULED, by, at, reason, language)


@transaction.atomic
def withdraw(article: Article, *, language: str, by, reason: str, at=None) -> Edition:
    """Take a published story from readers, and keep it and the reason on record.

    Its address then answers 410, so that a reader with the link learns that the story was
    withdrawn, not that it never existed. What was scheduled to follow is dropped.
    """
    _permit(by, "articles.publish_article")
    at = at or timezone.now()
    if not reason.strip():
        raise Refusal(_("Say why the story is withdrawn: the reason stays on record."))
    article = _lock(article)
    with counted(article, language):
        _drop_scheduled(article, language, at)
        edition = article.editions.live(at).in_language(language).first()
        if edition is None:
            raise Refusal(_("This story is not live in this language."))
        _end(edition, at)
        edition.withdrawn_at = at
        edition.save(update_fields=["withdrawn_at"])
    _record(article, Act.WITHDRAWN, by, at, reason, language)
    return edition


def _permit(by, permission):
    if by is not None and not by.has_perm(permission):
        raise PermissionDenied(_("Your role does not allow this; ask an editor."))


def _lock(article):
    """The article as it is saved, held until the transaction ends."""
    return Article.objects.select_for_update().get(pk=article.pk)


@transaction.atomic
def _move(article, status, act, permission, by, at, reason=""):
    _permit(by, permission)
    saved = _lock(article)
    if saved.status == status:
        raise Refusal(
            _("The story is already: %(status)s.") % {"status": saved.get_status_display()}
        )
    saved.status = article.status = status
    Article.objects.filter(pk=saved.pk).update(status=status)
    _record(saved, act, by, at or timezone.now(), reason)
    return saved


def _record(article, act, by, at, reason="", language=""):
    DeskLogEntry.objects.create(
        article=article, act=act, by=by, at=at, reason=reason[:300], language=language
    )
    transaction.on_commit(freshness.renew)


def _refuse_times(at, live_from, live_until):
    if live_from < at:
        raise Refusal(_("That moment has passed: choose one that lies ahead."))
    if live_until and live_until <= live_from:
        raise Refusal(_("The story would end before it begins."))


def _overrule(article, language, at, by, why):
    """Put on record what was overruled and why; the sentence for the log."""
    overruled = list(picture_gate.objections(article, language, at))
    for objection in overruled:
        picture_gate.grant(objection, by=by, why=why)
    return " ".join([why, *map(str, overruled)]) if overruled else ""


def _moment(moment):
    return date_format(timezone.localtime(moment), "DATETIME_FORMAT")


def _drop_scheduled(article, language, at):
    """Remove editions that have not begun, and let the one before go on; how many there were."""
    scheduled = list(article.editions.in_language(language).scheduled(at))
    for edition in scheduled:
        edition.delete()
        before = article.editions.filter(language=language, live_until=edition.live_from)
        for previous in before.filter(withdrawn_at__isnull=True):
            _end(previous, previous.expires_at)
    return len(scheduled)


def _end(edition, moment):
    """Let an edition, and every row that carries its times, end at that moment (None: open)."""
    Edition.objects.filter(pk=edition.pk).update(live_until=moment)
    entries = SearchEntry.objects.filter(edition=edition)
    for rows in (edition.tag_rows, edition.bylines, edition.photo_uses, entries):
        rows.update(live_until=moment)
    edition.live_until = moment


def _new_edition(article, language, by, at, live_from, live_until, reason, tell_readers):
    before = article.editions.in_language(language)
    for edition in before.live(live_from):
        _end(edition, live_from)
    last = before.order_by("-number").first()
    first = before.aggregate(moment=Min("live_from"))["moment"] or live_from
    edition = Edition.objects.create(
        article=article,
        language=language,
        number=last.number + 1 if last else 1,
        live_from=live_from,
        live_until=live_until,
        expires_at=live_until,
        first_published_at=first,
        revised_at=live_from if last and tell_readers else last and last.revised_at,
        section=article.section,
        lead_photo=article.lead_photo,
        series_id=article.series_id,
        is_recommended=article.is_recommended and not article.is_sensitive,
        address=_address(article, language, first),
        published_by=by,
        reason=reason[:300],
        **{field: article.words(field, language) for field in COPIED},
        body=sanitise(article.words("body", language)),
    )
    _copy_credits(article, edition)
    _copy_photos(article, edition)
    transaction.on_commit(partial(index.add, edition.pk), robust=True)
    return edition


def _address(article, language, first_published_at):
    """The address to print; a slug that another story has that day gets a number."""
    day = timezone.localdate(first_published_at)
    stem = (
        article.words("slug", language) or slugify(article.words("headline", language))[:100]
    ).strip("-") or "story"
    article.addresses.filter(language=language).exclude(
        pk__in=article.editions.values("address")
    ).delete()
    number = 1
    while True:
        slug = stem if number == 1 else f"{stem}-{number}"
        address, made = Address.objects.get_or_create(
            language=language, day=day, slug=slug, defaults={"article": article}
        )
        if address.article_id == article.pk:
            return address
        number += 1


def _copy_credits(article, edition):
    times = _times(edition)
    EditionTag.objects.bulk_create(
        EditionTag(
            edition=edition,
            tag=tag,
            article=article,
            is_recommended=edition.is_recommended,
            **times,
        )
        for tag in article.tags.all()
    )
    EditionByline.objects.bulk_create(
        EditionByline(
            edition=edition,
            contributor_id=byline.contributor_id,
            agency_id=byline.agency_id,
            role=byline.role,
            position=position,
            **times,
        )
        for position, byline in enumerate(
            article.bylines.filter(language__in=["", edition.language])
        )
    )


def _copy_photos(article, edition):
    places = [(pk, PhotoUse.Place.BODY) for pk in photo_ids(edition.body)]
    if article.lead_photo_id:
        places.insert(0, (article.lead_photo_id, PhotoUse.Place.LEAD))
    photos = Photo.objects.select_related("agency").in_bulk([pk for pk, place in places])
    PhotoUse.objects.bulk_create(
        PhotoUse(
            edition=edition,
            photo=photos[pk],
            place=place,
            position=position,
            language=edition.language,
            live_from=edition.live_from,
            live_until=edition.live_until,
            agency_id=photos[pk].agency_id,
            photographer_id=photos[pk].photographer_id,
            usage_right=photos[pk].usage_right,
            cost=cost_of_use(photos[pk]),
        )
        for position, (pk, place) in enumerate(places)
        if pk in photos
    )


def _times(edition):
    return {
        "language": edition.language,
        "first_published_at": edition.first_published_at,
        "live_from": edition.live_from,
        "live_until": edition.live_until,
    }
