"""What stands in a part of the story and may not belong to it: never printed without a flag."""

import re

from articles.intake.credit_marks import PICTURES
from articles.intake.text.layout import ends_sentence
from articles.intake.text.surroundings import ADDRESS, HANDLE, MAIL, PHONE
from lib.text import fold

LISTED = re.compile(r"[-–—•*·]\s|\d+[.)]\s")
SIGNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?i)\b(?:cr[ée]dits?|photo|cutline|caption|l[ée]gende|copyright)\s?:",
        rf"(?i)\b{PICTURES}\s+(?:by|par|fournie?s?|courtesy|credit)\b",
        r"\b(?:courtesy of|gracieuset[ée] d|REUTERS/|AP Photo|AFP/|Getty Images)",
        r"©|\(c\)\s",
        r"(?i)\bembargo(?:ed)?\b.{0,40}\b(?:until|till|before|jusqu|avant|release|publi|diffus|lev)",
        r"(?i)\b(?:embargoed|writethru|-ld\b|mandatory kill|kill notice)\b",
        r"(?i)\b(?:aux r[ée]dactions|to editors|not for (?:publication|release))\b",
        r"(?i)\bne pas (?:publier|diffuser)\b",
        r"(?i)^(?:eds|editors?|ndlr|note|attn|slug|byline|by|par|from|de|to|subject|objet)\s?[:.]\s",
        r"^\W{0,2}(?:BC|AP|AFP|PC|CP)-\w",
        r"(?i)\b(?:contributed to this|a contribu[ée] à ce|first published)\b",
        r"^\(.*\)$|^\[.*\]$|^<.*>$",
        r"\b[a-z]{2,4}/[a-z]{2,4}\b$",
    )
)
SHOUTED = re.compile(r"[A-ZÀ-Ý’' \-]{12,}$")
WORDS_OF_DAYS = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:19|20)\d\d)\b"
)


def doubts_about(text, part):
    """Yield what speaks against this text being what it was taken for."""
    if not text:
        return
    reach = _reach(text)
    if reach and part != "caption":
        yield "not_text", reach[0], ""
        return
    sign = next((found for pattern in SIGNS if (found := pattern.search(text))), None)
    if sign:
        yield "not_text", sign[0][:80], ""
        return
    check = {"headline": _headline, "subheading": _subheading, "paragraph": _paragraph}.get(part)
    if check and check(text):
        yield "not_text", text[:80], ""


def _reach(text):
    """Find how somebody is reached; an address of the web may stand in a sentence."""
    for pattern in (MAIL, HANDLE, PHONE, ADDRESS):
        found = pattern.search(text)
        if found and (pattern is not ADDRESS or len(text.split()) < 8):
            return found
    return None


def _headline(text):
    words = text.split()
    return len(words) < 3 or text[0].islower() or (text.endswith(".") and len(words) > 14)


def _subheading(text):
    # A caption without its credit, a name alone.
    words = text.split()
    dated = bool(WORDS_OF_DAYS.search(fold(text))) and len(words) > 6
    named = 1 < len(words) < 4 and all(word[0].isupper() for word in words) and not text.isupper()
    return dated or named or len(words) > 12


def _paragraph(text):
    # No sentence and no point of a list.
    return not ends_sentence(text) and not LISTED.match(text)
