"""Finding the short paragraphs that are sub-headings."""

import re
from itertools import pairwise

from articles.intake.story import Paragraph, PhotoMark, Subheading
from articles.intake.text.lists import BULLET, FACT

LONGEST_STANDFIRST = 450
SENTENCE_ENDS = (".", "…", ":", ";", ",", "!")
QUOTED_ENDS = (*SENTENCE_ENDS, "?")
CLOSING_QUOTES = '»”"’ \u00a0\u202f'
MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")
SPEECH = re.compile(r"\b(?:dit|a-t-(?:il|elle)|said|says|asked)\b")
DASHED = re.compile(r"[-–—] (\S.{1,80}\S) [-–—]$")


def find_subheadings(story, is_signed_above=False):
    # A short paragraph without a full stop, between paragraphs; several in a row are a list.
    _take_dashed(story)
    asked = _questions(story)
    if not is_signed_above:
        _take_introduction(story, asked)
    places = [i for i, block in enumerate(story.blocks) if isinstance(block, Paragraph)]
    short = [_could_be_subheading(story.blocks[i].text) for i in places]
    for n, place in enumerate(places):
        text = story.blocks[place].text
        if MARKDOWN_HEADING.match(text) and len(text) < 120:
            story.blocks[place] = Subheading(MARKDOWN_HEADING.sub("", text, count=1))
        elif place in asked:
            story.blocks[place] = Subheading(text)
        elif n < len(places) - 1 and short[n] and not short[n + 1] and not (n and short[n - 1]):
            if n or BULLET.match(story.blocks[places[1]].text):
                story.blocks[place] = Subheading(text)


def _take_introduction(story, asked):
    """Make what stands above an interview's first question its standfirst."""
    above = story.blocks[: asked[0]] if asked else []
    texts = [block for block in above if not isinstance(block, PhotoMark)]
    if len(texts) != 1 or story.standfirst or story.dateline or not story.headline:
        return
    if len(texts[0].text) <= LONGEST_STANDFIRST:
        story.standfirst = texts[0].text
        story.blocks.remove(texts[0])
        asked[:] = [place - 1 for place in asked]


def _take_dashed(story):
    """Make sub-headings of AFP's lines between dashes: "- Pas un euro -"."""
    deck = DASHED.match(story.standfirst)
    story.standfirst = deck[1] if deck else story.standfirst
    for place, block in enumerate(story.blocks):
        dashed = isinstance(block, Paragraph) and DASHED.match(block.text)
        if dashed:
            story.blocks[place] = Subheading(dashed[1])


def _questions(story):
    """Return the places of an interview's questions: short lines, at least two, each answered."""
    found = [
        place
        for place, (block, following) in enumerate(pairwise(story.blocks))
        if _is_question(block) and not _is_question(following)
    ]
    return found if len(found) > 1 else []


def _is_question(block):
    is_short = isinstance(block, Paragraph) and _could_be_subheading(block.text)
    return is_short and block.text.rstrip("\u00a0\u202f ").endswith("?")


def _could_be_subheading(text):
    if len(text) > 100 or len(text.split()) > 15 or BULLET.match(text) or FACT.match(text):
        return False
    if text[0] in '«“"' and SPEECH.search(text):
        return False
    first = text.lstrip("«“\"‘' \u00a0\u202f")[:1]
    words = text.rstrip(CLOSING_QUOTES)
    ends = QUOTED_ENDS if words != text else SENTENCE_ENDS
    return not words.endswith(ends) and not first.islower()


def lists_in(story):
    """Return the numbers of the paragraphs that stand in a row of short lines: results, a list."""
    numbers, run, count = set(), [], 0
    for block in [*story.blocks, None]:
        is_short = isinstance(block, Paragraph) and _could_be_subheading(block.text)
        count += isinstance(block, Paragraph)
        if is_short:
            run.append(count)
            continue
        numbers.update(run if len(run) > 1 else ())
        run = []
    return numbers
