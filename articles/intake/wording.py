"""Wordings that people can read, made into patterns: the small language of the tables of marks."""

import re

from lib.text import fold

EDGES = " ,:-–—*•·|_()[]<>={}~#\"“”«»'.!\ufe0f"
BAR = re.compile(r"\s*\|\s*")
COLON = re.compile(r"\s+:")
SIGNS = {"…": ".{0,240}", "#": r"\d+", "[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}


def bare(line):
    """Return the line as wordings are compared: folded, without the signs at its edges."""
    return BAR.sub(": ", COLON.sub(":", fold(line))).strip(EDGES)


class Wordings:
    """Forms of one meaning, a line each: "…" is any words or none, "#" a number, "(a|b)" one
    or the other, "[a]" may be missing; everything else stands for itself."""

    def __init__(self, forms):
        patterns = [_pattern(form) for form in forms]
        self._pattern = re.compile("|".join(patterns))

    def fit(self, bare_line):
        return bool(self._pattern.fullmatch(bare_line))


def _pattern(form):
    return "".join(SIGNS.get(sign) or re.escape(sign) for sign in form)
