"""The page of a story as readers would get it, made from the desk's working copy.

The edition is never saved: no row and no address exists for anybody to find.
"""

from .bodies import sanitise
from .cards import cards, showable
from .editions import COPIED, byline_text_of
from .models import Edition, EditionByline
from .related import related_to_copy
from .story import corrections_of, laid_out, named, photos_of, related_cards

COMPARED = [*COPIED, "byline_text", "body", "section_id", "lead_photo_id"]


def preview(article, language, at):
    """The context of the article page for a language that need not be complete."""
    edition = as_if_published(article, language, at)
    bylines = bylines_of(article, language)
    tags = [tag for tag in article.tags.all() if named(tag)]
    corrections = corrections_of(edition, at)
    page = laid_out(edition, bylines, tags, corrections, showable(photos_of(edition), at))
    found = related_to_copy(article, language, at)
    others = cards([other.edition for other in found], language, at)
    return page | {"related": related_cards(found, others)}


def as_if_published(article, language, at):
    first = article.editions.in_language(language).order_by("number").first()
    return Edition(
        article=article,
        language=language,
        live_from=at,
        first_published_at=first.first_published_at if first else at,
        section=article.section,
        lead_photo=article.lead_photo,
        **{field: article.words(field, language) for field in COPIED},
        byline_text=byline_text_of(article, language),
        body=sanitise(article.words("body", language)),
    )


def differs_from(edition, article):
    """Whether publishing the working copy would change the words that readers have."""
    copy = as_if_published(article, edition.language, edition.live_from)
    return any(getattr(copy, field) != getattr(edition, field) for field in COMPARED)


def bylines_of(article, language):
    return [
        EditionByline(contributor=row.contributor, agency=row.agency, role=row.role)
        for row in article.credited_in(language)
    ]
