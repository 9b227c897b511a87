"""Stories as lists show them: the words, who wrote them, and a picture that may be shown."""

from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects

from articles.bylines.printed_line import Piece, authors, byline
from articles.models import Edition, EditionByline
from media import rights
from media.models import Photo

CREDITS = Prefetch("bylines", EditionByline.objects.select_related("contributor", "agency"))


@dataclass(frozen=True)
class Card:
    edition: Edition
    byline: list[Piece]
    photo: Photo | None = None

    @property
    def caption(self):
        return self.photo.caption_in_use(self.edition.lead_caption)


def cards(editions, language, at):
    """Return a card for each edition, in order; two queries however many there are."""
    editions = list(editions)
    prefetch_related_objects(editions, CREDITS)
    return cards_with(editions, language, showable(lead_photos(editions), at))


def lead_photos(editions):
    return {edition.lead_photo_id for edition in editions if edition.lead_photo_id}


def cards_with(editions, language, photos):
    """Return cards of editions whose credits are read, with the pictures that are given."""
    return [
        Card(
            edition,
            byline(authors(edition.bylines.all()), language),
            lead_photo(edition, photos),
        )
        for edition in editions
    ]


def lead_photo(edition, photos):
    """Return the picture on top; a file may come before its caption is written."""
    photo = photos.get(edition.lead_photo_id)
    return photo if photo and photo.caption_in_use(edition.lead_caption) else None


def showable(pks, at, photos=Photo.objects):
    """Return photos by primary key that may stand on a page now, and are ready to.

    A photo whose file came after its story was published needs its words first.
    """
    if not pks:
        return {}
    found = rights.usable_by_pk(photos.for_cards(), pks, at)
    return {pk: photo for pk, photo in found.items() if photo.has_renditions and photo.alt_text}
