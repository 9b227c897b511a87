"""Names that a text repeats and that no tag has: proposed as new tags, never made by themselves."""

import re
from collections import Counter

from articles.intake.marks import DESK_WORDS
from lib.language import COUNTED
from lib.text import fold, name_key

from .agencies import ORGANISATION_WORDS

MOST = 20
TIMES = 2
# Ukraine, Corée du Nord, Cho Tae-yul, Indo-Pacifique
NAME = re.compile(
    r"(?<![\w’'])[A-ZÀ-Ý][\w\-]+(?:\s(?:(?:du|de|des|of|the|la|le)\s){0,2}[A-ZÀ-Ý][\w\-]+){0,3}"
    r"|(?<=[dlDL][’'])[A-ZÀ-Ý][\w\-]+(?:\s[A-ZÀ-Ý][\w\-]+){0,3}"
)
BEGINS_SENTENCE = re.compile(r"[.!?:»«“\"]\s*$")
# Words that begin a sentence, titles, days; a ministry's word alone is none of its topics.
NO_NAMES = COUNTED["fr"] | COUNTED["en"] | frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december lundi mardi mercredi jeudi vendredi samedi
    dimanche m mme mr mrs ms dr coun prof gov sen rep defense defence interieur etat""".split()
)  # fmt: skip


def propose_new_tags(texts, known_words):
    """Return the names that stand twice or more, the most frequent first.

    A word that has its capital only where a sentence begins is no name. "Blinken" counts for
    "Antony Blinken"; `known_words` are the keys of names that need no tag.
    """
    counts, inside = Counter(), set()
    for text in texts:
        for name, begins in _names_in(text):
            counts[name] += 1
            if not begins:
                inside.add(name)
    _count_parts(counts)
    likely = (name for name, count in counts.most_common() if count >= TIMES and name in inside)
    return [name for name in likely if name_key(name) not in known_words][:MOST]


def _names_in(text):
    """Yield each name, and whether it stands where a sentence begins."""
    for found in NAME.finditer(text):
        start = found.start()
        begins = not start or bool(BEGINS_SENTENCE.search(text[max(0, start - 3) : start]))
        name = found[0]
        first, _, rest = name.partition(" ")
        if begins and fold(first) in NO_NAMES:
            name, begins = rest, False
        words = fold(name).split()
        if words and words[0] not in NO_NAMES and not _is_common(words):
            yield name, begins


def _is_common(words):
    return len(words) == 1 and words[0] in DESK_WORDS | ORGANISATION_WORDS


def _count_parts(counts):
    wholes = [name for name in counts if " " in name]
    for name in [name for name in counts if " " not in name]:
        whole = next((whole for whole in wholes if name in whole.split()), None)
        if whole:
            counts[whole] += counts.pop(name)
