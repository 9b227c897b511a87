"""The context of the front page: top story, those around it, the latest, and each section."""

from django.db.models import CharField, DateTimeField, OuterRef, Subquery

from articles.models import Edition, Section
from lib.prepared import Prepared, Slot

from .cards import cards

NEWEST = 24
BESIDE = 2
UNDER = 2
LATEST = 12
IN_A_SECTION = 4
WANTED = range(IN_A_SECTION + BESIDE + UNDER + 1)


def _live():
    live = Edition.objects.live(Slot("at", DateTimeField()))
    return live.in_language(Slot("language", CharField())).newest_first()


def _sections():
    newest = _live().filter(section=OuterRef("pk")).values("pk")
    stories = {f"story_{n}": Subquery(newest[n : n + 1]) for n in WANTED}
    return Section.objects.named().annotate(**stories)


NEWEST_LIVE = Prepared(lambda: _live().values_list("pk")[:NEWEST])
SECTIONS = Prepared(_sections)


def front_context(language, at):
    """Put the newest story with a picture on top, and nothing on the page twice.

    Only the column of the latest repeats headlines, because readers go there for the order.
    """
    newest = [pk for (pk,) in NEWEST_LIVE(language=language, at=at)]
    below_sections = _newest_in_sections(language, at)
    pks = {*newest, *(pk for _section, pks in below_sections for pk in pks)}
    by_pk = {card.edition.pk: card for card in cards(pks, language, at)}
    top, beside, under = _top([by_pk[pk] for pk in newest])
    shown = {card.edition.pk for card in (*top, *beside, *under)}
    return {
        "top": next(iter(top), None),
        "beside": beside,
        "under": under,
        "latest": [by_pk[pk] for pk in newest[:LATEST]],
        "section_blocks": [
            (section, [by_pk[pk] for pk in pks if pk not in shown][:IN_A_SECTION])
            for section, pks in below_sections
        ],
    }


def cards_on(context):
    """Return every card of a front page, each once."""
    parts = [context["beside"], context["under"], context["latest"]]
    parts += [cards for _section, cards in context["section_blocks"]]
    top = [context["top"]] if context["top"] else []
    return {card.edition.pk: card for part in [top, *parts] for card in part}.values()


def _top(newest):
    """Return the top story, those with pictures beside it, and those under it."""
    pictured = [card for card in newest if card.photo]
    chosen = (pictured + [card for card in newest if not card.photo])[: 1 + BESIDE]
    rest = [card for card in newest if card not in chosen]
    return chosen[:1], chosen[1:], rest[:UNDER]


def _newest_in_sections(language, at):
    """Return the newest of every section, in one query however many there are."""
    return [
        (section, [pk for n in WANTED if (pk := getattr(section, f"story_{n}"))])
        for section in SECTIONS(language=language, at=at)
        if section.story_0
    ]
