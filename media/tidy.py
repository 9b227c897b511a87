"""What a killed process or a full disk left behind in the library, put right."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.core.files.storage import default_storage

from .models import Photo
from .renditions import storage, store

SPARED = timedelta(days=1)  # younger files may belong to an upload that goes on


def tidy(at: datetime) -> dict[str, int]:
    """Make renditions that never came and remove files of no photo; return how many of each."""
    stale = store.stale_photos()
    for pk in stale:
        store.renew.enqueue(pk)
    store.drop_former(at)
    return {
        "renditions made": len(stale),
        "originals removed": _remove_originals(at),
        "sets removed": _remove_sets(at),
    }


def _remove_originals(at):
    known = set(Photo.objects.with_file().values_list("file", flat=True))
    lost = [path for path in _files(storage.ORIGINALS) if path not in known and _is_old(path, at)]
    for path in lost:
        storage.remove(path)
    return len(lost)


def _remove_sets(at):
    keys = Photo.objects.values_list("rendition_key", "former_rendition_key")
    known = {key for pair in keys for key in pair}
    removed = 0
    for shelf in _folders(storage.RENDITIONS):
        for key in _folders(f"{storage.RENDITIONS}/{shelf}"):
            files = list(_files(storage.rendition_folder(key), deep=False))
            if key not in known and all(_is_old(path, at) for path in files):
                storage.remove_renditions(key)
                removed += 1
    return removed


def _is_old(path, at):
    return default_storage.get_modified_time(path) < at - SPARED


def _folders(folder):
    return default_storage.listdir(folder)[0] if default_storage.exists(folder) else []


def _files(folder, *, deep=True) -> Iterator[str]:
    if not default_storage.exists(folder):
        return
    folders, names = default_storage.listdir(folder)
    yield from (f"{folder}/{name}" for name in names)
    for inner in folders if deep else []:
        yield from _files(f"{folder}/{inner}")
