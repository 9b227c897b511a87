"""Points of a list: what stands before them, and their words."""

import re

BULLET = re.compile(r"[-–—•●○▪◦‣■*·]\s|\d+[.)]\s")
# "WHERE: Riverside Park": what an invitation to the media tells
FACT = re.compile(
    r"(?:WHO|WHAT|WHEN|WHERE|WHY|HOW|QUI|QUOI|QUAND|OÙ|POURQUOI|COMMENT|Who|What|When|Where|Quoi|Où|Quand)"
    r"\s?:\s"
)
# A hyphen or dash before a line may be speech: a list has two of them in a row.
DASH, SIGN = re.compile(r"[-–]\s+(?=\S)"), re.compile(r"[•●○▪◦‣■*·]\s+(?=\S)")


def points(texts):
    """Return each text's words as a point of a list, or None where it is none."""
    found = [_without(SIGN, text) for text in texts]
    dashed = [_without(DASH, text) for text in texts]
    for place, words in enumerate(dashed):
        beside = dashed[max(0, place - 1) : place] + dashed[place + 1 : place + 2]
        if words and any(beside):
            found[place] = words
    return found


def _without(sign, text):
    begins = sign.match(text)
    return text[begins.end() :] if begins else None
