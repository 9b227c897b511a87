"""The demonstration's pictures: drawn, then taken in by the picture desk like any upload."""

import io
from datetime import timedelta

from django.db import transaction

from media import rendition_sets, upload
from media.models import Photo

from . import scenes

TERMS = (
    "Illustration drawn for the demonstration newsroom: invented place, invented event, "
    "invented photographer. For trying the software only."
)
COPYRIGHT = "Demonstration illustration"
DRAWN = "digitalCreation"  # IPTC's term for what is made with a computer and is no photograph


def take_in(name, entry, *, people, agencies, by, at, width=scenes.WIDTH):
    """The Photo of one scene; one that an earlier attempt took in is found again."""
    file = io.BytesIO()
    scenes.draw(name, width).save(file, "JPEG", quality=90)
    photo = Photo.objects.filter(digest=upload.digest_of(file)).first()
    if photo:
        rendition_sets.refresh([photo])
        return photo
    photo = Photo(uploaded_by=by, **_facts(name, entry, at), **_credit(entry, people, agencies))
    with transaction.atomic():
        return upload.attach(photo, file)


def _facts(name, entry, at):
    focal_x, focal_y = entry["focus"]
    return {
        "headline": f"Demonstration illustration: {name.replace('-', ' ')}",
        "caption_fr": entry["fr"]["caption"],
        "caption_en": entry["en"]["caption"],
        "alt_text_fr": entry["fr"]["alt"],
        "alt_text_en": entry["en"]["alt"],
        "keywords": "illustration\ndemonstration",
        "taken_at": at - timedelta(days=entry["days"], hours=2),
        "place": entry.get("place", ""),
        "is_archive": entry.get("archive", False),
        "focal_x": focal_x,
        "focal_y": focal_y,
        "digital_source_type": DRAWN,
        "usage_right": Photo.UsageRight.DEMONSTRATION,
        "copyright_notice": COPYRIGHT,
        "usage_terms": TERMS,
    }


def _credit(entry, people, agencies):
    person = people.get(entry.get("photographer"))
    return {
        "photographer": person,
        "creator": person.name if person else "",
        "agency": agencies.get(entry.get("agency")),
    }
