"""What is out of the ordinary in a story: ordinary copy is printed, everything else is asked.

The rules stand here in one place, by the part of the story that they doubt. Each knows how good
copy looks and not what bad copy there is, so that a form that nobody met yet is asked, too.
"""

from itertools import pairwise

from articles.intake.credit_marks import TITLE_WORDS
from articles.intake.recognition.agencies import is_medium, is_organisation_by_form
from articles.intake.recognition.names import looks_like_name
from articles.intake.recognition.subheadings import lists_in
from articles.intake.story import Flag, Paragraph, PhotoMark, Subheading
from articles.intake.text.layout import PROSE, ends_sentence
from articles.intake.text.lists import BULLET, FACT
from lib.text import fold, folded_words

from . import signs
from .uncredited import about_credits, doubt

MANY = 3
WIDEST_GAP = 3
HEAD = 4
STEM = 4
LONGEST_COMPARED = 20_000


def ask_about_the_unusual(story, said, book, opening=None):
    """Add a flag for each part that is not as such parts are in ordinary copy.

    `opening` is the paragraph that a dateline opened; a place is asked about once.
    """
    asking = ("not_text", "credit_unknown")
    told = {(flag.part, flag.number) for flag in story.flags if flag.kind in asking}
    words = [block for block in story.blocks if not isinstance(block, PhotoMark)]
    opens_at = next((place for place, block in enumerate(words) if block is opening), 0)
    for doubts in (_unusual(story, said, book, opens_at), _around_doubts(story)):
        for flag in doubts:
            is_new = (flag.part, flag.number) not in told
            if is_new or (flag.part == "credit" and flag not in story.flags):
                told.add((flag.part, flag.number))
                story.flags.append(flag)


def _unusual(story, said, book, opens_at):
    numbered = list(_numbered(story))
    yield from _about_embargo_and_kill(story, numbered)
    yield from _about_headline(story, numbered)
    yield from (doubt(*block) for block in numbered[:opens_at] if not _is_point(block[0]))
    if not story.headline:
        yield from (doubt(*block) for block in numbered[:HEAD] if block[1] == "subheading")
    yield from _about_blocks(numbered)
    if not {"menu", "page"}.isdisjoint(said):
        yield from _about_page(story)
    yield from _about_pictures(story)
    yield from about_credits(story, said, book)


def _around_doubts(story):
    """Yield flags on what stands around doubtful blocks, and on the whole top where they are many.

    A line or two between doubtful ones are doubtful, too.
    """
    told = {(flag.part, flag.number) for flag in story.flags if flag.kind == "not_text"}
    numbered = list(_numbered(story))
    asked = [
        place
        for place, (text, *where) in enumerate(numbered)
        if tuple(where) in told and not _is_question(text, where[0])
    ]
    for one, two in pairwise(asked):
        if two - one <= WIDEST_GAP:
            yield from (doubt(*numbered[place]) for place in range(one + 1, two))
    is_odd_top = ("headline", 0) in told and ("standfirst", 0) in told
    is_odd_top |= ("headline", 0) in told and bool(numbered) and not _is_prose(numbered[0][0])
    if is_odd_top and numbered:
        yield doubt(*numbered[0])
    if is_odd_top or len(asked) >= MANY:
        if story.headline:
            yield doubt(story.headline, "headline")
        if story.standfirst:
            yield doubt(story.standfirst, "standfirst")
        yield doubt(", ".join(credit.name for credit in story.credits), "credit")
        for line in story.dropped:
            if name := signs.NAMES.search(line[:140]):
                yield doubt(name[0], "credit")


def _numbered(story):
    """Yield each block of words with its part and its number among those of its kind."""
    numbers = {Paragraph: 0, Subheading: 0}
    for block in story.blocks:
        if isinstance(block, PhotoMark):
            continue
        numbers[type(block)] += 1
        yield block.text, type(block).__name__.lower(), numbers[type(block)]


def _about_embargo_and_kill(story, numbered):
    """Doubt a story that speaks of an embargo or a withdrawal of copy and was read as free."""
    top = [story.headline, story.standfirst, *(block[0] for block in numbered[:HEAD])]
    lines = [*top, *story.dropped, *(block[0] for block in numbered[-2:] if len(block[0]) < 200)]
    is_told = any(flag.part == "embargo" for flag in story.flags)
    held = next((line for line in lines if line and signs.HELD.search(fold(line[:400]))), "")
    if held and not is_told:
        yield Flag("embargo_unclear", held[:80], "", "embargo")
    for line in top:
        if signs.TAKEN_BACK.search(fold(line[:400])):
            yield Flag("not_text", line[:200], "", "kill")


def _about_headline(story, numbered):
    headline, below = story.headline, story.standfirst
    first = numbered[0] if numbered else ("", "", 0)
    if headline and _is_odd_headline(headline):
        yield doubt(headline, "headline")
        yield doubt(headline, "credit")
        if below:
            yield doubt(below, "standfirst")
    second = (below, "standfirst", 0) if below else first
    if _reads_like_headline(second[0]) and _is_label_like(headline):
        yield doubt(headline, "headline")
        yield doubt(headline, "credit")
        yield doubt(*second)
    stems = _stems(" ".join([*story.paragraphs, *(photo.caption for photo in story.photos)]))
    if stems and _reads_like_headline(second[0]) and _stems(headline).isdisjoint(stems):
        yield doubt(headline, "headline")
        yield doubt(*second)
    if below and not ends_sentence(below) and stems and _stems(below).isdisjoint(stems):
        yield doubt(headline, "headline")
        yield doubt(below, "standfirst")
    has_time = len(below) < PROSE and signs.CLOCK.search(fold(below))
    if below and (has_time or signs.TO_THE_DESK.search(below)):
        yield doubt(below, "standfirst")


def _stems(text):
    """Return how the longer words of a text begin: a headline shares some with its story."""
    return {word[:STEM] for word in folded_words(text[:LONGEST_COMPARED]) if len(word) >= STEM}


def _is_odd_headline(text):
    told = signs.LABEL.match(text) or signs.PAGE_NAME.search(text) or signs.DAY.search(text)
    told = told or signs.TO_THE_DESK.search(text) or signs.CLOCK.match(fold(text[:20]))
    return bool(told) or text.endswith((":", ",", ";")) or bool(signs.TWO_SENTENCES.search(text))


def _is_label_like(text):
    is_short = text.isupper() or len(folded_words(text)) < 5 or signs.SCORE.search(text)
    return is_short or is_organisation_by_form(text) or is_medium(text)


def _reads_like_headline(text):
    ends = ends_sentence(text) and not text.endswith("?")
    return len(text.split()) > 3 and not ends and not text.isupper()


def _about_blocks(numbered):
    prose = [place for place, (text, part, number) in enumerate(numbered) if _is_prose(text)]
    last = prose[-1] if prose else -1
    for place, (text, part, number) in enumerate(numbered):
        beside = [numbered[near] for near in (place - 1, place + 1) if 0 <= near < len(numbered)]
        if place < 2 and part == "paragraph" and len(text) > PROSE and _opens_unread(text):
            yield doubt(text, part, number)
            yield doubt(text, "credit")
        elif (
            _is_around(text, place < 2 or place >= last - 1)
            or (part == "subheading" and _is_odd_subheading(text, beside))
            or (part == "paragraph" and _is_odd_paragraph(text))
        ):
            yield doubt(text, part, number)
    questions = [block for block in numbered if _is_question(*block[:2])]
    for question in questions if len(questions) > 1 else ():
        yield doubt(*question)


def _about_page(story):
    """Doubt what a web page holds beside its text: what stands for a picture, titles of videos."""
    listed = lists_in(story)
    number = 0
    for block, following in pairwise([*story.blocks, None]):
        if not isinstance(block, Paragraph):
            continue
        number += 1
        is_on_top = number == 1 and isinstance(following, PhotoMark) and len(block.text) < 90
        is_line = number in listed and not (ends_sentence(block.text) or _is_point(block.text))
        if is_on_top or is_line:
            yield doubt(block.text, "paragraph", number)


def _is_question(text, part):
    return part == "subheading" and text.rstrip("\u00a0\u202f »”").endswith("?")


def _opens_unread(text):
    """Recognise what looks like a dateline and was not read as one."""
    return bool(signs.OPENING.match(text[:90])) and not _is_point(text)


def _is_point(text):
    return bool(BULLET.match(text) or FACT.match(text))


def _is_prose(text):
    return len(text) >= PROSE and ends_sentence(text)


def _is_around(text, is_outer):
    if signs.OF_A_PUBLISHER.search(fold(text)):
        return True
    if len(text) > (400 if is_outer else 110):
        return False
    begins = len(text) < 70 and signs.BEGINS_AROUND.match(fold(text))
    return bool(begins or signs.AROUND.search(fold(text)))


def _is_odd_subheading(text, beside):
    before_list = BULLET.match(beside[-1][0]) if beside else False
    is_between = len(beside) == 2 and all(part == "paragraph" for other, part, n in beside)
    if _is_question(text, "subheading"):
        return len(folded_words(text)) > 15 or bool(signs.SPEAKER.match(text))
    return (
        not (is_between or before_list)
        or len(folded_words(text)) > 9
        or bool(signs.BETWEEN.search(text) or signs.CLOCK.search(fold(text)))
        or (looks_like_name(text) and len(text.split()) < 4 and not text.isupper())
        or is_organisation_by_form(text)
        or bool(signs.NAMES.search(text) and TITLE_WORDS.intersection(folded_words(text)))
    )


def _is_odd_paragraph(text):
    is_to_desk = len(text) < 200 and signs.TO_THE_DESK.search(text)
    is_odd = signs.COUNTED.match(text) or signs.MARKUP.search(text)
    return bool(is_odd or signs.CLOCK.match(fold(text[:20])) or is_to_desk or text[0].islower())


def _about_pictures(story):
    for number, photo in enumerate(story.photos, 1):
        named = " ".join((photo.agency, photo.photographer, photo.source, photo.distributor))
        is_odd = (
            "|" in photo.caption
            or signs.COUNTED.match(photo.caption)
            or len(photo.caption) > 400
            or len(named) > 90
        )
        if is_odd or any(char.isdigit() for char in photo.photographer):
            yield doubt(photo.caption or named, "caption", number)
