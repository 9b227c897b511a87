"""The page of a story as readers would get it, made from the desk's working copy.

The edition is never saved: no row and no address exists for anybody to find.
"""

from functools import cached_property

from django.db.models import prefetch_related_objects

from articles import history
from articles.history.state import BYLINE, BYLINES, CREDIT, TAGS, with_successors
from articles.models import Byline, Edition, EditionByline, Tag
from articles.publishing.working_copy import WorkingCopy
from articles.related import related_to_copy
from paper.article_context import (
    article_context_of,
    corrections_of,
    photos_of,
    related_cards,
)
from paper.cards import cards, named, showable


class StateCopy(WorkingCopy):
    """A state of a story, as the working copy that it was or would be, of rows there today."""

    def __init__(self, article, language, state):
        self.state, _gone = with_successors(state)
        super().__init__(history.as_article(article, self.state), language)

    @cached_property
    def credited(self):
        rows = [
            Byline(article=self.article, position=position, **dict(zip(BYLINE, row, strict=True)))
            for position, row in enumerate(self.state[BYLINES])
            if row[-1] in ("", self.language)
        ]
        prefetch_related_objects(rows, "contributor", "agency")
        return rows

    @cached_property
    def tag_ids(self):
        return self.state[TAGS]


def preview(article, language, at):
    """Return the article page's context for a language that need not be complete."""
    return page_of(WorkingCopy(article, language), at)


def preview_of_state(article, language, state, at):
    """Return the same for what the story was, or for what somebody is writing."""
    return page_of(StateCopy(article, language, state), at)


def page_of(copy, at):
    edition = as_if_published(copy, at)
    by_pk = Tag.objects.in_bulk(copy.tag_ids)
    tags = [by_pk[pk] for pk in copy.tag_ids if pk in by_pk and named(by_pk[pk])]
    corrections = corrections_of(edition, at)
    photos = showable(photos_of(edition), at)
    page = article_context_of(edition, bylines_of(copy), tags, corrections, photos)
    found = related_to_copy(copy.article, copy.language, at, tags=copy.tag_ids)
    shown = cards([other.edition.pk for other in found], copy.language, at)
    by_pk = {card.edition.pk: card for card in shown}
    return page | {"related": related_cards(found, by_pk)}


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
