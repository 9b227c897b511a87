"""A few words of a story around what was looked for, in pieces that say what was found."""

import re
from dataclasses import dataclass

from articles.search.words import stem
from lib.text import name_key

WORD = re.compile(r"\w+")
BEFORE, LENGTH = 60, 220
READ = 20_000


@dataclass(frozen=True)
class Piece:
    text: str
    found: bool


def snippet(text, stems, language):
    """Return a passage of plain text around the first word found in it, in pieces."""
    text = " ".join(text[:READ].split())
    hits = [m.span() for m in WORD.finditer(text) if _stem(m.group(), language) in stems]
    begin = max(0, hits[0][0] - BEFORE) if hits else 0
    begin = text.rfind(" ", 0, begin) + 1 if begin else 0
    end = _end_of_word(text, begin + LENGTH)
    pieces, last = [Piece("… ", False)] if begin else [], begin
    for start, stop in hits:
        if stop > end:
            break
        pieces += [Piece(text[last:start], False), Piece(text[start:stop], True)]
        last = stop
    pieces.append(Piece(text[last:end] + (" …" if end < len(text) else ""), False))
    return [piece for piece in pieces if piece.text]


def _end_of_word(text, position):
    if position >= len(text):
        return len(text)
    return max(text.rfind(" ", 0, position), 0) or position


def _stem(word, language):
    return stem(name_key(word), language)
