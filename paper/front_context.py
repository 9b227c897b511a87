"""The context of the front page: top story, those around it, the latest, and each section."""

from django.db.models import OuterRef, Subquery

from articles.models import Edition, Section

from .cards import cards

NEWEST = 24
BESIDE = 2
UNDER = 2
LATEST = 12
IN_A_SECTION = 4


def front_context(language, at):
    """Put the newest story with a picture on top, and nothing on the page twice.

    Only the column of the latest repeats headlines, because readers go there for the order.
    """
    live = Edition.objects.live(at).in_language(language)
    newest = live.newest(NEWEST)
    below_sections = _newest_in_sections(live)
    pks = {*newest, *(pk for _section, pks in below_sections for pk in pks)}
    found = Edition.objects.for_lists().order_by().in_bulk(pks)
    ordered = sorted(found.values(), key=lambda e: (e.first_published_at, e.pk), reverse=True)
    by_pk = {card.edition.pk: card for card in cards(ordered, language, at)}
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


def _newest_in_sections(live):
    """Return the newest of every section, in two queries however many there are."""
    newest = live.filter(section=OuterRef("pk")).newest_first().values("pk")
    wanted = range(IN_A_SECTION + BESIDE + UNDER + 1)
    found = Section.objects.named().annotate(
        **{f"story_{n}": Subquery(newest[n : n + 1]) for n in wanted}
    )
    return [
        (section, [pk for n in wanted if (pk := getattr(section, f"story_{n}"))])
        for section in found
        if section.story_0
    ]
