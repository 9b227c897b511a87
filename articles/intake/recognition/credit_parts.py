"""The parts of a photo's credit, told apart: agency, organisation, person, archive, handout."""

import re

from articles.intake.credit_marks import ARCHIVE, HANDOUT_WORDS, PICTURES, TITLE_WORDS
from lib.text import APOSTROPHES, fold, folded_words

from .agencies import ARTICLES, is_organisation_by_form, looks_like_organisation
from .names import looks_like_name

SEPARATOR = re.compile(r"\s*[/|;,]\s*|\s*[—–]\s*|\s+-+\s+")
VIA = re.compile(r"\s+via\s+", re.IGNORECASE)
ON_BEHALF = re.compile(r"\s+(?:pour|for)\s+", re.IGNORECASE)
AND = re.compile(r"(\s+(?:et|and|&)\s+)", re.IGNORECASE)
ARCHIVE_PART = re.compile(rf"(?:{PICTURES}\s+)?{ARCHIVE}(?:\s+{PICTURES})?$", re.IGNORECASE)
FROM_ARCHIVE = re.compile(
    r"(?:(?:photos?\s+d['’])?archives?|file)\b\s*"
    r"(?P<keeper>de\s+(?:la\s+|l['’])?|d['’]|du\s+|des\s+|of\s+(?:the\s+)?)?(?:[-–—:]\s*)?",
    re.IGNORECASE,
)
HANDED_OUT = re.compile(
    r"(?:HO|handout|document remis|fournie?)\b\s*[-–—:]?\s*(?:par\s+|by\s+|from\s+)?"
    r"|(?:courtesy\s+of|gracieuseté\s+d[eu]|courtoisie\s+d[eu])\s+",
    re.IGNORECASE,
)


# "Ana Ruiz Le Devoir", "Ana Ruiz archives Le Devoir"
RUN_TOGETHER = re.compile(
    r"(?P<name>(?:[A-ZÀ-Ý][\w’'-]+ ){1,2}[A-ZÀ-Ý][\w’'-]+) (?P<archive>(?i:archives) )?"
    r"(?P<paper>(?:Le|La|Les|The) [A-ZÀ-Ý].{2,40})$"
)


class PartSorter:
    """Says of each part what it is: a tuple of its kind, its words, and who distributes it."""

    def __init__(self, agencies, contributors):
        self.agencies, self.contributors = agencies, contributors

    def sort(self, parts):
        """Return each part with its kind: archive, agency, organisation, person, unknown."""
        found = []
        for part in parts:
            if found and TITLE_WORDS.intersection(folded_words(part)):
                found.append(("title", part, None))
            elif ARCHIVE_PART.match(part):
                found.append(("archive", part, None))
            else:
                found += self._from_archive(part) or self._of_one(part)
        return [piece for entry in found for piece in self._on_behalf(entry)]

    def _from_archive(self, part):
        """Part "Archives Le Soleil": the paper is the agency, an institution the source."""
        begins = FROM_ARCHIVE.match(part)
        if not begins or not 0 < begins.end() < len(part):
            return []
        whose = part[begins.end() :]
        if whose[0].islower() and not begins["keeper"]:  # « Archives nationales du Québec »
            return [("archive", part, None), ("handout", part, None)]
        if self.kind(whose)[0] in ("agency", "person", "name"):
            return [("archive", part, None), *self._of_one(whose)]
        is_paper = not begins["keeper"] and _is_paper(whose)
        kind = "organisation" if is_paper else "handout"
        return [("archive", part, None), (kind, whose, None)]

    def _of_one(self, part):
        """Sort one part, which may still hold a name and a paper, or who gave and who sent it."""
        together = None if ON_BEHALF.search(part) else RUN_TOGETHER.match(part)
        if together and is_organisation_by_form(together["paper"]):
            archive = [("archive", part, None)] if together["archive"] else []
            return [("name", together["name"], None), *archive, *self._of_one(together["paper"])]
        joined = self._joined_by_hyphen(part)
        if joined:
            return joined
        left, *right = VIA.split(part, maxsplit=1)
        via = right[0] if right else None
        handed = HANDED_OUT.match(left)
        if handed and handed.end() < len(left) and left[: handed.end()].strip(" -–—:"):
            return [("handout", left[handed.end() :], via)]
        return [(*self.kind(left), via)]

    def _joined_by_hyphen(self, part):
        """Part "AP-Ana Ruiz", an agency's picture; "dpa-Zentralbild" is all one organisation."""
        first, hyphen, rest = part.partition("-")
        if not hyphen or self.agencies.match(part) or not self.agencies.match(first.strip()):
            return []
        if looks_like_name(rest.strip()):
            return [("agency", first.strip(), None), ("name", rest.strip(), None)]
        return [("organisation", part, None)]

    def _on_behalf(self, entry):
        kind, text, via = entry
        supplier = ON_BEHALF.split(text, maxsplit=1)[0]
        if kind == "organisation" and supplier != text and is_organisation_by_form(supplier):
            # « LE PHARE POUR LA CÔTE »: the agency, and the paper that asked it
            return [(kind, supplier, via)]
        sides = ON_BEHALF.split(text, maxsplit=1) if kind == "person" or " " in text else [text]
        if kind in ("agency", "archive") or len(sides) < 2 or not looks_like_name(sides[0], False):
            return [entry]
        return [("person", sides[0], None), (*self.kind(sides[1], "organisation"), via)]

    def kind(self, text, otherwise=None):
        if self.agencies.match(text):
            return "agency", text
        if fold(text) in self.contributors:
            return "person", text
        if fold(text.translate(APOSTROPHES)) in HANDOUT_WORDS:
            return "handout", text
        if is_organisation_by_form(text) or looks_like_organisation(text):
            return "organisation", text
        if otherwise:
            return otherwise, text
        people = AND.split(text)[::2]
        named = all(
            looks_like_name(one, text.isupper() is False and not text.islower()) for one in people
        )
        return ("name" if named else "unknown"), text


def _is_paper(name):
    return fold(name.split()[0]) in ARTICLES or not looks_like_organisation(name)
