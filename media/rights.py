"""Whether a photo may be used, when and where, and why not. Nothing else decides.

Two forms of one rule: `may_use` answers for one photo and gives the reasons, `usable` is
the condition in SQL for lists and pages. A test holds them to the same answer.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .models import Lease, Photo
from .usage_rights import MAY_BE_SYNDICATED, NEED_LICENCE, NEED_SOURCE

Where = Lease.Where
Verdict = Lease.Verdict


# Photo.is_credited, in SQL.
CREDITED = (
    ~Q(credit_line="") | Q(agency__isnull=False) | Q(photographer__isnull=False) | ~Q(creator="")
)


class Because(StrEnum):
    """Each reason why not. The first group takes a photo from readers too, at that minute;
    the second only stops a new use."""

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


SENTENCES: dict[Because, Promise] = {
    Because.NO_FILE: _("Its file has not come."),
    Because.NO_CREDIT: _("Nobody is credited: add an agency, a photographer or a credit line."),
    Because.NO_RIGHTS: _("Nobody has said by which right we may use it: choose a usage right."),
    Because.NO_LICENCE: _("A Creative Commons picture needs the address of its licence."),
    Because.NO_SOURCE: _("A handout or screengrab needs its source."),
    Because.RIGHTS_ENDED: _("Our rights ended on %(moment)s."),
    Because.EMBARGOED: _("It is embargoed until %(moment)s."),
    Because.DENIED: _("A lease denies it."),
    Because.NOT_SYNDICATED: _("It may not be syndicated."),
    Because.NO_CAPTION: _("It has no caption."),
    Because.NO_ALT_TEXT: _("It has no alternative text."),
    Because.OVER_QUOTA: _("The agency’s quota for this month is used up."),
}
# What an editor may overrule with a recorded reason: "no rights" by an allowing lease with a
# note, the quota on the use itself. All else is a promise to somebody, or simply to be mended.
OVERRIDABLE = frozenset({Because.NO_RIGHTS, Because.OVER_QUOTA})


@dataclass(frozen=True)
class Reason:
    """One reason, and the moment it speaks of."""

    because: Because
    moment: datetime | None = None

    @property
    def may_be_overridden(self) -> bool:
        return self.because in OVERRIDABLE

    def __str__(self):
        moment = self.moment and date_format(timezone.localtime(self.moment), "j F Y, H:i")
        return str(SENTENCES[self.because]) % {"moment": moment}


def may_use(
    photo: Photo,
    when: datetime | None = None,
    where: str = Where.PAGES,
    *,
    new_in: str = "",
    caption: str = "",
    agency_uses: int | None = 0,
) -> list[Reason]:
    """The reasons against using this photo; an empty list is a yes.

    `new_in` names the language of a use that is about to be published: it then also needs
    a caption (the photo's, or the `caption` of the use), an alt text, and room in the quota
    of its agency after the `agency_uses` of this month (None: it is not counted again).
    """
    when = when or timezone.now()
    reasons = [*_bare_facts(photo), *_times(photo, when, where)]
    if new_in:
        reasons += _for_a_new_use(photo, new_in, caption, agency_uses)
    return reasons


def next_change(photo: Photo, when: datetime) -> datetime | None:
    """The next moment at which the answer for this photo may be another."""
    moments = [photo.embargoed_until, photo.usable_until]
    for lease in photo.leases.all():
        moments += [lease.starts_at, lease.ends_at]
    return min((moment for moment in moments if moment and moment > when), default=None)


def ends_at(photo: Photo, when: datetime) -> datetime | None:
    """When a photo that may be used now may no longer be; None when no end is known."""
    moment = next_change(photo, when)
    while moment and not may_use(photo, moment):
        moment = next_change(photo, moment)
    return moment


def days_to_go(end: datetime, at: datetime) -> int:
    """A begun day counts: on the last day it is one.

    By the clock on the wall, so that the day on which it is changed is a day like any other.
    """
    left = _on_the_wall(end) - _on_the_wall(at)
    return max(-(-left // timedelta(days=1)), 1 if end > at else 0)


def _on_the_wall(moment):
    return timezone.localtime(moment).replace(tzinfo=None)


def _bare_facts(photo):
    if not photo.has_file:
        yield Reason(Because.NO_FILE)
    if not photo.is_credited:
        yield Reason(Because.NO_CREDIT)
    if photo.usage_right in NEED_LICENCE and not photo.licence_url:
        yield Reason(Because.NO_LICENCE)
    if photo.usage_right in NEED_SOURCE and not photo.source:
        yield Reason(Because.NO_SOURCE)


def _times(photo, when, where):
    if photo.embargoed_until and when < photo.embargoed_until:
        yield Reason(Because.EMBARGOED, photo.embargoed_until)
    leases = [lease for lease in photo.leases.all() if lease.where == where]
    running = [lease for lease in leases if lease.is_running(when)]
    if any(lease.verdict == Verdict.DENY for lease in running):
        yield Reason(Because.DENIED)
    if any(lease.verdict == Verdict.ALLOW for lease in running):
        return
    if grants := [lease for lease in leases if lease.verdict == Verdict.ALLOW]:
        yield _outside(grants, when)
    elif where == Where.SYNDICATION and photo.usage_right not in MAY_BE_SYNDICATED:
        yield Reason(Because.NOT_SYNDICATED)
    elif photo.usable_until and when >= photo.usable_until:
        yield Reason(Because.RIGHTS_ENDED, photo.usable_until)
    elif not photo.usage_right:
        yield Reason(Because.NO_RIGHTS)


def _outside(grants, when):
    """A photo that was granted for a time is nobody's to use outside of it."""
    ahead = [lease.starts_at for lease in grants if lease.starts_at and lease.starts_at > when]
    if ahead:
        return Reason(Because.EMBARGOED, min(ahead))
    return Reason(Because.RIGHTS_ENDED, max(lease.ends_at for lease in grants))


def _for_a_new_use(photo, language, caption, agency_uses):
    if not (caption or getattr(photo, f"caption_{language}")):
        yield Reason(Because.NO_CAPTION)
    if not getattr(photo, f"alt_text_{language}"):
        yield Reason(Because.NO_ALT_TEXT)
    quota = photo.agency.monthly_quota if photo.agency else None
    if None not in (quota, agency_uses) and agency_uses >= quota:
        yield Reason(Because.OVER_QUOTA)


def usable(at: datetime | None = None, where: str = Where.PAGES) -> Q:
    """What `may_use` says yes to at that moment, as a condition on Photo rows."""
    at = at or timezone.now()
    facts = ~Q(file="") & CREDITED
    facts &= ~Q(usage_right__in=NEED_LICENCE, licence_url="")
    facts &= ~Q(usage_right__in=NEED_SOURCE, source="")
    facts &= Q(embargoed_until__isnull=True) | Q(embargoed_until__lte=at)
    leases = Lease.objects.filter(photo=OuterRef("pk"), where=where)
    allows, denies = leases.filter(verdict=Verdict.ALLOW), leases.filter(verdict=Verdict.DENY)
    unlimited = Q(usable_until__isnull=True) | Q(usable_until__gt=at)
    if where == Where.SYNDICATION:
        unlimited &= Q(usage_right__in=MAY_BE_SYNDICATED)
    else:
        unlimited &= ~Q(usage_right="")
    granted = Q(Exists(allows.running(at))) | (unlimited & ~Exists(allows))
    return facts & granted & ~Exists(denies.running(at))


def may_end(at: datetime, within: timedelta) -> Q:
    """Photos with a moment in that time at which their rights may end.

    `ends_at` is the exact answer for one.
    """
    ahead = (at, at + within)
    leases = Lease.objects.filter(
        Q(verdict=Verdict.ALLOW, ends_at__range=ahead)
        | Q(verdict=Verdict.DENY, starts_at__range=ahead)
        | Q(verdict=Verdict.DENY, starts_at=None, made_at__range=ahead),
        where=Where.PAGES,
    )
    dated = Photo.objects.filter(usable_until__range=ahead)
    return Q(pk__in=dated.order_by().values("pk").union(leases.order_by().values("photo")))
