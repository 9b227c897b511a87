"""Words that stood for a link's arrow on the page: they go, and their place is marked."""

import re

MARK = re.compile(
    r"[(\[]\s?(?:(?:s['’]ouvre|ouvre|ouverture)?\s?(?:dans|d['’])?\s?(?:une?\s)?"
    r"(?:nouvelle fenêtre|nouvel onglet)|opens?(?: in)?(?: an?)? new (?:window|tab)|new window"
    r"|external link|lien externe)\s?[)\]]",
    re.IGNORECASE,
)
BLANK = " \u00a0\u202f"
CLOSING = ".,;:!?…)»”]"


def without_marks(text):
    return " ".join(MARK.sub(" ", text).split())


def take_out_marks(text):
    """Remove the words; return the text, and what stood before and after each.

    A place is (offset in the new text, whether a blank was missing after the words).
    """
    pieces, places, position, length = [], [], 0, 0
    for mark in MARK.finditer(text):
        piece = text[position : mark.start()]
        after = text[mark.end() : mark.end() + 1]
        if after in BLANK or after in CLOSING or not after:
            piece = piece.rstrip(BLANK)
        elif piece and piece[-1] not in BLANK:
            piece += " "
        pieces.append(piece)
        length += len(piece)
        places.append((length, after.isalnum()))
        position = mark.end()
        if not length:
            position += len(text[position:]) - len(text[position:].lstrip(BLANK))
    pieces.append(text[position:])
    return "".join(pieces), places
