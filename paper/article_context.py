"""The context of one story's page, gathered from its edition."""

from dataclasses import dataclass
from textwrap import shorten

from django.db.models import CharField, DateField, DateTimeField

from articles.bodies import figures, photo_ids, plain_text
from articles.bylines.own_words import byline_pieces
from articles.bylines.printed_line import authors
from articles.models import Correction, Edition, EditionTag, Tag
from articles.related import related
from lib.prepared import PkSlot, Prepared, Slot
from lib.text import with_plain_blanks

from . import structured_data, surrogate_keys
from .body import figure, render
from .cards import (
    Card,
    KnownCards,
    cards_with,
    lead_photo,
    lead_photos,
    named,
    read_credits,
    showable,
)
from .page_cache.keeping import remembering

AT, LANGUAGE = Slot("at", DateTimeField()), Slot("language", CharField())
AT_ADDRESS = Prepared(
    lambda: (
        Edition.objects.live(AT)
        .at_address(LANGUAGE, Slot("day", DateField()), Slot("slug", CharField()), AT)
        .for_pages()
    )
)
TAG_ROWS = Prepared(
    lambda: (
        EditionTag.objects.filter(edition__pk_in=PkSlot("editions"))
        .select_related("tag")
        .order_by("id")
    )
)
CORRECTIONS = Prepared(
    lambda: Correction.objects.public(AT).filter(
        article__pk_in=PkSlot("articles"), language=LANGUAGE
    )
)


@dataclass(frozen=True)
class RelatedCard:
    """A story under a story, with the topics that both have, the rarest first."""

    card: Card
    shared: list[Tag]
    is_pinned: bool
    is_fallback: bool


def live_editions(language, day, slug, at):
    """Return the live editions of the story at an address, by language.

    Each says in `asked_for` which of the story's addresses was asked for.
    """
    found = AT_ADDRESS(language=language, day=day, slug=slug, at=at)
    return {edition.language: edition for edition in found}


def article_context(edition, at):
    """Return the context of the article page; the queries are few, whatever its length."""
    with remembering(at) as memory:
        return _context(edition, at, memory)


def _context(edition, at, memory):
    section = named(edition.section)
    all_tags = [row.tag for row in TAG_ROWS(editions=[edition.pk])]
    tags = [tag for tag in all_tags if named(tag)]
    found = related(edition, at, tags=tags)
    known = KnownCards(memory)
    unknown = [other.edition for other in found if other.edition.pk not in known]
    read_credits([edition, *unknown])
    bylines = edition.credited
    corrections = corrections_of(edition, at)
    wanted = photos_of(edition)
    showable_photos = showable(wanted | lead_photos(unknown), at)
    photos = {pk: photo for pk, photo in showable_photos.items() if pk in wanted}
    known.add(cards_with(unknown, edition.language, showable_photos))
    shown = related_cards(found, known)
    page = article_context_of(edition, bylines, tags, corrections, photos)
    return page | {
        "related": shown,
        "data": [
            structured_data.article(edition, section, bylines, tags, corrections, page["shown"]),
            structured_data.breadcrumbs(edition, section),
        ],
        "surrogate_keys": [
            *surrogate_keys.of_story(edition, bylines, wanted, photos),
            *(f"tag-{tag.pk}" for tag in all_tags),
            *surrogate_keys.of_cards([other.card for other in shown]),
            *surrogate_keys.of_related(edition, [tag.pk for tag in all_tags]),
        ],
    }


def article_context_of(edition, bylines, tags, corrections, photos):
    """Return what stands on the page itself, also for the desk's preview."""
    lead = lead_photo(edition, photos)
    shown = shown_photos(edition, lead, photos)
    return {
        "edition": edition,
        "section": named(edition.section),
        "byline": byline_pieces(edition.byline_text, bylines, edition.language),
        "lead": figure(lead, edition.lead_caption, "lead") if lead else "",
        "body": render(edition.body, photos, edition.dateline),
        "tags": tags,
        "corrections": corrections,
        "shown": shown,
        "share_title": with_plain_blanks(edition.social_title or edition.headline),
        "share_photo": next(iter(shown), None),
        "writers": [row.contributor for row in authors(bylines) if row.contributor_id],
        "description": edition.description
        or edition.standfirst
        or shorten(plain_text(edition.body), 200, placeholder="…"),
    }


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


def shown_photos(edition, lead, photos):
    """Return the photos on the page in order, each with the caption it first has there."""
    places = [(photos.get(use.photo_id), use.caption) for use in figures(edition.body)]
    shown = {}
    for photo, caption in [(lead, edition.lead_caption), *places]:
        if photo and photo.caption_in_use(caption):
            shown.setdefault(photo, photo.caption_in_use(caption))
    return shown


def photos_of(edition):
    return {*photo_ids(edition.body), edition.lead_photo_id} - {None}


def corrections_of(edition, at):
    return corrections_by_article([edition], edition.language, at).get(edition.article_id, [])


def corrections_by_article(editions, language, at):
    articles = {edition.article_id for edition in editions}
    found = {}
    for correction in CORRECTIONS(articles=articles, language=language, at=at):
        found.setdefault(correction.article_id, []).append(correction)
    return found
