"""What differs between two texts, word by word."""

import re
from difflib import SequenceMatcher

_WORD = re.compile(r"\S+\s*|\s+")
_FIRST = re.compile(r"\S+")
SAME, GONE, NEW = "same", "gone", "new"
MOST_WORDS = 2000  # of a text; a longer one differs as a whole


def word_diff(old: str, new: str) -> list[tuple[str, str]]:
    """Return the pieces of both texts in order, each with SAME, GONE or NEW."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if max(len(before), len(after)) > MOST_WORDS:
        return [(text, state) for text, state in ((old, GONE), (new, NEW)) if text]
    pieces = []
    for what, begin, end, low, high in SequenceMatcher(None, before, after, False).get_opcodes():
        if what == "equal":
            pieces.append(("".join(after[low:high]), SAME))
            continue
        pieces += _differing("".join(before[begin:end]), "".join(after[low:high]))
    return pieces


def _differing(gone, come):
    """Return what differs at one place, without the word that both begin with."""
    first, other = _FIRST.match(come), _FIRST.match(gone)
    word = first[0] if first and other and first[0] == other[0] else ""
    pieces = [(word, SAME), (gone[len(word) :], GONE), (come[len(word) :], NEW)]
    return [(text, state) for text, state in pieces if text]
