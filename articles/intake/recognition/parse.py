"""From a text to a story. No database: the newsroom's own names are given as plain data."""

from itertools import chain, islice

from articles.intake.flags.damage import WORD, damage_in, link_damage
from articles.intake.flags.doubts import about_an_author, closing_list, doubts_about, unexplained
from articles.intake.flags.unusual import ask_about_the_unusual
from articles.intake.marks import CORRECTS
from articles.intake.story import Flag, Known, Paragraph, ParsedStory, PhotoMark, Subheading
from articles.intake.text.characters import clean_lines
from articles.intake.text.digest import digest_of
from articles.intake.text.embargo import read_embargo
from articles.intake.text.language import edition_language
from articles.intake.text.layout import PROSE, arrange, part_indented
from articles.intake.text.links import take_out_marks
from articles.intake.text.markup import as_plain_text
from articles.intake.text.page import PICTURE, names_tags
from articles.intake.text.surroundings import Sorter
from articles.intake.wording import bare
from articles.typography import typographic_flags
from lib.language import detect_language
from lib.text import name_key

from .agencies import AgencyBook
from .bylines import PREFIXES, with_names_below
from .closing_credits import credit_of_publication, credit_of_signature
from .kill_notices import story_meant
from .line_parser import LONGEST_HEADLINE, LineParser
from .new_tags import propose_new_tags
from .photo_credits import LABEL
from .subheadings import find_subheadings, lists_in
from .tag_proposals import propose_tags

MOST_FLAGS = 400


def parse(text, known=None, language="", at=None):
    """Understand a text as a Story; never fail. Its language is "" when none can be told."""
    known = known or Known()
    lines = clean_lines(as_plain_text(part_indented(text)))
    rows = with_names_below(arrange(lines, stands_alone))
    edition = edition_language(rows[0][0]) if len(rows) > 1 else ""
    if edition:
        rows = rows[1:]
    found = _sorted(rows)
    told = language or edition or detect_language("\n".join(line for line, starts in rows))
    story = ParsedStory(
        language=told,
        dropped=found.dropped,
        digest=digest_of(line for line, starts in found.rows or rows),
    )
    book = AgencyBook(known.agencies, told)
    parser = LineParser(story, found.rows, book, known.contributors, found.dropped)
    parser.take_all()
    credit_of_publication(story, found.said["first_published"], parser.bylines)
    credit_of_signature(story, found.said["signature"], parser.bylines)
    find_subheadings(story, parser.is_signed_above)
    _hold_back(story, found, rows, at)
    if not story.is_kill:
        _look_for_damage(story, book)
        ask_about_the_unusual(story, found.said, book, parser.opening)
        if len(story.flags) > MOST_FLAGS:
            story.flags[MOST_FLAGS:] = [Flag("more_flags")]
    hints = [story.headline, *filter(names_tags, found.dropped)]
    story.tags = propose_tags("\n".join(hints), _texts(story), known.tags, story.language)
    story.new_tags = propose_new_tags(_texts(story), _named(story, known))
    return story


def _sorted(rows):
    """Sort the lines; where nothing would be left of a letter, its first words are its text."""
    found = Sorter(rows, stands_alone).sort()
    is_left = any(len(line) >= PROSE for line, starts in found.rows)
    if is_left or not any(len(line) >= PROSE for line, starts in rows):
        return found
    return Sorter(rows, stands_alone, covers=False).sort()


def _named(story, known):
    """Return the keys of the names that are a tag already, or a credit of this story."""
    labels = (label for tag in known.tags for labels in tag.labels.values() for label in labels)
    return {name_key(name) for name in chain(labels, (one.name for one in story.credits))}


def stands_alone(line):
    """Recognise a picture's mark or a credit: never joined to neighbours, never a link."""
    inner = line.strip(" (*_—–-")
    others = [pattern for role, pattern in PREFIXES if role not in ("author", "photography")]
    credited = any(pattern.match(inner) for pattern in others)
    return line == PICTURE or bool(LABEL.match(line)) or credited


def _hold_back(story, found, rows, at):
    """Say what the copy says of itself: that it kills a story, waits for a moment, corrects one."""
    if found.said["kill"]:
        lines = [line for line, starts in rows]
        story.is_kill, story.kills = True, story_meant(lines, story.headline)
        story.headline = story.headline or lines[0][:LONGEST_HEADLINE]
        story.blocks = story.blocks or [Paragraph(line) for line in lines]
        story.flags[:] = [Flag("kill", story.kills, "", "kill")]
    for words in found.said["embargo"]:
        embargo = read_embargo(words, at)
        until = filter(None, (story.embargoed_until, embargo.until))
        story.embargoed_until = max(until, default=None)
        kind = "embargo" if embargo.is_certain else "embargo_unclear"
        story.flags.insert(0, Flag(kind, words, "", "embargo"))
    within = [text for text in _texts(story) if CORRECTS.fit(bare(text))]
    for words in found.said["corrects"] or within[:1]:
        story.flags.append(Flag("corrects", words[:200]))


def _look_for_damage(story, book):
    words = set()
    for text in _texts(story):
        words.update(WORD.findall(text))
    story.headline = _check_text(story, story.headline, "headline", 0, words, book)
    story.standfirst = _check_text(story, story.standfirst, "standfirst", 0, words, book)
    numbers = {Paragraph: 0, Subheading: 0}
    listed = lists_in(story)
    on_top = [id(block) for block in unexplained(story)] if story.headline else []
    strange = {*on_top, *(id(block) for block in closing_list(story))}
    biography = about_an_author(story)
    if on_top and not any(flag.part == "headline" for flag in story.flags):
        story.flags.append(Flag("not_text", story.headline[:80], "", "headline"))
    for block in story.blocks:
        if isinstance(block, PhotoMark):
            photo, number = story.photos[block.photo], block.photo + 1
            photo.caption = _check_text(story, photo.caption, "caption", number, words, book)
            continue
        numbers[type(block)] += 1
        part, number = type(block).__name__.lower(), numbers[type(block)]
        is_listed = isinstance(block, Paragraph) and number in listed
        if id(block) in strange or block is biography:
            story.flags.append(Flag("not_text", block.text[:80], "", part, number))
            continue
        block.text = _check_text(story, block.text, part, number, words, book, is_listed)
    told = {flag.part for flag in story.flags if flag.kind == "not_text"}
    if "headline" in told and story.standfirst and "standfirst" not in told:
        story.flags.append(Flag("not_text", story.standfirst[:80], "", "standfirst"))


def _check_text(story, text, part, number, words, book, is_listed=False):
    """Return the text without what is left of links, and flag what is suspicious in it."""
    bare, places = take_out_marks(text)
    found = chain(
        link_damage(bare, places, story.language),
        damage_in(bare, story.language, words, book),
        typographic_flags(bare, story.language),
        doubts_about(bare, "list" if is_listed else part, words),
    )
    room = max(0, MOST_FLAGS + 1 - len(story.flags))
    story.flags += [Flag(*one, part, number) for one in islice(found, room)]
    return bare


def _texts(story):
    captions = (photo.caption for photo in story.photos)
    return [story.headline, story.standfirst, *story.paragraphs, *story.subheadings, *captions]
