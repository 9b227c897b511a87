"""Making, renewing and removing the set of renditions that belongs to a photo."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from . import credits, files, renditions
from .models import Photo

FORMER_STAYS = timedelta(hours=1)  # a page is kept for a minute, a feed reader asks later
MOST_AT_ONCE = 50


def key_of(photo: Photo) -> str:
    """The name of the set: it changes with the file, the focal point, the recipe and the credits.

    So an address never shows anything else later, and may be cached for a year.
    """
    focal = [round(photo.focal_x, 4), round(photo.focal_y, 4)]
    made_of = [renditions.RECIPE, photo.digest, focal, asdict(credits.embedded(photo))]
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()[:40]


def is_stale(photo: Photo) -> bool:
    return photo.has_file and photo.rendition_key != key_of(photo)


def refresh(photos: Iterable[Photo]) -> None:
    """Have the sets of these photos made anew where they need it, once the rows are saved."""
    for photo in photos:
        if is_stale(photo):
            transaction.on_commit(partial(renew.enqueue, photo.pk))


@task()
def renew(photo_id: int) -> None:
    """Make the set that the photo needs now, and show it."""
    photo = Photo.objects.for_cards().filter(pk=photo_id).first()
    if photo is None or not is_stale(photo):
        return
    focal = (photo.focal_x, photo.focal_y)
    with photo.file.open("rb") as file:
        show(photo, renditions.render(file, focal, credits.embedded(photo)))


def show(photo: Photo, made: Iterable[tuple[str, bytes]]) -> None:
    """Keep the set that was made of this photo as it is here, and show it when it is whole.

    The one before stays for a while, for pages that a cache still holds; the one before that
    goes at once.
    """
    before, key = photo.rendition_key, key_of(photo)
    for name, content in made:
        files.keep_rendition(key, name, content)
    at = timezone.now()
    shown = Photo.objects.filter(pk=photo.pk, rendition_key=before).update(
        rendition_key=key, former_rendition_key=before, renditions_renewed_at=at
    )
    if shown and photo.former_rendition_key not in ("", key):
        files.remove_renditions(photo.former_rendition_key)
    elif not shown and named(key, at) is None:  # deleted or changed again in the meantime
        files.remove_renditions(key)
    drop_former(at)


def drop_former(at: datetime) -> None:
    """Delete the former sets that no page can ask for any more, some at a time."""
    outlived = Photo.objects.exclude(former_rendition_key="")
    outlived = outlived.filter(renditions_renewed_at__lte=at - FORMER_STAYS)
    for pk, key in list(outlived.values_list("pk", "former_rendition_key")[:MOST_AT_ONCE]):
        photo = Photo.objects.filter(pk=pk, former_rendition_key=key)
        if photo.update(former_rendition_key=""):
            files.remove_renditions(key)


def named(key: str, at: datetime) -> Photo | None:
    """The photo whose set is asked for: the one that it shows, or, for a while, the one before."""
    former = Q(former_rendition_key=key, renditions_renewed_at__gt=at - FORMER_STAYS)
    photos = Photo.objects.filter(Q(rendition_key=key) | former)
    return photos.prefetch_related("leases").first()
