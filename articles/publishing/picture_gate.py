"""The picture desk's word on a publication: objections to each photo of a story."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.ledger import uses_in_month
from articles.models import Edition, PhotoUse
from contributors.models import Agency
from media import rights
from media.models import Lease, Photo

from .working_copy import WorkingCopy


@dataclass(frozen=True)
class PhotoObjection:
    """An objection to publishing one photo of a story."""

    photo: Photo
    objection: rights.Objection

    def __str__(self):
        words = {"photo": self.photo, "reason": self.objection}
        return _("Photo %(photo)s: %(reason)s") % words

    @property
    def may_be_overruled(self) -> bool:
        return self.objection.may_be_overruled


def objections(
    copy: WorkingCopy, live_from: datetime, at: datetime | None = None
) -> Iterator[PhotoObjection]:
    """Yield what stands against each photo of a story that is to be live from then on.

    A photo whose file has not come is held back by the page and is no reason to refuse.
    """
    photos = [photo for photo in copy.photos.values() if photo.has_file]
    uses = _uses_before(photos, copy.article, copy.language, live_from, at or timezone.now())
    captions = _captions(copy)
    for photo in photos:
        found = rights.objections(photo, live_from)
        found += rights.objections_to_new_use(
            photo,
            copy.language,
            caption=captions.get(photo.pk, ""),
            agency_uses=uses.get(photo.pk),
        )
        yield from (PhotoObjection(photo, objection) for objection in found)


def hold_quotas(copy: WorkingCopy) -> None:
    """Let nobody else count or use these agencies' quotas until the transaction ends.

    Two who publish at once would each find the last place free.
    """
    limited = {photo.agency_id for photo in copy.photos.values() if _has_quota(photo)}
    agencies = Agency.objects.select_for_update(no_key=True).filter(pk__in=limited)
    if limited:
        list(agencies.order_by("pk"))


def _has_quota(photo):
    return photo.agency is not None and photo.agency.monthly_quota is not None


def _captions(copy) -> dict[int, str]:
    """Return the story's words under each photo: "" when one of its places has none."""
    found: dict[int, str] = {}
    for pk, _place, caption in copy.photo_places:
        found[pk] = found.get(pk, caption) and caption
    return found


def _uses_before(photos, article, language, live_from, at) -> dict[int, int]:
    """Return, for each photo counted anew, how many of its agency are counted before it.

    A photo counts once a story: what readers have had of it here takes no room again. What
    this story has only scheduled is planned anew; what others have takes its room.
    """
    limited = [photo for photo in photos if _has_quota(photo)]
    if not limited:
        return {}
    own = PhotoUse.objects.filter(edition__article=article, photo__in=limited)
    had = set(own.filter(live_from__lte=at).values_list("photo", flat=True))
    planned = Q(edition__article=article, live_from__gt=at)
    planned &= Q(language=language) | Q(photo__in=limited)
    found, used = {}, {}
    for photo in limited:
        if photo.pk in had:
            continue
        if photo.agency not in used:
            used[photo.agency] = uses_in_month(photo.agency, live_from, apart_from=planned)
        found[photo.pk] = used[photo.agency]
        used[photo.agency] += 1
    return found


def record(overruled: Iterable[PhotoObjection], edition: Edition, *, by, why: str) -> None:
    """Keep what was overruled with a name and a reason, where the desk looks for it later.

    A lack of rights becomes what it is, a permission. A quota stays what it was: the use that
    went over it says so, on the credits page and on the photo's own.
    """
    for each in overruled:
        if each.objection.kind == rights.Kind.NO_RIGHTS:
            each.photo.leases.create(
                verdict=Lease.Verdict.ALLOW, where=Lease.Where.PAGES, by=by, note=why
            )
        elif each.objection.kind == rights.Kind.OVER_QUOTA:
            uses = edition.photo_uses.filter(photo=each.photo)
            uses.update(over_quota_why=why, over_quota_by=by)
