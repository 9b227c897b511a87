"""Originals and renditions in the storage."""

import logging
import uuid
from collections.abc import Iterable
from contextlib import suppress

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from lib.refusal import Refusal

ORIGINALS, RENDITIONS = "originals", "renditions"
logger = logging.getLogger(__name__)


def keep_original(file, extension: str) -> str:
    """Store a file under a name of our own making, and return that name."""
    name = uuid.uuid4().hex
    path = f"{ORIGINALS}/{name[:2]}/{name}.{extension}"
    file.seek(0)
    try:
        return default_storage.save(path, File(file))
    except OSError as error:
        remove(path)
        raise Refusal(
            _("The picture could not be stored (%(why)s): tell whoever runs the server.")
            % {"why": error.strerror or error}
        ) from error


def remove(path: str) -> None:
    """Delete a file; one that cannot be deleted now is left to `tidy`, and said in the log."""
    try:
        default_storage.delete(path)
    except OSError as error:
        logger.error("%s could not be deleted: %s", path, error)


def rendition_folder(key: str) -> str:
    return f"{RENDITIONS}/{key[:2]}/{key}"


def rendition_path(key: str, name: str) -> str:
    return f"{rendition_folder(key)}/{name}"


def keep_rendition(key: str, name: str, content: bytes) -> None:
    path = rendition_path(key, name)
    default_storage.delete(path)  # left by an attempt that did not end well
    default_storage.save(path, ContentFile(content))


def rendition_names(key: str) -> set[str]:
    with suppress(FileNotFoundError):
        return set(default_storage.listdir(rendition_folder(key))[1])
    return set()


def remove_renditions(key: str) -> None:
    """Delete a whole set; one that is not there is no error."""
    folder = rendition_folder(key)
    with suppress(FileNotFoundError):
        for name in default_storage.listdir(folder)[1]:
            remove(f"{folder}/{name}")
        remove(folder)


def remove_all(photos: Iterable[tuple[str, ...]]) -> None:
    """Delete what deleted photos had, given as (file name, rendition key, rendition key...)."""
    for original, *keys in photos:
        if original:
            remove(original)
        for key in filter(None, keys):
            remove_renditions(key)
