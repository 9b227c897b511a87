"""The dateline that opens a text: "OTTAWA — ", "PORT-ROYAL (Reuters) — ", "Nov 3 (Reuters) - "."""

import re
from dataclasses import dataclass, field

from articles.intake.credit_marks import RELEASE_WIRES
from articles.intake.marks import REGIONS
from articles.intake.story import Credit, Flag
from articles.intake.text.lists import FACT
from lib.text import fold

from .agencies import as_organisation, is_organisation_by_form
from .names import is_title_cased

LONGEST = 110
SHORTEST_OPENED = 60
_CAPITALS = r"[A-ZÀ-Ý][A-ZÀ-Ý’'.\- ]{1,40}"
_MIXED = r"[A-ZÀ-Ý][\w’'.\-]*(?:[ ][\w’'.\-]+){0,4}?"
_MONTH = (
    r"(?:jan|feb|f[ée]v|mar|apr|avr|ma[iy]|jun|jui|jul|aug|ao[uû]|sep|oct|nov|d[eé]c)[a-zû]{0,7}\.?"
)
_DATE = (
    rf"(?:le\s)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?"
    rf"(?:\d{{1,2}}(?:er|st|nd|rd|th)?\s{_MONTH}|{_MONTH}\s\d{{1,2}})(?:,?\s\d{{4}})?"
)
_AGENCY = r"(?:\((?P<agency>[^()]{2,60})\)|/(?P<wire>[^/]{2,40})/)"
_DASH = r"(?:\.?\s?(?:—|–|--?)|:(?=\s[«“\"A-ZÀ-Ý]))"
_REGION = rf"(?:,\s(?!(?i:{_DATE}))[A-ZÀ-Ý][\w.\- ]{{1,25}}?|\s\([A-ZÀ-Ý][\w\- ’']{{2,30}}\))?"
_BEGINS = r"\s+(?=[«“\"‘'(\[]?\s?[A-ZÀ-Ý0-9])"
FORMS = tuple(
    re.compile(form)
    for form in (
        # HALIFAX, N.S. — Nov. 4, 2026 —
        rf"(?P<place>{_CAPITALS}{_REGION})\s?(?:—|–|--?)\s?(?P<date>(?i:{_DATE}))\s?(?:—|–|--?|:)\s*"
        rf"{_BEGINS}",
        # OTTAWA, Ont., Nov. 3, 2026 (Reuters) —
        rf"(?P<place>{_CAPITALS}(?:\s?/\s?{_CAPITALS})?{_REGION})"
        rf"(?:,\s(?P<date>(?i:{_DATE})))?,?\s?{_AGENCY}?"
        r"(?:\s?—\s*(?=[«“\"]?[A-ZÀ-Ý0-9])|\s?(?:—|–|--?|_|\|)\s*(?=\s)\s+(?=[«“\"‘'(\[]?\s?[A-ZÀ-Ý0-9]))",
        # HERSTAL 08/11 (BELGA) =
        rf"(?P<place>{_CAPITALS}{_REGION})\s(?P<date>\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?)\s?"
        rf"{_AGENCY}\s?[=–—-]\s+(?=\S)",
        # GHENT, Belgium--(BUSINESS WIRE)--
        rf"(?P<place>{_CAPITALS}{_REGION})--\((?P<agency>[^()]{{2,40}})\)--\s?(?=\S)",
        # MOSCOW, November 12. /TASS/.
        rf"(?P<place>{_CAPITALS}{_REGION}),\s(?P<date>(?i:{_DATE}))\.?\s?/(?P<agency>[A-Z]{{2,8}})/\.?\s+"
        r"(?=[A-ZÀ-Ý«“\"])",
        # BARRE, Vt. (November 12, 2026) –
        rf"(?P<place>{_CAPITALS}{_REGION})\s\((?P<date>(?i:{_DATE}))\)\s?(?:—|–|--?|:){_BEGINS}",
        # PERTH, Nov 12 AAP -
        rf"(?P<place>{_CAPITALS}{_REGION}),\s(?P<date>(?i:{_DATE}))\s(?P<agency>[A-Z]{{2,5}})\s?"
        rf"(?:—|–|--?){_BEGINS}",
        # New Delhi, Nov 12 (PTI)
        rf"(?P<place>{_MIXED}{_REGION}),\s(?P<date>(?i:{_DATE}))\s?\((?P<agency>[A-Z]{{2,8}})\)\s+"
        r"(?=[A-ZÀ-Ý«“\"])",
        # Neuchâtel (ats)
        rf"(?P<place>{_MIXED}{_REGION})\s\((?P<agency>ats|awp|belga|ansa|dpa|apa|efe)\)\s+(?=[^\s–—=-])",
        # PORT HALLOW: The ferry
        rf"(?P<place>{_CAPITALS}{_REGION}):{_BEGINS}",
        # (OTTAWA) —
        rf"\((?P<place>{_CAPITALS}{_REGION})\)\s?(?:—|–|--?)\s*{_BEGINS}",
        # (Rivière-Basse) La tempête…
        rf"\((?P<place>{_MIXED})\)\s+(?=[«“\"]?\s?[A-ZÀ-Ý])",
        # Lorient (Morbihan), 2 nov. 2026 (AFP) –
        rf"(?P<place>{_MIXED}{_REGION}),\s(?P<date>(?i:{_DATE}))\.?\s?{_AGENCY}?\s?{_DASH}\s*{_BEGINS}",
        # Nov 3 (Reuters) -
        rf"(?P<place>)(?P<date>(?i:{_DATE}))\s?{_AGENCY}\s?{_DASH}\s+(?=\S)",
        # London, UK – 3 November 2026:
        rf"(?P<place>{_MIXED}{_REGION})\s?[,–—-]\s?(?P<date>(?i:{_DATE}))\s?(?:[:.]|—|–|--?)\s*{_BEGINS}",
        # Paris (AFP) –
        rf"(?P<place>{_MIXED}{_REGION})\s?{_AGENCY}\s?{_DASH}\s+(?=\S)",
        # (BELGA) =
        rf"(?P<place>){_AGENCY}\s?=\s+(?=\S)",
        # (AFP) –
        rf"(?P<place>){_AGENCY}\s?{_DASH}\s+(?=\S)",
    )
)
# "Île-de-Sein (29)", "Quimper (Finistère)" on a line of its own
PLACE_ALONE = re.compile(
    rf"(?P<place>{_MIXED}|{_CAPITALS}) ?"
    r"\((?P<region>\d{2,3}|2[AB]|[A-ZÀ-Ý][\w’' -]{3,24})\)\.?$"
)
# "Cape Orme, Nova Scotia"
PLACE_AND_REGION = re.compile(
    rf"(?P<place>{_MIXED}|{_CAPITALS}), (?P<region>[A-ZÀ-Ý][\w’' -]{{3,24}})$"
)
# Rivière-Basse – Le gardien…: a place if its name says so
UNSURE = re.compile(
    rf"(?P<place>[A-ZÀ-Ý][\w’'.]+(?:[ \-](?:[a-z]{{1,3}}[ \-])?[A-ZÀ-Ý][\w’'.]+){{0,3}}{_REGION})"
    r"\s(?:—|–|--?)\s+(?=[«“\"]?\s?[A-ZÀ-Ý])"
)


@dataclass
class Dateline:
    place: str
    text: str
    credits: list[Credit] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def read_dateline(text, bylines):
    """Return the dateline, the text after it and the credit of its agency, or None.

    A place in small letters alone counts when it has several words as names of places have:
    "Résultat — la ville…" is a sentence.
    """
    opening = text[:200]
    for form in FORMS:
        found = form.match(opening)
        if found and len(found["place"].strip()) != 1:
            read = _read(found, text, bylines)
            if read:
                return read
    found = UNSURE.match(opening)
    if found and len(re.split(r"[ \-]", found["place"])) > 1 and len(found["place"]) < 40:
        return Dateline(found["place"], text[found.end() :])
    return None


def place_alone(line):
    """Tell whether the line is nothing but a place and its region or department in brackets."""
    found = PLACE_ALONE.match(line) or PLACE_AND_REGION.match(line)
    region = fold(found["region"]) if found else ""
    return (
        bool(found)
        and is_title_cased(found["place"])
        and (region[0].isdigit() or region in REGIONS)
    )


def _read(found, text, bylines):
    said = found.groupdict()
    line = Dateline(said["place"].strip(" ,"), text[found.end() :])
    if line.place.endswith(".") and "," not in line.place:
        line.place = line.place.rstrip(".")
    if len(line.place) > LONGEST or not is_title_cased(line.place):
        return None
    agency, wire = said.get("agency"), said.get("wire")
    is_label = found[0].rstrip().endswith(":") and not (agency or said.get("date"))
    if is_label and (len(line.text) < SHORTEST_OPENED or FACT.match(text)):
        return None
    if _credit(line, line.place, bylines, known_only=True):
        line.place = ""
    if agency and fold(agency) in REGIONS:
        line.place = f"{line.place} ({agency})"
    elif agency and fold(agency).strip(" /") in RELEASE_WIRES or wire:
        line.left_out.append(agency or wire)
        line.flags.append(Flag("credit_unknown", agency or wire))
    elif agency and not _credit(line, agency, bylines):
        if not line.place.isupper() and not said.get("date"):
            return None
        line.place = f"{line.place} ({agency})".strip()
        line.flags.append(Flag("credit_unknown", agency))
    if said.get("date"):
        line.left_out.append(said["date"])
    return line


def _credit(line, agency, bylines, known_only=False):
    """Credit the agency of a dateline; of "awp/ats" the one that is known."""
    known = bylines.bare(agency) if agency else None
    known = known or next(filter(None, map(bylines.bare, agency.split("/"))), None)
    if known:
        line.credits, line.flags = known.credits, known.flags
    elif known_only:
        return False
    elif is_organisation_by_form(agency):
        line.credits.append(Credit(as_organisation(agency), "author", "agency"))
    return bool(line.credits)
