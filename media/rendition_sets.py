"""Making, renewing and removing the set of renditions that belongs to a photo."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import partial

from django.db import transaction
from django_tasks import task

from . import credits, files, renditions
from .models import Photo


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
    """Make the set that the photo needs now, show it when it is whole, and drop the one before."""
    photo = Photo.objects.for_cards().filter(pk=photo_id).first()
    if photo is None or not is_stale(photo):
        return
    before, key = photo.rendition_key, key_of(photo)
    focal = (photo.focal_x, photo.focal_y)
    with photo.file.open("rb") as file:
        for name, content in renditions.render(file, focal, credits.embedded(photo)):
            files.keep_rendition(key, name, content)
    shown = Photo.objects.filter(pk=photo_id, rendition_key=before).update(rendition_key=key)
    if before and shown:
        files.remove_renditions(before)
