"""The table of marks (marks.txt): what a form in raw copy means, where it stands, what it takes."""

import re
from dataclasses import dataclass
from pathlib import Path

from .wording import Wordings

TABLE = Path(__file__).with_name("marks.txt")
HEADING = re.compile(r"\[(?P<meaning>[\w ]+)(?::\s*(?P<where>[a-z, ]+):\s*(?P<takes>\w+))?\]$")
SHORTHAND = re.compile(r"(?P<name>[a-z]+) = (?P<words>.+)$")
# Where a mark may stand, and what goes with it
TOP, UNDER, BODY, END = "above", "under", "text", "below"
LINE, BLOCK, REST = "line", "block", "rest"


@dataclass(frozen=True)
class Mark:
    meaning: str
    where: frozenset[str]
    takes: str
    wordings: Wordings


def _sections():
    """Yield each heading of the table with the lines under it, shorthands written out."""
    shorthands, heading, forms = {}, None, []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        short = SHORTHAND.match(line)
        if short and not heading:
            shorthands[f"{{{short['name']}}}"] = short["words"]
        elif found := HEADING.match(line):
            yield heading, forms
            heading, forms = found, []
        elif line and not line.startswith("# "):
            for name, words in shorthands.items():
                line = line.replace(name, words)
            forms.append(line)
    yield heading, forms


def _read():
    marks, others = [], {}
    for heading, forms in _sections():
        if heading and heading["where"]:
            where = frozenset(heading["where"].split(", "))
            marks.append(Mark(heading["meaning"], where, heading["takes"], Wordings(forms)))
        elif heading:
            others[heading["meaning"]] = forms
    return tuple(marks), others


MARKS, _others = _read()
# Lines that begin a list of other stories; what tells of a release's sender; what a mail says first
RELATED, ABOUT, COVER = (Wordings(_others[name]) for name in ("related", "about", "cover"))
# What a text says that puts an earlier one right
CORRECTS = Wordings(_others["corrects within"])
# What stands in brackets behind the name of a place
REGIONS = frozenset("\n".join(_others["regions"]).replace(", ", "\n").split("\n"))
LETTERHEAD_WORDS = frozenset(" ".join(_others["letterhead words"]).split())
DESK_WORDS = frozenset(" ".join(_others["desk words"]).split())
# What stands in capitals before a headline and says what the copy is; the rest is the headline.
LABEL_BEFORE_HEADLINE = re.compile(
    rf"\(?(?:{'|'.join(_others['label before a headline'])})"
    r"\s?\d*(?:\)\s*(?:[-–—:|]\s*)?|\s?[-–—:|]\s*)(?=\S)"
)
