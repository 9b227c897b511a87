"""Finding the short paragraphs that are sub-headings."""

import re

from articles.intake.story import Paragraph, Subheading

SENTENCE_ENDS = (".", "…", ":", ";", ",", "!", "»", "”", '"')
MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")
SPEECH = re.compile(r"\b(?:dit|a-t-(?:il|elle)|said|says|asked)\b")
BULLET = re.compile(r"[-–—•*·]\s|\d+[.)]\s")


def find_subheadings(story):
    # A short paragraph without a full stop, between paragraphs; several in a row are a list.
    places = [i for i, block in enumerate(story.blocks) if isinstance(block, Paragraph)]
    short = [_could_be_subheading(story.blocks[i].text) for i in places]
    for n, place in enumerate(places):
        text = story.blocks[place].text
        if MARKDOWN_HEADING.match(text) and len(text) < 120:
            story.blocks[place] = Subheading(MARKDOWN_HEADING.sub("", text, count=1))
        elif 0 < n < len(places) - 1 and short[n] and not short[n - 1] and not short[n + 1]:
            story.blocks[place] = Subheading(text)


def _could_be_subheading(text):
    if len(text) > 100 or len(text.split()) > 15 or BULLET.match(text):
        return False
    if text[0] in '«“"' and SPEECH.search(text):
        return False
    first = text.lstrip("«“\"‘' \u00a0\u202f")[:1]
    return not text.endswith(SENTENCE_ENDS) and not first.islower()
