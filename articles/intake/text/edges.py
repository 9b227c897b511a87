"""What stands at the edges of a line and not in its text: a desk's name, a stamp, a note."""

import re

from articles.intake.marks import DESK_WORDS
from lib.text import folded_words

LONGEST_STAMPED = 160
_DAY = (
    r"(?:\d{1,2}(?:er)?\s[^\W\d_]{3,9}\.?\s20\d\d|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s20\d\d"
    r"|\d{1,2}[/-]\d{1,2}[/-]20\d\d|20\d\d-\d\d-\d\d)"
)
# "AFP, publié le 3 novembre 2026 à 8 h", "By Ben Cole | Nov. 3, 2026"
STAMP_AT_END = re.compile(
    r"\s*[,|•·–—-]\s*(?:(?:publié|mis à jour|published|updated|posted)\b[^.]{3,90}"
    rf"|(?:le\s)?{_DAY}[^.()]{{0,60}})(?<![-–—])$",
    re.IGNORECASE,
)
DESK_AND_STOP = re.compile(r"(?P<desk>[A-ZÀ-Ý][A-ZÀ-Ý ]{3,30})\. (?=\S)")
NOTE_AT_END = re.compile(
    r"\s\((?:(?:Adds|Updates|Recasts|Corrects|Repeats|Rewrites|Ajoute|Actualise|Précise)\s[^()]{3,200}"
    r"|ACTUALISATION|MISE À JOUR|LEAD|PAPIER GÉNÉRAL|UPDATED?)\)$"
    r"|(?<=[.!?”\"]) (?:Enditem|Item ends|ENDS)$"
)


def without_desk(line):
    """Part a headline from its desk: "ENQUÊTE | Les millions", "TRIBUNE. …"."""
    desk, bar, rest = line.partition("|")
    if not bar and (begins := DESK_AND_STOP.match(line)):
        desk, bar, rest = begins["desk"], ".", line[begins.end() :]
    if bar and rest.strip() and DESK_WORDS.issuperset(folded_words(desk)):
        return rest.strip(), [desk.strip()]
    return line, []


def without_stamp(line):
    stamp = STAMP_AT_END.search(line) if len(line) < LONGEST_STAMPED else None
    if not stamp:
        return line, []
    return line[: stamp.start()].strip(), [stamp[0].strip(" ,|–—-")]


def without_note(line):
    note = NOTE_AT_END.search(line)
    return (line[: note.start()], [note[0].strip()]) if note else (line, [])
