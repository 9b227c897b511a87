"""Who is named in what was left out and credited nowhere, and credits that no name is like."""

from articles.intake.marks import DESK_WORDS
from articles.intake.recognition.agencies import is_medium, is_organisation_by_form
from articles.intake.recognition.names import looks_like_name
from articles.intake.story import Flag
from lib.text import fold, folded_words

from . import signs

# In lines of these meanings a person or a paper may be named who wrote the story.
MAY_NAME = "slugline house page menu desk unsigned update stamp first_published note".split()


RELEASED = frozenset("release contact about sender".split())
LONGEST_DECK = 260


def doubt(text, part, number=0):
    return Flag("not_text", text[:80], "", part, number)


def about_credits(story, said, book):
    """Yield doubts about who is named in lines that were left out, and is not credited."""
    credited = {word for credit in story.credits for word in folded_words(credit.name)}
    for meaning in MAY_NAME:
        for line in said.get(meaning, ()):
            for name in _named_in(line, is_of_page=meaning in ("page", "menu")):
                known = book.match(name)
                if not credited.issuperset(folded_words(known.name if known else name)):
                    yield doubt(name, "credit")
    if RELEASED.isdisjoint(said) and not said.get("embargo"):
        yield from _about_authors(story)
    for line in story.dropped:
        tells = signs.NAME_IS.match(line.lstrip("([*_ "))
        if tells and not credited.issuperset(folded_words(tells["name"])):
            yield doubt(tells["name"], "credit")
    for line in said.get("stamp", ()):
        if place := signs.PLACE_IN_STAMP.search(line):
            yield Flag("not_text", place["place"], "", "dateline")
    for number, credit in enumerate(story.credits, 1):
        words = credit.name.split()
        is_short = credit.kind != "agency" and len(words) < 2
        if is_short or len(words) > 5 or not credit.name[0].isalnum() or credit.name[0].islower():
            yield doubt(credit.name, "credit", number)


def _about_authors(story):
    """Doubt a signed text that credits nobody: a name closes its first words, or its last ones."""
    texts = story.paragraphs
    if len(texts) < 2 or any(credit.role == "author" for credit in story.credits):
        return
    closing = signs.CLOSING_NAME.search(texts[0][-120:]) if len(texts[0]) < LONGEST_DECK else None
    if closing and not story.standfirst:
        yield doubt(closing["name"], "credit")
        yield doubt(texts[0], "paragraph", 1)
    last = texts[-1].lstrip("-–—• ")
    begins = signs.NAMES.match(last) if len(last) < LONGEST_DECK else None
    name = begins[0] if begins else last
    is_name = looks_like_name(name) or is_organisation_by_form(name) or is_medium(name)
    if is_name and not any(name in text for text in texts[1:-1]):
        yield doubt(name, "credit")
        yield doubt(texts[-1], "paragraph", len(texts))


def _named_in(line, is_of_page):
    owner = signs.OWNER.search(line)
    if owner and (is_medium(owner["name"]) or is_organisation_by_form(owner["name"])):
        yield owner["name"].strip()
    names = (
        signs.NAMES.findall(line) if len(line) < 140 and not signs.AROUND.search(fold(line)) else ()
    )
    is_credit = signs.CREDITS.search(line) or (not is_of_page and signs.NAMES.fullmatch(line))
    for name in names:
        if DESK_WORDS.issuperset(folded_words(name)):
            continue
        if (is_medium(name) and not is_of_page) or (is_credit and looks_like_name(name)):
            yield name
