"""A pass over the lines of a copy that tells what each of them is."""

import re
from dataclasses import replace

from articles.intake.story import Credit, Flag, Paragraph, PhotoMark, StoryPhoto
from articles.intake.text.boilerplate import PICTURE

from .bylines import BylineReader
from .datelines import read_dateline
from .names import as_name, looks_like_name
from .photo_credits import CreditReader, without_archive_mark
from .subheadings import MARKDOWN_HEADING

LONGEST_HEADLINE = 250
LONGEST_CAPTION = 350
LONGEST_STANDFIRST = 450
MOST_CREDITS = 100
LABELLED = re.compile(
    r"(?:(?P<headline>titre|headline|title)|(?P<standfirst>chapeau|chapô|chapo|standfirst|summary|résumé))"
    r"\s?:\s+",
    re.IGNORECASE,
)
CLOSING_CREDIT = re.compile(r"(?<=[.!?»”])\s?\(([^()]{5,150})\)\.?$")


class LineParser:
    """One pass over the lines: each is the headline, a credit, a picture or a paragraph."""

    def __init__(self, story, rows, book, contributors):
        self.story, self.rows = story, rows
        self.credits = CreditReader(book, contributors)
        self.bylines = BylineReader(book, contributors)
        self.at = 0
        self.paragraphs = 0

    def take_all(self):
        while self.at < len(self.rows):
            line, starts = self.rows[self.at]
            self.at += 1
            if line == PICTURE:
                self._picture()
            elif not self._credit(line, starts) and not self._heading(line):
                self._paragraph(line)
        if not self.story.headline and self.story.blocks:
            self.story.flags.append(Flag("headline_missing", "", self._first_words(), "headline"))
        elif not self.story.paragraphs:
            self.story.flags.append(Flag("body_missing"))

    def _heading(self, line):
        label = LABELLED.match(line) if len(line) < 600 else None
        if label and label["standfirst"] and not self.story.standfirst and not self.story.blocks:
            self.story.standfirst = line[label.end() :]
            return True
        rest = line[label.end() :] if label and label["headline"] else line
        if self.story.headline or self.story.blocks or len(rest) > LONGEST_HEADLINE:
            return False
        if len(rest) > 140 and rest.endswith("."):
            return False
        self.story.headline = MARKDOWN_HEADING.sub("", rest, count=1)
        return True

    def _credit(self, line, starts):
        """Take a byline near the top or the end, reporting anywhere, a picture's credit."""
        found = self.bylines.read(line)
        near_an_end = self.at <= 8 or self.at >= len(self.rows) - 3
        roles = {credit.role for credit in found.credits} if found else set()
        authors = "author" in roles
        if (authors and not near_an_end) or (roles == {"photography"} and self.story.blocks):
            found = None
        if not found and self.story.headline:
            found = self._credit_under_headline(line)
        if found:
            self._add_credits(found)
            if authors:
                self._standfirst_from_above()
            return True
        picture = self.credits.read(line)
        if not picture:
            return False
        self._picture_above(picture, starts)
        return True

    def _credit_under_headline(self, line):
        """Read an agency or a known contributor alone on a line, or a title below a byline.

        A name and its agency may also stand on two lines.
        """
        if not self.paragraphs:
            title = self.bylines.title(line) if self.story.credits else None
            return title or self.bylines.bare(line)
        if self.paragraphs > 1 or self.at > 4 or self.story.credits:
            return None
        found = self.bylines.bare(line)
        above = self.story.blocks[0]
        if found and isinstance(above, Paragraph) and looks_like_name(above.text):
            found.credits.insert(0, Credit(as_name(above.text), "author", "person"))
            self.story.blocks.clear()
            self.paragraphs = 0
        return found

    def _add_credits(self, found):
        for credit in found.credits:
            if credit not in self.story.credits and len(self.story.credits) < MOST_CREDITS:
                self.story.credits.append(credit)
        for flag in found.flags:
            self.story.flags.append(replace(flag, part="credit", number=len(self.story.credits)))

    def _standfirst_from_above(self):
        # A short paragraph between headline and byline is the standfirst.
        blocks = self.story.blocks
        only = blocks[0].text if len(blocks) == 1 and isinstance(blocks[0], Paragraph) else ""
        if only and self.story.headline and not self.story.standfirst:
            if len(only) <= LONGEST_STANDFIRST and self.at < len(self.rows):
                self.story.standfirst = only
                blocks.clear()
                self.paragraphs = 0

    def _picture(self):
        # After a lone ">" come the caption and the credit line; each may be missing.
        first, second, third = (self._line_ahead(steps) for steps in range(3))
        if first and self.credits.read(second, under_picture=True):
            self._add_photo(first, self.credits.read(second, under_picture=True), 2)
        elif first and self.credits.read(first, under_picture=True):
            self._add_photo("", self.credits.read(first, under_picture=True), 1)
        elif self._is_caption(first) and self._is_caption(second) and self.credits.read(third):
            self._add_photo(f"{first} {second}", self.credits.read(third), 3)
        elif self._is_caption(first):
            self._add_photo(*self.credits.within(first), 1)
        else:
            self._add_photo("", None, 0)

    def _line_ahead(self, steps):
        index = self.at + steps
        line = self.rows[index][0] if index < len(self.rows) else ""
        return "" if line == PICTURE else line

    def _is_caption(self, line):
        return bool(line) and len(line) <= LONGEST_CAPTION and not self.bylines.read(line)

    def _picture_above(self, credit, starts):
        # A credit without a picture's mark: the paragraph right above it is the caption.
        blocks = self.story.blocks
        caption = ""
        above = blocks[-1].text if blocks and isinstance(blocks[-1], Paragraph) else ""
        others = self.paragraphs > 1 or any(len(line) > 60 for line, _ in self.rows[self.at :][:9])
        if above and others and len(above) <= LONGEST_CAPTION:
            caption = blocks.pop().text
            self.paragraphs -= 1
        self._add_photo(caption, credit, 0)
        if caption and starts:
            self._flag("caption_uncertain", caption[:80])

    def _add_photo(self, caption, credit, lines_used):
        self.at += lines_used
        if caption and not credit:
            caption, credit = self.credits.within(caption)
        caption, is_archive = without_archive_mark(caption)
        photo = credit.photo if credit else StoryPhoto()
        photo.caption, photo.is_archive = caption, photo.is_archive or is_archive
        self.story.photos.append(photo)
        self.story.blocks.append(PhotoMark(len(self.story.photos) - 1))
        for flag in credit.flags if credit else ():
            self._flag(flag.kind, flag.text, flag.proposal)
        if not caption:
            self._flag("caption_missing")
        if not credit:
            self._flag("credit_missing")

    def _flag(self, kind, text="", proposal=""):
        number = len(self.story.photos)
        self.story.flags.append(Flag(kind, text, proposal, "photo", number))

    def _paragraph(self, line):
        if self.paragraphs < 2 and not self.story.dateline:
            opening = read_dateline(line, self.bylines)
            if opening:
                self.story.dateline, line, found = opening
                self._add_credits(found)
                self._standfirst_from_above()
        if len(line) <= LONGEST_CAPTION and line.endswith((")", "]", ").")):
            caption, credit = self.credits.within(line, under_picture=False)
            if credit and caption:
                self._add_photo(caption, credit, 0)
                return
        if self.at >= len(self.rows) - 1:
            line = self._without_closing_credit(line)
        self.story.blocks.append(Paragraph(line))
        self.paragraphs += 1

    def _without_closing_credit(self, line):
        """Return the last paragraph without the credit at its end: "… (Avec l’AFP)"."""
        closing = CLOSING_CREDIT.search(line[-200:])
        found = self.bylines.read(closing[1]) if closing else None
        if not found:
            return line
        self._add_credits(found)
        return line[: max(0, len(line) - 200) + closing.start()]

    def _first_words(self):
        first = next(iter(self.story.paragraphs), "")
        return re.split(r"(?<=[.!?])\s", first[:400])[0][:120].rstrip(".")
