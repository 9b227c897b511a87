"""The lines of a copy that are a picture: its place, its caption, its credit, in any order."""

import re
from itertools import islice

from articles.intake.credit_marks import CAPTION_LABEL
from articles.intake.story import Flag, Paragraph, PhotoMark, StoryPhoto
from articles.intake.text.layout import PROSE, ends_sentence
from articles.intake.text.page import PICTURE

from .caption_credits import CaptionReader
from .names import looks_like_name
from .photo_credits import OLD_LEAD, without_archive_mark

TEXT = 90
LONGEST_CAPTION = 350
LONGEST_WITH_CREDIT = 600
SPEECH = re.compile(r"\b(?:dit|said|says|a déclaré|a annoncé|according to|selon)\b")
DAY = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:19|20)\d\d)\b"
)
LABELLED = re.compile(CAPTION_LABEL, re.IGNORECASE)
COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b)", re.IGNORECASE)
# "2 of 6 | A block weighs…", « 1/12 – Le port »
COUNTER = re.compile(
    r"\(?\d{1,3}\s?(?:of|de|sur|/)\s?\d{1,3}\)?\s?[|:–—-]\s+(?=\S)"
    r"|\(?\d{1,3}/\d{1,3}\)?\s+(?=[A-ZÀ-Ý«“\"])"
)
NUMBER = re.compile(r"\(?\d{1,2}[.)]\s+")
# "[Photo : le maire – Crédit : Ana Ruiz]": a caption, and its credit behind it
CREDIT_INSIDE = re.compile(
    r"[–—|(-]\s?(?i:photo|crédit|credit)\b|\s[a-zà-ÿ]{4,}\s.*[(\[][^()\[\]]{3,60}[)\]]$"
)
WRAPPED = re.compile(r"[\[(](.{8,600})[\])]$")


class PictureLines:
    """Reads pictures from the rows into the story, with a flag where something was guessed."""

    def __init__(self, story, rows, book, contributors, bylines):
        self.story, self.rows, self.bylines = story, rows, bylines
        self.book = book
        texts = (place for place, (line, starts) in enumerate(rows) if len(line) >= TEXT)
        self.last_text = max(texts, default=-1)
        self.credits = CaptionReader(book, contributors)

    def read(self, at):
        """Read the picture that begins at this row; return how many rows it took, else 0."""
        line, starts = self.rows[at]
        if line == PICTURE:
            return 1 + self._at_its_mark(at + 1)
        if len(line) > LONGEST_WITH_CREDIT:
            return 0
        if not self.story.headline and not at:
            return self._labelled(at, line) if self.credits.within(line)[1] else 0
        return (
            self._labelled(at, line)
            or self._credit_alone(at, line, starts)
            or self._credited(at, line)
        )

    def _at_its_mark(self, at):
        # After a lone ">" come the caption and the credit line; each may be missing.
        first, second, third = (self._line(at + steps) for steps in range(3))
        label = LABELLED.match(first)
        if label and not self.credits.read(first, under_picture=True):
            first = first[label.end() :]
        if first and self.credits.read(second, under_picture=True):
            return self._add(first, self.credits.read(second, under_picture=True), 2)
        if first and self.credits.read(first, under_picture=True):
            return self._add("", self.credits.read(first, under_picture=True), 1)
        if self._is_caption(first) and self._is_caption(second) and self.credits.read(third):
            return self._add(f"{first} {second}", self.credits.read(third), 3)
        if self._is_caption(first):
            return self._add(*self.credits.within(first), 1)
        self._add("", None, 0)
        return 0

    def _line(self, index):
        line = self.rows[index][0] if index < len(self.rows) else ""
        return "" if line == PICTURE else line

    def _is_caption(self, line):
        return bool(line) and len(line) <= LONGEST_CAPTION and not self.bylines.read(line)

    def _labelled(self, at, line):
        """Read "Caption: …", "[PHOTO: …]", "FILE - …": what says itself that it is a caption."""
        wrapped = WRAPPED.match(line)
        inner = wrapped[1] if wrapped else line
        label = COUNTER.match(inner) or LABELLED.match(inner)
        if not label and not OLD_LEAD.match(line):
            return 0
        caption = inner[label.end() :] if label else inner
        says_photo = label and label[0].lower().startswith(("photo", "image", "picture"))
        names_alone = says_photo and not CREDIT_INSIDE.search(caption)
        if names_alone and self.credits.read(inner, under_picture=True):
            return 0
        bare, credit = self.credits.within(caption)
        if credit or COUNTER.match(inner):
            return self._add(bare, credit, 1)
        below = self.credits.read(self._line(at + 1), under_picture=True)
        if says_photo and not below and not wrapped:
            return 0
        return self._add(caption, below, 2 if below else 1)

    def _credit_alone(self, at, line, starts):
        if COPYRIGHT.match(line) and starts and at + 1 == len(self.rows):
            self.story.dropped.append(line)
            return 1
        credit = self.credits.read(line) or self._names_beside_caption(at, line, starts)
        if not credit or self._is_byline(line):
            return 0
        below = self._line(at + 1)
        label = LABELLED.match(below)
        if label and not self.credits.read(below, under_picture=True):
            return self._add(below[label.end() :], credit, 2)
        return self._beside(at, credit, starts) or self._add("", credit, 1)

    def _beside(self, at, credit, starts):
        """Take the caption of a lone credit from below it or above it, whichever block it is in."""
        below, below_starts = self.rows[at + 1] if at + 1 < len(self.rows) else ("", True)
        above = self._above()
        is_below = below and not below_starts and self._is_caption(below)
        if is_below and (starts or (not above and not self._is_byline(below))):
            if not self._is_signature(below):
                used = self._add(below, credit, 2)
                if not _reads_like_caption(below):
                    self._flag("caption_uncertain", below[:80])
                return used
        if (
            above
            and (not starts or self._has_other_text(at))
            and len(above.text) <= LONGEST_CAPTION
        ):
            self.story.blocks.remove(above)
            used = self._add(above.text, credit, 1)
            if starts or is_below:
                self._flag("caption_uncertain", above.text[:80])
            return used
        if below and starts and len(below) <= 160 and _reads_like_caption(below):
            if self._is_caption(below) and ends_sentence(below):
                used = self._add(below, credit, 2)
                if above:
                    self._flag("caption_uncertain", below[:80])
                return used
        return 0

    def _names_beside_caption(self, at, line, starts):
        """Read names without a label right below a caption: "Ana Ruiz / Getty Images".

        Above one, where the story is signed already: « LP / Ana Ruiz ».
        """
        below, below_starts = self.rows[at + 1] if at + 1 < len(self.rows) else ("", True)
        if starts and below and not below_starts and self.story.credits and "/" in line:
            is_last = at + 2 < len(self.rows) and self.rows[at + 2][1]
            has_caption = is_last and self._is_caption(below) and ends_sentence(below)
            return self.credits.names_alone(line) if has_caption else None
        is_alone = not starts and below and below_starts and self.rows[at - 1][1]
        above = self._above()
        if not is_alone or not above or not self._has_other_text(at):
            return None
        has_caption = len(above.text) <= LONGEST_CAPTION and _reads_like_caption(above.text)
        return self.credits.names_alone(line) if has_caption else None

    def _is_byline(self, line):
        # "Photos : Noé Aubert" above the text credits a person of the story.
        found = self.bylines.read(line)
        return bool(found) and not any(isinstance(block, Paragraph) for block in self.story.blocks)

    def _is_signature(self, line):
        return bool(self.bylines.read(line))

    def _above(self):
        blocks = self.story.blocks
        return blocks[-1] if blocks and isinstance(blocks[-1], Paragraph) else None

    def _has_other_text(self, at):
        texts = (block for block in self.story.blocks if isinstance(block, Paragraph))
        return len(list(islice(texts, 2))) > 1 or any(
            len(line) > PROSE for line, starts in self.rows[at + 1 : at + 10]
        )

    def _credited(self, at, line):
        """Read a caption that ends in its credit: "A tug leaves Pier 4. (Reuters/Lena Ost)"."""
        closes = at >= self.last_text
        caption, credit = self.credits.within(line, under_picture=False, closes=closes)
        if not credit or not caption or looks_like_name(caption) or self._is_byline_of(line):
            return 0
        return self._add(NUMBER.sub("", caption, count=1), credit, 1)

    def _is_byline_of(self, line):
        return bool(self.bylines.read(line) or self.bylines.signature(line))

    def _add(self, caption, credit, lines_used):
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
        return lines_used

    def _flag(self, kind, text="", proposal=""):
        number = len(self.story.photos)
        self.story.flags.append(Flag(kind, text, proposal, "photo", number))


def _reads_like_caption(line):
    """Tell whether a line shows what captions have: it is short and nobody speaks, or says when."""
    if SPEECH.search(line) or line[0] in '«“"':
        return False
    return len(line) <= 90 or bool(DAY.search(line.casefold()))
