"""Stories as lists show them: the words, who wrote them, and a picture that may be shown.

A card is read once for all pages that show it, and kept until something on it is touched.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import DateTimeField

from articles.bylines.printed_line import Piece, authors, byline
from articles.models import Edition, EditionByline
from lib.prepared import PkSlot, Prepared, Slot
from media import rights
from media.models import Photo

from . import surrogate_keys
from .body import part
from .page_cache.keeping import remembering

EDITIONS = Prepared(lambda: Edition.objects.for_lists().order_by().filter(pk__pk_in=PkSlot("pks")))
CREDITS = Prepared(
    lambda: EditionByline.objects.filter(edition__pk_in=PkSlot("editions")).select_related(
        "contributor", "agency"
    )
)
PHOTOS = Prepared(lambda: Photo.objects.for_pages().filter(pk__pk_in=PkSlot("pks")))
SYNDICATED = Prepared(
    lambda: (
        Photo.objects.for_pages()
        .filter(pk__pk_in=PkSlot("pks"))
        .syndicated(Slot("at", DateTimeField()))
    )
)


CARD_BYTES = 15_000  # that a card with its rows takes in memory, about


@dataclass(eq=False)
class Card:
    edition: Edition
    byline: list[Piece]
    photo: Photo | None = None
    _printed: dict[str, str] = field(default_factory=dict)

    @property
    def caption(self):
        return self.photo.caption_in_use(self.edition.lead_caption)

    def printed(self, look):
        """Return its HTML as one of the places in templates/paper/card.html shows it."""
        if look not in self._printed:
            self._printed[look] = part("paper/card.html", card=self, look=look)
        return self._printed[look]


class KnownCards:
    """The cards of a page by edition: those of before, and those that are added."""

    def __init__(self, memory):
        self.memory = memory
        self._cards = {}

    def __contains__(self, pk):
        if pk not in self._cards and (card := self.memory.get(f"card-{pk}")):
            self._cards[pk] = card
        return pk in self._cards

    def __getitem__(self, pk):
        return self._cards[pk]

    def add(self, cards):
        for card in cards:
            self._cards[card.edition.pk] = card
            keys = [*surrogate_keys.of_cards([card]), "frame"]
            self.memory.put(f"card-{card.edition.pk}", card, keys, size=CARD_BYTES)


def cards(pks, language, at):
    """Return cards of editions by primary key, in order; three queries at most."""
    with remembering(at) as memory:
        known = KnownCards(memory)
        if unknown := [pk for pk in pks if pk not in known]:
            editions = EDITIONS(pks=unknown)
            read_credits(editions)
            known.add(cards_with(editions, language, showable(lead_photos(editions), at)))
        return [known[pk] for pk in pks if pk in known]


def read_credits(editions):
    """Give each edition the rows of its credits, in order, as `credited`."""
    found = defaultdict(list)
    for row in CREDITS(editions=[edition.pk for edition in editions]):
        found[row.edition_id].append(row)
    for edition in editions:
        edition.credited = found[edition.pk]


def lead_photos(editions):
    return {edition.lead_photo_id for edition in editions if edition.lead_photo_id}


def cards_with(editions, language, photos):
    """Return cards of editions whose credits are read, with the pictures that are given."""
    return [
        Card(
            edition,
            byline(authors(edition.credited), language),
            lead_photo(edition, photos),
        )
        for edition in editions
    ]


def lead_photo(edition, photos):
    """Return the picture on top; a file may come before its caption is written."""
    photo = photos.get(edition.lead_photo_id)
    return photo if photo and photo.caption_in_use(edition.lead_caption) else None


def showable(pks, at, read=PHOTOS):
    """Return photos by primary key that may stand on a page now, and are ready to.

    A photo whose file came after its story was published needs its words first.
    """
    if not pks:
        return {}
    found = rights.usable_by_pk(read(pks=pks, at=at), at)
    return {pk: photo for pk, photo in found.items() if photo.has_renditions and photo.alt_text}


def named(section_or_tag):
    """Return the section or tag if it has a name and an address in the page's language."""
    has_both = section_or_tag and section_or_tag.name and section_or_tag.slug
    return section_or_tag if has_both else None
