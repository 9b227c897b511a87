"""Making, renewing and removing the set of renditions that belongs to a photo."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from media import credits
from media.models import Photo

from . import former, make, storage
from .plan import RECIPE, plan

PHOTO_DIGITS = 14
KEY_DIGITS = 24
FORMER_STAYS = timedelta(hours=1)  # a page is kept for a minute, a feed reader asks later
MOST_AT_ONCE = 50


def key_of(photo: Photo) -> str:
    """Return the name of the set: its first digits stay with the photo, the others tell the sets.

    They change with the file, the focal point, the recipe and the credits, so that an address
    never shows anything else later and may be cached for a year. By the first ones, 56 bits that
    nobody guesses, a former address still leads to its photo.
    """
    focal = [round(photo.focal_x, 4), round(photo.focal_y, 4)]
    made_of = [RECIPE, photo.pk, photo.digest, focal, asdict(credits.embedded(photo))]
    digits = hashlib.sha256(json.dumps(made_of).encode()).hexdigest()
    return (photo.rendition_key or digits)[:PHOTO_DIGITS] + digits[PHOTO_DIGITS:KEY_DIGITS]


def is_stale(photo: Photo) -> bool:
    return photo.has_file and photo.rendition_key != key_of(photo)


def is_whole(photo: Photo) -> bool:
    """Tell whether every file of the set that the photo shows is there."""
    if not photo.has_renditions:
        return False
    there = storage.rendition_names(photo.rendition_key)
    return former.is_of_first_recipe(photo.rendition_key) or there >= {
        size.name for size in plan(photo.width, photo.height)
    }


def refresh(photos: Iterable[Photo], *, anew: bool = False) -> None:
    """Have the sets of these photos made anew where they need it, once the rows are saved.

    `anew` also those that seem to be there: some of their files are gone.
    """
    for photo in photos:
        if anew or is_stale(photo):
            transaction.on_commit(partial(renew.enqueue, photo.pk, anew))


@task()
def renew(photo_id: int, anew: bool = False) -> None:
    photo = Photo.objects.for_cards().filter(pk=photo_id).first()
    if photo is None or not (anew or is_stale(photo)):
        return
    focal = (photo.focal_x, photo.focal_y)
    with photo.file.open("rb") as file:
        show(photo, make.render(file, focal, credits.embedded(photo)))


def show(photo: Photo, made: Mapping[str, bytes]) -> None:
    """Keep the set that was made of this photo as it is here, and show it when it is whole.

    The one before stays for a while, for pages that a cache still holds; the one before that
    goes at once.
    """
    before, key = photo.rendition_key, key_of(photo)
    for name, content in made.items():
        storage.keep_rendition(key, name, content)
    if before == key:  # files of the set were gone, and are back
        return
    at = timezone.now()
    shown = Photo.objects.filter(pk=photo.pk, rendition_key=before).update(
        rendition_key=key, former_rendition_key=before, renditions_renewed_at=at
    )
    if shown and photo.former_rendition_key not in ("", key):
        storage.remove_renditions(photo.former_rendition_key)
    elif not shown and not _is_in_use(key):  # deleted or changed again in the meantime
        storage.remove_renditions(key)
    drop_former(at)


def stale_photos() -> list[int]:
    """Return the primary keys of photos whose set does not fit them, or never came."""
    photos = Photo.objects.with_file().for_cards().iterator(chunk_size=500)
    return [photo.pk for photo in photos if is_stale(photo)]


def drop_former(at: datetime) -> None:
    """Delete the former sets that no page can ask for any more, some at a time."""
    outlived = Photo.objects.exclude(former_rendition_key="")
    outlived = outlived.filter(renditions_renewed_at__lte=at - FORMER_STAYS)
    for pk, key in list(outlived.values_list("pk", "former_rendition_key")[:MOST_AT_ONCE]):
        photo = Photo.objects.filter(pk=pk, former_rendition_key=key)
        if photo.update(former_rendition_key=""):
            storage.remove_renditions(key)


def _is_in_use(key):
    return Photo.objects.filter(Q(rendition_key=key) | Q(former_rendition_key=key)).exists()


def photo_at(key: str) -> Photo | None:
    """Return the photo that has, or ever had, a set of this key; None where none has."""
    first = key[:PHOTO_DIGITS]
    same_photo = Q(rendition_key__gte=first, rendition_key__lt=first + "g")  # hexadecimal ends at f
    photos = Photo.objects.filter(same_photo | Q(former_rendition_key=key))
    return photos.prefetch_related("leases").first()


def path_at(photo: Photo, key: str, name: str, at: datetime) -> str | None:
    """Return where the file lies that answers at this address of the photo, or None.

    A set that is kept answers to the names that it has. At a former address stands the nearest
    of the sizes that the photo shows now.
    """
    is_current = key == photo.rendition_key
    if is_current or _former_still_served(photo, key, at):
        own = former.nearest_name(key, name, photo.width, photo.height)
        if own == name or former.is_of_first_recipe(key):
            return storage.rendition_path(key, own)
    if is_current:
        return None
    today = former.nearest_name(photo.rendition_key, name, photo.width, photo.height)
    return storage.rendition_path(photo.rendition_key, today)


def _former_still_served(photo, key, at):
    return key == photo.former_rendition_key and photo.renditions_renewed_at > at - FORMER_STAYS
