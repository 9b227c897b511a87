"""From a text to a story. No database: the newsroom's own names are given as plain data."""

from itertools import chain, islice

from articles.intake.flags.damage import WORD, damage_in, link_damage
from articles.intake.story import Flag, Known, Paragraph, ParsedStory, PhotoMark, Subheading
from articles.intake.text.boilerplate import PICTURE, drop_boilerplate, names_tags
from articles.intake.text.characters import clean_lines
from articles.intake.text.digest import digest_of
from articles.intake.text.language import edition_language
from articles.intake.text.layout import arrange
from articles.intake.text.links import take_out_marks
from articles.typography import typographic_flags
from lib.language import detect_language

from .agencies import AgencyBook
from .bylines import PREFIXES
from .line_parser import LineParser
from .photo_credits import LABEL
from .subheadings import find_subheadings
from .tag_proposals import propose_tags

MOST_FLAGS = 400


def parse(text, known=None, language=""):
    """Understand a text as a Story; never fail. Its language is "" when none can be told."""
    known = known or Known()
    rows = arrange(clean_lines(text), stands_alone)
    edition = edition_language(rows[0][0]) if len(rows) > 1 else ""
    if edition:
        rows = rows[1:]
    rows, dropped = drop_boilerplate(rows, stands_alone)
    told = language or edition or detect_language("\n".join(line for line, starts in rows))
    story = ParsedStory(
        language=told, dropped=dropped, digest=digest_of(line for line, starts in rows)
    )
    book = AgencyBook(known.agencies, told)
    LineParser(story, rows, book, known.contributors).take_all()
    find_subheadings(story)
    _look_for_damage(story, book)
    hints = [story.headline, *filter(names_tags, dropped)]
    story.tags = propose_tags("\n".join(hints), _texts(story), known.tags, story.language)
    return story


def stands_alone(line):
    """Recognise a picture's mark or a credit: never joined to neighbours, never a link."""
    inner = line.strip(" (*_—–-")
    others = [pattern for role, pattern in PREFIXES if role not in ("author", "photography")]
    credited = any(pattern.match(inner) for pattern in others)
    return line == PICTURE or bool(LABEL.match(line)) or credited


def _look_for_damage(story, book):
    words = set()
    for text in _texts(story):
        words.update(WORD.findall(text))
    story.headline = _check_text(story, story.headline, "headline", 0, words, book)
    story.standfirst = _check_text(story, story.standfirst, "standfirst", 0, words, book)
    numbers = {Paragraph: 0, Subheading: 0}
    for block in story.blocks:
        if isinstance(block, PhotoMark):
            photo, number = story.photos[block.photo], block.photo + 1
            photo.caption = _check_text(story, photo.caption, "caption", number, words, book)
            continue
        numbers[type(block)] += 1
        part = type(block).__name__.lower()
        block.text = _check_text(story, block.text, part, numbers[type(block)], words, book)
    if len(story.flags) > MOST_FLAGS:
        story.flags[MOST_FLAGS:] = [Flag("more_flags")]


def _check_text(story, text, part, number, words, book):
    """Return the text without what is left of links, and flag what is suspicious in it."""
    bare, places = take_out_marks(text)
    found = chain(
        link_damage(bare, places, story.language),
        damage_in(bare, story.language, words, book),
        typographic_flags(bare, story.language),
    )
    room = max(0, MOST_FLAGS + 1 - len(story.flags))
    story.flags += [Flag(*one, part, number) for one in islice(found, room)]
    return bare


def _texts(story):
    captions = (photo.caption for photo in story.photos)
    return [story.headline, story.standfirst, *story.paragraphs, *story.subheadings, *captions]
