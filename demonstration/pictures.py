"""The demonstration's pictures: drawn, then taken in by the picture desk like any upload."""

import io
from dataclasses import replace
from datetime import timedelta

from django.db import transaction

from media import rendition_sets, upload
from media.credits import embedded
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
    new = Photo(uploaded_by=by, **_facts(name, entry, at), **_credit(entry, people, agencies))
    file = _labelled(scenes.draw(name, width), replace(embedded(new), credit_line=""))
    photo = Photo.objects.filter(digest=upload.digest_of(file)).first()
    if photo:
        rendition_sets.refresh([photo])
        return photo
    with transaction.atomic():
        return upload.attach(new, file)


def _labelled(drawing, credits):
    """The drawing's file, which says itself that it is an illustration, and whose.

    Without a credit line: ours is made per language, and one in the file would be printed as it is.
    """
    file = io.BytesIO()
    drawing.save(file, "JPEG", quality=90, xmp=credits.as_xmp(), extra=credits.as_app13())
    return file


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
