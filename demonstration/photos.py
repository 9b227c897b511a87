"""The demonstration's pictures: files that the picture desk takes in as it takes in any upload."""

import hashlib
from datetime import timedelta
from functools import partial
from pathlib import Path

from django.db import transaction

from media import upload
from media.models import Photo

FOLDER = Path(__file__).parent / "pictures"
LANGUAGES = ("fr", "en")
AS_LISTED = ("source", "creator", "credit_line", "place")


def file_of(name):
    return FOLDER / f"{name}.jpg"


def take_in(name, entry, *, people, agencies, by, at):
    """Return the Photo of one entry; one that an earlier attempt took in is found again.

    Its renditions come later: see `renditions`.
    """
    new = partial(
        Photo,
        uploaded_by=by,
        **_words(entry),
        **_credit(entry, people, agencies),
        **_facts(entry, at),
    )
    if not entry.get("file", True):
        known = Photo.objects.without_file().filter(caption_fr=entry["fr"]["caption"]).first()
        return known or _saved(new())
    with file_of(name).open("rb") as file:
        known = Photo.objects.filter(digest=upload.digest_of(file)).first()
        if known:
            return known
        with transaction.atomic():
            return upload.keep(new(), file)


def loaded():
    """The photos that were taken in from these files, and are here."""
    digests = [hashlib.sha256(file.read_bytes()).hexdigest() for file in FOLDER.glob("*.jpg")]
    return Photo.objects.filter(digest__in=digests)


def _saved(photo):
    photo.save()
    return photo


def _words(entry):
    return {
        f"{field}_{language}": entry[language][key]
        for language in LANGUAGES
        for field, key in (("caption", "caption"), ("alt_text", "alt"))
    }


def _credit(entry, people, agencies):
    """By what the list says; what it leaves open, as the usage right, the file and agency fill."""
    return {field: entry.get(field, "") for field in AS_LISTED} | {
        "photographer": people.get(entry.get("photographer")),
        "agency": agencies.get(entry.get("agency")),
        "distributor": agencies.get(entry.get("distributor")),
        "digital_source_type": entry.get("made", ""),
        "usage_right": entry.get("right", ""),
        "licence_url": entry.get("licence", ""),
    }


def _facts(entry, at):
    focal_x, focal_y = entry["focus"]
    facts = {
        "taken_at": at - timedelta(days=entry["days"], hours=2),
        "is_archive": entry.get("archive", False),
        "focal_x": focal_x,
        "focal_y": focal_y,
    }
    if "rights_end" in entry:
        facts["usable_until"] = at + timedelta(days=entry["rights_end"])
    return facts
