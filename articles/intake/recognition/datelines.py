"""The dateline that opens a text: "OTTAWA — ", "PORT-ROYAL (Reuters) — "."""

import re

from articles.intake.story import Flag

from .bylines import CreditLine

LONGEST = 110
_PLACE = r"[A-ZÀ-Ý][A-ZÀ-Ý’'.\- ]{1,40}"
_DATE = r"\d{1,2}(?:er|st|nd|rd|th)?\s+[^\W\d_]{3,9}\.?|[A-Z][a-z]{2,8}\.?\s+\d{1,2}"
DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:\s?/\s?{_PLACE})?(?:,\s(?!{_DATE})[A-ZÀ-Ý][\w.\-]{{1,20}})?)"
    rf"(?:,\s(?:le\s)?(?P<date>(?:{_DATE})(?:,?\s\d{{4}})?))?"
    r"\s?(?:\((?P<agency>[^()]{2,60})\))?\s?(?:—|–|--?)\s+(?=[«“\"‘'(\[]?\s?[A-ZÀ-Ý0-9])"
)
MIXED = re.compile(
    r"(?P<place>[A-ZÀ-Ý][\w’'.\- ]{1,40}?)\s?\((?P<agency>[^()]{2,60})\)\s?(?:—|–|--?)\s+(?=\S)"
)
NOWHERE = re.compile(r"(?P<place>)\((?P<agency>[^()]{2,60})\)\s?(?:—|–|--?)\s+(?=\S)")


def read_dateline(text, bylines):
    """Return the dateline, the text after it and the credits of its agency, or None.

    A place in small letters counts only with a known agency: "Résultat — la ville…" is a sentence.
    """
    opening = text[:180]
    found = DATELINE.match(opening)
    if found and len(found["place"].strip()) < 2:
        found = None
    agency = bylines.bare(found["agency"]) if found and found["agency"] else None
    if not found:
        found = MIXED.match(opening) or NOWHERE.match(opening)
        agency = bylines.bare(found["agency"]) if found else None
        if not agency:
            return None
    groups = found.groupdict()
    place = groups["place"].strip()
    if groups.get("agency") and not agency:
        place = f"{place} ({groups['agency']})"
    if len(place) > LONGEST:
        return None
    credits = agency or CreditLine()
    if groups.get("date"):
        credits.flags.append(Flag("left_out", groups["date"]))
    return place, text[found.end() :], credits
