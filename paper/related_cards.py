"""Stories under a story: their cards are printed once for all the pages that show them."""

from dataclasses import dataclass

from articles.models import Tag

from . import surrogate_keys
from .body import part
from .cards import named

SIZES = "(min-width: 66rem) 23.5rem, (min-width: 43rem) 45vw, 92vw"


@dataclass(frozen=True)
class RelatedCard:
    """A story under a story, with the topics that both have, the rarest first."""

    card: str
    shared: list[Tag]
    is_pinned: bool
    is_fallback: bool


class PrintedCards:
    """The HTML of cards by edition: that of before, or printed now and remembered."""

    def __init__(self, memory=None):
        self.memory = memory
        self.keys = []
        self._html = {}

    def knows(self, edition):
        """Tell whether the card of an edition was printed before, and take it."""
        found = self.memory.get(_name(edition))
        if found:
            self._html[edition.pk], keys = found
            self.keys += keys
        return found is not None

    def add(self, cards):
        for card in cards:
            html = part("paper/related_card.html", card=card, sizes=SIZES)
            keys = [*surrogate_keys.of_cards([card]), "frame"]
            self._html[card.edition.pk] = html
            self.keys += keys
            if self.memory:
                self.memory.put(_name(card.edition), (html, keys), keys, size=len(html))

    def of(self, edition):
        return self._html[edition.pk]


def _name(edition):
    return f"related-card-{edition.pk}"


def related_cards(found, printed):
    return [
        RelatedCard(
            printed.of(other.edition),
            [reason.tag for reason in other.reasons if named(reason.tag)],
            other.is_pinned,
            other.is_fallback,
        )
        for other in found
    ]
