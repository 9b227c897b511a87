"""Taking a picture into the library: the file is stored, read, and becomes a Photo."""

import hashlib
from functools import partial
from typing import BinaryIO

from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from lib.refusal import Refusal
from media.metadata.photo_fields import photo_fields
from media.renditions import storage, store

from . import perceptual_hash
from .inspection import inspect
from .models import Photo

__all__ = ["attach", "looks_like", "take_in"]


def take_in(file: BinaryIO, *, by=None, language: str = "", **what) -> tuple[Photo, bool]:
    """Return the Photo of an uploaded file, and whether it is new; or raise Refusal.

    What the file says of itself fills the fields; `what` the sender says (fields of Photo)
    comes before that. A file that is here already gives the Photo that it became; what is
    missing of it, its original or its renditions, is made.
    `language` is that of the words in the file; empty, it is told from them. A refusal leaves
    nothing behind.
    """
    digest = digest_of(file)
    if known := _photo_of(digest):
        _complete(known, file)
        return known, False
    photo = Photo(uploaded_by=by)
    _fill(photo, what)
    try:
        return attach(photo, file, language=language), True
    except AlreadyHere as clash:
        return clash.known, False


def _complete(photo, file):
    if not default_storage.exists(photo.file.name):
        extension = photo.file.name.rpartition(".")[2]
        photo.file.name = storage.keep_original(file, extension)
        photo.save(update_fields=["file"])
        store.refresh([photo])
    elif not store.is_whole(photo):
        store.refresh([photo], anew=True)


class AlreadyHere(Refusal):
    """The very same file belongs to another photo."""

    def __init__(self, known: Photo):
        super().__init__(_("This picture is in the library already: %(photo)s.") % {"photo": known})
        self.known = known


def attach(photo: Photo, file: BinaryIO, *, language: str = "") -> Photo:
    """Give a photo its file, the first or a better one, save it, and have it rendered."""
    keep(photo, file, language=language)
    store.refresh([photo])
    return photo


def keep(photo: Photo, file: BinaryIO, *, language: str = "") -> Photo:
    """Give a photo its file and save it, without renditions.

    Words that the photo already has stay; what is empty is filled from the file.
    """
    digest = digest_of(file)
    known = _photo_of(digest)
    if known and known.pk != photo.pk:
        raise AlreadyHere(known)
    found = inspect(file, _size(file))
    photo.embedded_metadata = found.metadata.embedded_metadata | (
        {"damage": found.metadata.damage} if found.metadata.damage else {}
    )
    _fill(photo, photo_fields(found.metadata, language))
    photo.digest, photo.perceptual_hash = digest, found.perceptual_hash
    photo.width, photo.height = found.width, found.height
    _store(photo, file, found.extension)
    return photo


def _store(photo, file, extension):
    # The file before the row, so that no row names a file that is not there.
    before = photo.file.name
    photo.file.name = name = storage.keep_original(file, extension)
    try:
        with transaction.atomic():
            photo.save()
    except BaseException as error:
        default_storage.delete(name)
        photo.file.name = before
        known = _photo_of(photo.digest) if isinstance(error, IntegrityError) else None
        if known and known.pk != photo.pk:  # sent twice at the same moment
            raise AlreadyHere(known) from None
        raise
    if before:
        transaction.on_commit(partial(default_storage.delete, before))


def _fill(photo, facts):
    for name, value in facts.items():
        if value not in (None, "") and not getattr(photo, name):
            setattr(photo, name, value)


def _photo_of(digest):
    return Photo.objects.filter(digest=digest).first()


def digest_of(file: BinaryIO) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()


def _size(file):
    file.seek(0, 2)
    return file.tell()


def looks_like(photo: Photo, most: int = 5) -> list[Photo]:
    """Return other photos that look nearly the same, the likest first, to be pointed out."""
    if photo.perceptual_hash is None:
        return []
    others = Photo.objects.exclude(pk=photo.pk).exclude(perceptual_hash=None)
    near = [
        (distance, pk)
        for pk, other in others.values_list("pk", "perceptual_hash").iterator(chunk_size=10_000)
        if (distance := perceptual_hash.distance(photo.perceptual_hash, other))
        <= perceptual_hash.NEAR
    ]
    nearest = [pk for _distance, pk in sorted(near)[:most]]
    found = Photo.objects.in_bulk(nearest)
    return [found[pk] for pk in nearest]
