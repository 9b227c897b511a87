"""Objections to using a photo: what stands against it, when and where. Nothing else decides.

The rule has two forms, which a test holds to the same answer: `objections` says of one photo
why not, and `Photo.objects.usable()` finds in SQL those against which nothing stands.
`usable_by_pk` puts the first to the photos of a page.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lib.moments import written

from .models import Lease, Photo
from .usage_rights import MAY_BE_SYNDICATED, NEED_LICENCE, NEED_SOURCE

Where = Lease.Where
Verdict = Lease.Verdict


class Kind(StrEnum):
    """The first group takes a photo from readers too, at that minute; the second only stops a
    new use."""

    NO_FILE = "no file"
    NO_CREDIT = "no credit"
    NO_RIGHTS = "no rights"
    NO_LICENCE = "no licence"
    NO_SOURCE = "no source"
    RIGHTS_ENDED = "rights ended"
    EMBARGOED = "embargoed"
    DENIED = "denied by lease"
    NOT_SYNDICATED = "syndication not allowed"

    NO_CAPTION = "no caption"
    NO_ALT_TEXT = "no alt text"
    OVER_QUOTA = "over the agency’s quota"


SENTENCES: dict[Kind, Promise] = {
    Kind.NO_FILE: _("Its file has not come."),
    Kind.NO_CREDIT: _("Nobody is credited: add an agency, a photographer or a credit line."),
    Kind.NO_RIGHTS: _("Nobody has said by which right we may use it: choose a usage right."),
    Kind.NO_LICENCE: _("A Creative Commons picture needs the address of its licence."),
    Kind.NO_SOURCE: _("A handout or screengrab needs its source."),
    Kind.RIGHTS_ENDED: _("Our rights ended on %(moment)s."),
    Kind.EMBARGOED: _("It is embargoed until %(moment)s."),
    Kind.DENIED: _("A lease denies it."),
    Kind.NOT_SYNDICATED: _("It may not be syndicated."),
    Kind.NO_CAPTION: _("It has no caption."),
    Kind.NO_ALT_TEXT: _("It has no alternative text."),
    Kind.OVER_QUOTA: _("The agency’s quota for this month is used up."),
}
# What an editor may overrule with a recorded reason: "no rights" by an allowing lease with a
# note, the quota on the use itself. All else is a promise to somebody, or simply to be mended.
OVERRULABLE = frozenset({Kind.NO_RIGHTS, Kind.OVER_QUOTA})


@dataclass(frozen=True)
class Objection:
    """A reason against using a photo, and the moment that this speaks of."""

    kind: Kind
    moment: datetime | None = None

    @property
    def may_be_overruled(self) -> bool:
        return self.kind in OVERRULABLE

    def __str__(self):
        moment = self.moment and written(self.moment)
        return str(SENTENCES[self.kind]) % {"moment": moment}


def objections(
    photo: Photo, at: datetime | None = None, where: str = Where.PAGES
) -> list[Objection]:
    """Return what stands against showing this photo; an empty list is a yes."""
    leases = [lease for lease in photo.leases.all() if lease.where == where]
    return list(_objections(photo, at or timezone.now(), where, leases))


def usable_by_pk(photos: Iterable[Photo], at: datetime) -> dict[int, Photo]:
    """Return those of photos read `for_pages()` that may stand on our pages, by primary key.

    A page asks for the photos it knows: each is judged here, which is quicker than `usable()`.
    One query more where any of them has a lease.
    """
    photos = list(photos)
    leases = defaultdict(list)
    if leased := [photo.pk for photo in photos if photo.has_lease]:
        for lease in Lease.objects.filter(photo__in=leased, where=Where.PAGES):
            leases[lease.photo_id].append(lease)
    return {
        photo.pk: photo
        for photo in photos
        if not any(_objections(photo, at, Where.PAGES, leases.get(photo.pk, ())))
    }


def _objections(photo, at, where, leases):
    yield from _facts_missing(photo)
    yield from _objections_of_time(photo, at, where, leases)


def objections_to_new_use(
    photo: Photo, language: str, *, caption: str = "", agency_uses: int | None = 0
) -> list[Objection]:
    """Return what else stands against publishing this photo anew in a language.

    A new use needs a caption (the photo's, or the `caption` of the use), an alternative text,
    and room in the quota of its agency after the `agency_uses` of this month (None: the use
    is not counted again).
    """
    found = []
    if not (caption or getattr(photo, f"caption_{language}")):
        found.append(Objection(Kind.NO_CAPTION))
    if not getattr(photo, f"alt_text_{language}"):
        found.append(Objection(Kind.NO_ALT_TEXT))
    quota = photo.agency.monthly_quota if photo.agency else None
    if None not in (quota, agency_uses) and agency_uses >= quota:
        found.append(Objection(Kind.OVER_QUOTA))
    return found


def next_change(photo: Photo, at: datetime) -> datetime | None:
    """Return the next moment at which the answer for this photo may be another."""
    moments = [photo.embargoed_until, photo.usable_until]
    for lease in photo.leases.all():
        moments += [lease.starts_at, lease.ends_at]
    return min((moment for moment in moments if moment and moment > at), default=None)


def ends_at(photo: Photo, at: datetime) -> datetime | None:
    """Return when a photo that may be used now no longer may be; None when no end is known."""
    moment = next_change(photo, at)
    while moment and not objections(photo, moment):
        moment = next_change(photo, moment)
    return moment


def days_to_go(end: datetime, at: datetime) -> int:
    """Return how many days are left; a begun day counts, so on the last day it is one.

    Counted by the clock on the wall, so that a day on which that is changed is one like any other.
    """
    left = _wall_clock(end) - _wall_clock(at)
    return max(-(-left // timedelta(days=1)), 1 if end > at else 0)


def _wall_clock(moment):
    return timezone.localtime(moment).replace(tzinfo=None)


def _facts_missing(photo):
    if not photo.has_file:
        yield Objection(Kind.NO_FILE)
    if not photo.is_credited:
        yield Objection(Kind.NO_CREDIT)
    if photo.usage_right in NEED_LICENCE and not photo.licence_url:
        yield Objection(Kind.NO_LICENCE)
    if photo.usage_right in NEED_SOURCE and not photo.source:
        yield Objection(Kind.NO_SOURCE)


def _objections_of_time(photo, at, where, leases):
    if photo.embargoed_until and at < photo.embargoed_until:
        yield Objection(Kind.EMBARGOED, photo.embargoed_until)
    running = {lease.verdict for lease in leases if lease.is_running(at)}
    if Verdict.DENY in running:
        yield Objection(Kind.DENIED)
    if Verdict.ALLOW not in running:
        yield from _without_permission(photo, leases, at, where)


def _without_permission(photo, leases, at, where):
    if grants := [lease for lease in leases if lease.verdict == Verdict.ALLOW]:
        yield _objection_outside_grants(grants, at)
    elif where == Where.SYNDICATION and photo.usage_right not in MAY_BE_SYNDICATED:
        yield Objection(Kind.NOT_SYNDICATED)
    elif photo.usable_until and at >= photo.usable_until:
        yield Objection(Kind.RIGHTS_ENDED, photo.usable_until)
    elif not photo.usage_right:
        yield Objection(Kind.NO_RIGHTS)


def _objection_outside_grants(grants, at):
    ahead = [lease.starts_at for lease in grants if lease.starts_at and lease.starts_at > at]
    if ahead:
        return Objection(Kind.EMBARGOED, min(ahead))
    return Objection(Kind.RIGHTS_ENDED, max(lease.ends_at for lease in grants))
