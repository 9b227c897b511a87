"""Live stories whose photos are about to leave them, or have just left."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from articles.models import Edition, PhotoUse
from media import rights
from media.models import Photo

AHEAD = timedelta(days=14)
BEHIND = timedelta(days=30)


@dataclass(frozen=True)
class Expiring:
    """A photo on live pages, when its rights end (or ended), and the stories concerned."""

    photo: Photo
    ends_at: datetime | None
    days: int
    stories: list[Edition]

    @property
    def has_ended(self) -> bool:
        return self.days <= 0


def expiring(at: datetime | None = None, most: int | None = None) -> list[Expiring]:
    """Return photos whose rights end within 14 days or ended within 30, most urgent first."""
    at = at or timezone.now()
    used = PhotoUse.objects.live(at).filter(photo=OuterRef("pk"))
    photos = Photo.objects.with_file().rights_may_end(at - BEHIND, AHEAD + BEHIND)
    photos = photos.filter(Exists(used)).for_cards().prefetch_related("leases")
    found = [(photo, *_ending(photo, at)) for photo in photos]
    found = [row for row in found if row[1]][:most]
    stories = _stories_by_photo([photo for photo, *_rest in found], at)
    rows = [
        Expiring(photo, moment, days, stories.get(photo.pk, []))
        for photo, _matters, moment, days in found
    ]
    return sorted(rows, key=lambda row: (row.days, row.photo.pk))


def _ending(photo, at):
    """Return whether it matters now, the moment, and the days to go (0: it has ended)."""
    if rights.objections(photo, at):
        return True, None, 0
    end = rights.ends_at(photo, at)
    days = rights.days_to_go(end, at) if end else 0
    return bool(end) and days <= AHEAD.days, end, days


def _stories_by_photo(photos, at):
    uses = PhotoUse.objects.live(at).filter(photo__in=photos)
    uses = uses.select_related("edition__address").order_by("edition__first_published_at")
    found: dict[int, list[Edition]] = {}
    for use in uses:
        stories = found.setdefault(use.photo_id, [])
        if use.edition not in stories:
            stories.append(use.edition)
    return found
