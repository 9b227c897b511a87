"""Stories under a story, with what both are about."""

from dataclasses import dataclass

from articles.models import Tag

from .cards import Card, named


@dataclass(frozen=True)
class RelatedCard:
    """A story under a story, with the topics that both have, the rarest first."""

    card: Card
    shared: list[Tag]
    is_pinned: bool
    is_fallback: bool


def related_cards(found, cards):
    """Return what is shown of related news; `cards` are there by edition."""
    return [
        RelatedCard(
            cards[other.edition.pk],
            [reason.tag for reason in other.reasons if named(reason.tag)],
            other.is_pinned,
            other.is_fallback,
        )
        for other in found
    ]
