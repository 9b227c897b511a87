"""Originals and renditions in the storage."""

import uuid
from collections.abc import Iterable
from contextlib import suppress

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage


def keep_original(file, extension: str) -> str:
    """Store a file under a name of our own making, and return that name."""
    name = uuid.uuid4().hex
    file.seek(0)
    return default_storage.save(f"originals/{name[:2]}/{name}.{extension}", File(file))


def rendition_folder(key: str) -> str:
    return f"renditions/{key[:2]}/{key}"


def rendition_path(key: str, name: str) -> str:
    return f"{rendition_folder(key)}/{name}"


def keep_rendition(key: str, name: str, content: bytes) -> None:
    path = rendition_path(key, name)
    default_storage.delete(path)  # left by an attempt that did not end well
    default_storage.save(path, ContentFile(content))


def remove_renditions(key: str) -> None:
    """Delete a whole set; one that is not there is no error."""
    folder = rendition_folder(key)
    with suppress(FileNotFoundError):
        for name in default_storage.listdir(folder)[1]:
            default_storage.delete(f"{folder}/{name}")
        default_storage.delete(folder)


def remove_all(photos: Iterable[tuple[str, ...]]) -> None:
    """Delete what deleted photos had, given as (file name, rendition key, rendition key...)."""
    for original, *keys in photos:
        if original:
            default_storage.delete(original)
        for key in filter(None, keys):
            remove_renditions(key)
