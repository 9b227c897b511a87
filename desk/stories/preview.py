"""The page of a story as readers would get it, made from the desk's working copy.

The edition is never saved: no row and no address exists for anybody to find.
"""

from articles.models import Edition, EditionByline
from articles.publishing.working_copy import WorkingCopy
from articles.related import related_to_copy
from paper.article_context import (
    article_context_of,
    corrections_of,
    named,
    photos_of,
    related_cards,
)
from paper.cards import cards, showable

CREDIT = ("contributor_id", "agency_id", "role")


def preview(article, language, at):
    """Return the article page's context for a language that need not be complete."""
    copy = WorkingCopy(article, language)
    edition = as_if_published(copy, at)
    tags = [tag for tag in article.tags.all() if named(tag)]
    corrections = corrections_of(edition, at)
    photos = showable(photos_of(edition), at)
    page = article_context_of(edition, bylines_of(copy), tags, corrections, photos)
    found = related_to_copy(article, language, at)
    others = cards([other.edition for other in found], language, at)
    return page | {"related": related_cards(found, others)}


def as_if_published(copy, at):
    first = copy.article.editions.in_language(copy.language).order_by("number").first()
    return Edition(
        article=copy.article,
        language=copy.language,
        live_from=at,
        first_published_at=first.first_published_at if first else at,
        **copy.copied,
    )


def differs_from(edition, article):
    """Tell whether publishing the working copy would change the words readers have."""
    copy = WorkingCopy(article, edition.language)
    if any(getattr(edition, field) != value for field, value in copy.copied.items()):
        return True
    tags = set(edition.tag_rows.values_list("tag", flat=True))
    credits = list(edition.bylines.order_by("position").values_list(*CREDIT))
    own = [tuple(getattr(row, name) for name in CREDIT) for row in copy.credited]
    return tags != set(copy.tag_ids) or credits != own


def bylines_of(copy):
    return [
        EditionByline(contributor=row.contributor, agency=row.agency, role=row.role)
        for row in copy.credited
    ]
