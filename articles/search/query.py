"""Queries as typed, read as groups of stems: words, "phrases", -excluded and OR."""

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from .words import joined, stems

LONGEST = 200
MOST_TERMS = 12
TERM = re.compile(r'(-?)"([^"]*)"?|(-?)([^\s"]+)')
OR = {"OR", "OU", "|"}


class InvalidQuery(Exception):
    """A query that cannot be answered, as a sentence for the reader."""


@dataclass
class Query:
    """A query: of every group one phrase must be found, and no excluded one."""

    wanted: list[list[list[str]]] = field(default_factory=list)
    excluded: list[list[str]] = field(default_factory=list)

    def stems(self):
        return {stem for group in self.wanted for phrase in group for stem in phrase}


def parse(typed, language):
    """Return the query, or None when nothing was typed; raise InvalidQuery."""
    typed = joined(typed.replace("\x00", " ")).strip()
    if not typed:
        return None
    if len(typed) > LONGEST:
        raise InvalidQuery(
            _("Search for fewer words: %(most)s characters at most.") % {"most": LONGEST}
        )
    query = _read(typed, language)
    if not query.wanted:
        raise InvalidQuery(_("Name at least one word to look for, longer than a letter."))
    return query


def _read(typed, language):
    query, joined = Query(), False
    for number, found in enumerate(TERM.finditer(typed)):
        if number >= MOST_TERMS:
            break
        minus, phrase, sign, word = found.groups()
        if word in OR:
            joined = bool(query.wanted)
            continue
        phrase = stems(phrase if phrase is not None else word, language)
        if not phrase:
            continue
        if minus or sign:
            query.excluded.append(phrase)
        elif joined:
            query.wanted[-1].append(phrase)
        else:
            query.wanted.append([phrase])
        joined = False
    return query
