"""The demonstration's pictures: files that the picture desk takes in as it takes in any upload."""

from datetime import timedelta
from pathlib import Path

from django.db import transaction

from lib.languages import CODES
from media import upload
from media.models import Photo

FOLDER = Path(__file__).parent / "pictures"
AS_LISTED = ("source", "creator", "credit_line", "place")


def file_of(name):
    return FOLDER / f"{name}.jpg"


def take_in(name, entry, *, people, agencies, by, at):
    """Return the Photo of one entry; one that an earlier attempt took in is found again.

    Its renditions come later: see `renditions`.
    """
    dates = _dates(entry, at)
    known = _photo_of(name, entry)
    if known:
        Photo.objects.filter(pk=known.pk).update(**dates)
        return known
    facts = _words(entry) | _facts(entry, people, agencies) | dates | {"uploaded_by": by}
    if not _has_file(entry):
        return Photo.objects.create(**facts)
    with transaction.atomic(), file_of(name).open("rb") as file:
        return upload.keep(Photo(**facts), file)


def loaded():
    return Photo.objects.filter(digest__in=map(_digest, FOLDER.glob("*.jpg")))


def _photo_of(name, entry):
    if not _has_file(entry):
        return Photo.objects.without_file().filter(caption_fr=entry["fr"]["caption"]).first()
    return Photo.objects.filter(digest=_digest(file_of(name))).first()


def _has_file(entry):
    return entry.get("file", True)


def _digest(path):
    with path.open("rb") as file:
        return upload.digest_of(file)


def _words(entry):
    return {
        f"{field}_{language}": entry[language][key]
        for language in CODES
        for field, key in (("caption", "caption"), ("alt_text", "alt"))
    }


def _facts(entry, people, agencies):
    """Return what the list says; what it leaves open, as the usage right, the file fills in."""
    focal_x, focal_y = entry["focus"]
    return {field: entry.get(field, "") for field in AS_LISTED} | {
        "photographer": people.get(entry.get("photographer")),
        "agency": agencies.get(entry.get("agency")),
        "distributor": agencies.get(entry.get("distributor")),
        "digital_source_type": entry.get("made", ""),
        "usage_right": entry.get("right", ""),
        "licence_url": entry.get("licence", ""),
        "is_archive": entry.get("archive", False),
        "focal_x": focal_x,
        "focal_y": focal_y,
    }


def _dates(entry, at):
    end = entry.get("rights_end")
    return {
        "taken_at": at - timedelta(days=entry["days"], hours=2),
        "usable_until": None if end is None else at + timedelta(days=end),
    }
