"""A byline in the desk's own words: a text in which {1} or {Adrian Wyld} stands for a credit.

The words are the desk's, the names and their links are the rows'. An edition keeps numbers
alone, so that it names the same people after one of them has another name. Cards, feeds and
structured data do not read it: they go on naming the authors of the rows.
"""

import re
from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import gettext as _

from .printed_line import Piece, byline, in_french, name_of, url_of

PLACE = re.compile(r"\{\s*([^{}]*?)\s*\}")
OF = re.compile(r"(?<!\w)(d)(?:e |[’'])$", re.I)


def byline_pieces(text: str, rows: Sequence, language: str) -> list[Piece]:
    """Return the text with each name in its place or, without a text, the usual line."""
    if not text:
        return byline(rows, language)
    pieces, end = [], 0
    for found in PLACE.finditer(text):
        pieces.append(Piece(text[end : found.start()]))
        end = found.end()
        if row := _credit_at(found[1], rows, language):
            pieces += _name_pieces(pieces.pop().text, row, language)
    return [piece for piece in [*pieces, Piece(text[end:])] if piece.text]


def by_number(text: str, rows: Sequence, language: str) -> str:
    def number(found):
        row = _credit_at(found[1], rows, language)
        return f"{{{rows.index(row) + 1}}}" if row else found[0]

    return PLACE.sub(number, text)


def byline_problems(text: str, rows: Sequence, language: str) -> list[str]:
    """Return why this text can't be printed with these credits, as sentences."""
    if not text:
        return []
    found = []
    spoken = dict(settings.LANGUAGES)[language]
    named = {place: _credit_at(place, rows, language) for place in PLACE.findall(text)}
    for place, row in named.items():
        if row is None:
            found.append(
                _("The byline (%(language)s): nobody who is credited in it is “%(place)s”.")
                % {"place": place, "language": spoken}
            )
    if set(PLACE.sub("", text)) & {"{", "}"}:
        found.append(
            _("The byline (%(language)s): a name stands between { and }, and one is missing.")
            % {"language": spoken}
        )
    names = {name_of(row, language) for row in named.values() if row}
    for number, row in enumerate(rows, start=1):
        if name_of(row, language) not in names:
            found.append(
                _("The byline (%(language)s) leaves out %(name)s: write {%(number)s} in it.")
                % {"language": spoken, "name": name_of(row, language), "number": number}
            )
    return found


def _credit_at(place, rows, language):
    """Return the credit that a place names: by its number, else by its name, in any case."""
    if place.isascii() and place.isdigit():
        number = int(place[:4])
        return rows[number - 1] if 0 < number <= len(rows) else None
    named = (row for row in rows if name_of(row, language).casefold() == place.casefold())
    return next(named, None)


def _name_pieces(before, row, language):
    """Return the words before a name, put right for it, and the name: "de" may become "d’"."""
    name = name_of(row, language)
    if language == "fr" and (of := OF.search(before)):
        preposition, name = in_french(name, bool(row.agency_id), of=True)
        before = before[: of.start()] + of[1] + preposition[1:]
    return [Piece(before), Piece(name, url_of(row))]
