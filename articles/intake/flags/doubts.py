"""What stands in a part of the story and may not belong to it: never printed without a flag."""

import re

from articles.intake.credit_marks import OF_THE_AUTHOR, PICTURES, TITLE_WORDS
from articles.intake.recognition.agencies import is_medium, is_organisation_by_form
from articles.intake.story import Paragraph, PhotoMark
from articles.intake.text.layout import PROSE, ends_sentence
from articles.intake.text.lists import BULLET, FACT
from articles.intake.text.reach import ADDRESS, HANDLE, MAIL, PHONE
from lib.text import fold, folded_words

TEXT = 90
LONGEST_BIOGRAPHY = 300
FIGURE = re.compile(
    r"[A-ZÀ-Ý][\w ’'()-]{2,40}\s?: [\d\s.,–-]+%?$"
    # "($1 = 0.7612 pounds)", « (1 euro = 10,85 dirhams) »
    r"|\(?[$€£¥]?\d[\d.,]* ?[^\W\d]*(?: [^\W\d]+)? = [$€£¥]?\d[\d.,]* ?[\w ]*\)?\.?$"
)
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
        r"(?i)\b(?:contributed to this|a contribu[ée] à ce|first published)\b|\bcontributed\.$",
        r"^\(.*\)$|^\[.*\]$|^<.*>$",
        r"\b[a-z]{2,4}/[a-z]{2,4}\b$",
    )
)
NAME_ALONE = re.compile(
    r"[-–—•*]?\s?([A-ZÀ-Ý][a-zà-ÿ\-]+ (?:[A-Z]\. )?(?:[A-ZÀ-Ý]['’])?[A-ZÀ-Ý][a-zà-ÿ\-]+)$"
)
NAME_FIRST = re.compile(
    r"(?:[A-ZÀ-Ý][\w’'-]+ ){1,2}[A-ZÀ-Ý][\w’'-]+\s?(?:[,|(•·–—/-]\s?|\b(?:in|à|for|pour) |$)"
)
NAME_IS = re.compile(r"(?:[A-ZÀ-Ý][\w’'.-]+ ){1,3}(?:is|est|was) (?:an?|un|une|the|le|la)?\b")
OF_AUTHOR = re.compile("|".join(OF_THE_AUTHOR), re.IGNORECASE)
WORDS_OF_DAYS = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:19|20)\d\d)\b"
)


def doubts_about(text, part, words):
    """Yield what speaks against this text being what it was taken for; `words` are the story's."""
    if not text:
        return
    reach = _reach(text)
    if reach and part != "caption":
        yield "not_text", reach[0], ""
        return
    if part in ("paragraph", "subheading", "list") and (
        _is_name(text, words) or (part == "list" and _is_organisation(text))
    ):
        yield "not_text", text[:80], ""
        return
    if FIGURE.match(text) or (part != "headline" and FACT.match(text)):
        return
    sign = next((found for pattern in SIGNS if (found := pattern.search(text))), None)
    if sign:
        yield "not_text", sign[0][:80], ""
        return
    check = CHECKS.get(part)
    if check and check(text):
        yield "not_text", text[:80], ""


def _reach(text):
    """Find how somebody is reached; an address of the web may stand in a sentence."""
    for pattern in (MAIL, HANDLE, PHONE, ADDRESS):
        found = pattern.search(text)
        if found and (pattern is not ADDRESS or len(text.split()) < 8):
            return found
    return None


def _is_name(text, words):
    # Words that stand elsewhere in small letters are no name: "Next Steps".
    name = NAME_ALONE.match(text)
    return bool(name) and not any(word.lower() in words for word in name[1].split())


def _is_organisation(text):
    return len(text.split()) < 4 and is_organisation_by_form(text) and not ends_sentence(text)


def _headline(text):
    words = text.split()
    ends = text.endswith(".") and not text.endswith("..") and len(words) > 5
    return len(words) < 3 or text[0].islower() or ends or bool(NOTE.search(text))


NOTE = re.compile(
    r"(?i)\b(?:à relire|v\d|for (?:review|approval)|avant publication|please|merci de|svp|stp)\b"
    # The word of the desk, and not "Draft law passes"
    r"|(?:^|[(\[–—:-]\s?)(?:draft|brouillon)\s?(?:\d|[)\]:–—-]|$)|\s(?:draft|brouillon)(?:\s?\d)?$"
)


def _standfirst(text):
    # "Key words: …", a score or another line in capitals alone; a name or a paper, who somebody is
    is_label = bool(re.match(r"[\w ]{2,20}\s?:\s", text)) or text.isupper()
    is_short = len(text) < PROSE and not ends_sentence(text)
    is_credit = NAME_FIRST.match(text) or is_organisation_by_form(text) or _is_title_alone(text)
    return is_label or (is_short and bool(is_credit)) or bool(_tells_of_author(text))


def _is_title_alone(text):
    words = folded_words(text)
    return len(words) < 5 and not TITLE_WORDS.isdisjoint(words)


def _tells_of_author(text):
    """Recognise "Ana Ruiz is a columnist at …", « L’autrice est professeure à … »."""
    if len(text) > LONGEST_BIOGRAPHY:
        return False
    named = NAME_IS.match(text)
    return bool(OF_AUTHOR.match(text)) or bool(
        named and TITLE_WORDS.intersection(folded_words(text[named.end() :]))
    )


def _subheading(text):
    # A caption without its credit, a name alone.
    words = text.split()
    dated = bool(WORDS_OF_DAYS.search(fold(text))) and len(words) > 6
    about = fold(text).startswith(("about ", "a propos d"))
    return dated or about or len(words) > 12 or is_medium(text)


def about_an_author(story):
    """Return the last paragraph where it says who wrote the story."""
    last = story.blocks[-1] if story.blocks else None
    names = [credit.name for credit in story.credits if credit.kind != "agency"]
    is_short = isinstance(last, Paragraph) and len(last.text) <= LONGEST_BIOGRAPHY
    if not is_short:
        return None
    begins = bool(names) and last.text.startswith(tuple(names))
    return last if begins or _tells_of_author(last.text) else None


def unexplained(story):
    """Return the short lines between headline and text that nothing told what they are."""
    found = []
    for place, block in enumerate(story.blocks):
        if isinstance(block, PhotoMark):
            continue
        following = story.blocks[place + 1] if place + 1 < len(story.blocks) else None
        if len(block.text) >= TEXT or ends_sentence(block.text):
            break
        begins_list = isinstance(following, Paragraph) and BULLET.match(following.text)
        if not (BULLET.match(block.text) or FACT.match(block.text)) and not begins_list:
            found.append(block)
    return found


def closing_list(story):
    """Return the short lines that close a text and that nothing announces: links, mostly."""
    blocks = list(story.blocks)
    found = []
    while blocks and isinstance(blocks[-1], Paragraph) and _is_link_like(blocks[-1].text):
        found.append(blocks.pop())
    announced = (
        bool(blocks) and not isinstance(blocks[-1], PhotoMark) and blocks[-1].text.endswith(":")
    )
    return found if len(found) > 1 and blocks and not announced else []


def _is_link_like(text):
    is_fact = BULLET.match(text) or FACT.match(text) or any(char.isdigit() for char in text)
    return (
        len(text) < TEXT and not is_fact and not text.endswith((".", "!", "…", "»", "”", '"', ":"))
    )


def _paragraph(text):
    # No sentence, no point of a list and no figure: "Attendance: 18,204".
    return not (ends_sentence(text) or BULLET.match(text) or FIGURE.match(text))


CHECKS = {
    "headline": _headline,
    "standfirst": _standfirst,
    "subheading": _subheading,
    "paragraph": _paragraph,
}
