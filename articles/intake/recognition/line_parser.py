"""A pass over the lines of a copy that tells what each of them is."""

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import islice

from articles.intake.story import Flag, Paragraph, Subheading
from articles.intake.text.layout import PROSE, ends_sentence
from articles.intake.text.lists import BULLET

from .bylines import BylineReader
from .closing_credits import CREDIT_BEHIND, WRITES, part_closing_credit
from .datelines import place_alone, read_dateline
from .names import looks_like_name
from .picture_lines import PictureLines
from .subheadings import LONGEST_STANDFIRST, MARKDOWN_HEADING

LONGEST_HEADLINE = 250
MOST_CREDITS = 100
FIRST_BLOCKS = 200
AUTHOR = ("person", "author")
TEXT = 90
LABELLED = re.compile(
    r"(?:(?P<headline>titre|headline|title|hed)"
    r"|(?P<standfirst>chapeau|chapô|chapo|standfirst|summary|résumé|dek|deck|sous-titre)"
    r"|(?P<kicker>surtitre|kicker|overline)"
    r"|(?P<subheading>intertitre|inter|sub-?head(?:ing)?|crosshead))"
    r"\s?:\s+",
    re.IGNORECASE,
)
SIGNED = "-–— "
DASHES = ("—", "–", "-", ":", "=")
WHENCE = re.compile(r"(?P<names>[^.]{2,80}?) (?:reported|contributed) from [A-ZÀ-Ý][^.]{2,120}\.$")


class LineParser:
    """One pass over the lines: each is the headline, a credit, a picture or a paragraph."""

    def __init__(self, story, rows, book, contributors, left_out=()):
        self.story, self.rows = story, rows
        self.bylines = BylineReader(book, contributors)
        self.pictures = PictureLines(story, rows, book, contributors, self.bylines)
        text = " ".join([*(line for line, starts in rows), *left_out])
        self.words, self.folded = set(text.split()), text.casefold()
        self.sentences = [
            place
            for place, (line, starts) in enumerate(rows)
            if ends_sentence(line) and len(line.split()) > 3
        ]
        self.at = 0
        self.signed_at = -1
        self.has_signature = False
        self.is_signed_above = False
        self.opening = None

    def take_all(self):
        while self.at < len(self.rows):
            line, starts = self.rows[self.at]
            used = self._dateline_alone(line) or self.pictures.read(self.at)
            self.at += used or 1
            if not used and not self._credit(line) and not self._heading(line):
                self._paragraph(line)
        if not self.story.headline and self.story.blocks:
            self.story.flags.append(Flag("headline_missing", "", self._first_words(), "headline"))
        elif not self.story.paragraphs:
            self.story.flags.append(Flag("body_missing"))

    def _dateline_alone(self, line):
        """Read a dateline that has a line of its own; return how many rows it took."""
        if self.story.dateline or len(line) > 90 or not self.story.headline or self._texts:
            return 0
        if place_alone(line):
            self.story.dateline = line
            return 1
        openings = (read_dateline(f"{line}{end}", self.bylines) for end in (" X", " — X"))
        opening = next((found for found in openings if found and found.text == "X"), None)
        if not opening or not (line.endswith(DASHES) or opening.credits or opening.left_out):
            return 0
        if looks_like_name(opening.place) and not opening.left_out and not line.endswith(DASHES):
            return 0  # "Ana Ruiz (AFP)"
        self.story.dateline = opening.place
        self._add_credits(opening)
        return 1

    @property
    def _texts(self):
        """The first paragraphs: how a text begins does not depend on how long it is."""
        first = islice(self.story.blocks, FIRST_BLOCKS)
        paragraphs = (block for block in first if isinstance(block, Paragraph))
        return list(islice(paragraphs, 12))

    @property
    def _is_near_end(self):
        return self.at >= len(self.rows) - 3

    def _heading(self, line):
        label = LABELLED.match(line) if len(line) < 600 else None
        if label and label["standfirst"] and not self.story.standfirst and not self._texts:
            self.story.standfirst = line[label.end() :]
            return True
        if label and label["kicker"]:
            self.story.dropped.append(line)
            return True
        if label and label["subheading"]:
            self.story.blocks.append(Subheading(line[label.end() :]))
            return True
        if self._standfirst_with_credit(line):
            return True
        rest = line[label.end() :] if label and label["headline"] else line
        if self.story.headline or self._texts or len(rest) > LONGEST_HEADLINE:
            return False
        if len(rest) > 140 and rest.endswith("."):
            return False
        if rest.endswith(".") and len(rest) > PROSE and read_dateline(rest, self.bylines):
            return False
        self.story.headline = MARKDOWN_HEADING.sub("", rest, count=1)
        return True

    def _standfirst_with_credit(self, line):
        """Read a standfirst behind which somebody is credited."""
        if not self.story.headline or self._texts or self.story.standfirst or len(line) > 450:
            return False
        writer = WRITES.search(line)
        behind = None if writer else CREDIT_BEHIND.search(line)
        found = self.bylines.read(f"By {writer['name']}" if writer else behind[1] if behind else "")
        if not found:
            return False
        self._add_credits(found)
        self.story.standfirst = line[: behind.start()] if behind else line
        return True

    def _credit(self, line):
        """Take a byline near the top or the end, reporting anywhere, names in their places."""
        if self._tells_whence(line):
            self.story.dropped.append(line)
            return True
        found = self.bylines.read(line)
        roles = {credit.role for credit in found.credits} if found else set()
        authors = "author" in roles
        is_far = self.at > 12 and len(self._texts) > 2 and not self._is_near_end
        if (authors and is_far) or (roles == {"photography"} and self._texts):
            found = None
        if not found and (self.story.headline or self._texts or self.bylines.agencies.match(line)):
            found = self._signature(line)
            authors = bool(found and found.credits)
            self.has_signature |= authors
        if not found:
            return False
        self._ask_about_two_signatures(found, line)
        self._add_credits(found)
        if authors:
            self.signed_at = self.at
            self._standfirst_from_above()
        return True

    def _ask_about_two_signatures(self, found, line):
        """Flag names alone where somebody else signs in another place: who is it?"""
        people = {one.name for one in self.story.credits if (one.kind, one.role) == AUTHOR}
        others = {one.name for one in found.credits if (one.kind, one.role) == AUTHOR} - people
        if people and others and self.has_signature and self.signed_at < self.at - 2:
            found.flags.append(Flag("credit_unknown", line[:80]))

    def _tells_whence(self, line):
        """Recognise "Finch reported from Houston." of somebody who is credited already."""
        is_signed = 0 <= self.signed_at >= self.at - 3
        found = WHENCE.match(line) if self._is_near_end or is_signed else None
        surnames = {credit.name.split()[-1] for credit in self.story.credits}
        return bool(found) and not surnames.isdisjoint(re.findall(r"[\w’'-]+", found["names"]))

    def _signature(self, line):
        """Read names alone on a line, right under the headline, below a byline or at the end."""
        long_texts = sum(len(block.text) >= TEXT for block in self._texts)
        below_byline = self.signed_at == self.at - 1
        under = len(self._texts) < 2 and long_texts < 2 and self.at < 12
        signs = not self._goes_on(line) or self._signs_for(self._line_below())
        closes = self._is_near_end and long_texts and signs
        if not (under or below_byline or closes):
            return None
        found = self.bylines.signature(self._without_dash(line))
        if found and not found.credits:
            return found if below_byline or self.story.credits else None
        if not found or (len(found.credits) == 1 and not self._is_sure(line, found, below_byline)):
            return None
        return found

    def _without_dash(self, line):
        """Return the last line without the dash before a signature, if no list ends there."""
        above = self.rows[self.at - 1][0] if self.at else ""
        is_last = self.at == len(self.rows) - 1
        return line.lstrip(SIGNED) if is_last and not above.startswith(tuple(SIGNED[:3])) else line

    def _line_below(self):
        return self.rows[self.at][0] if self.at < len(self.rows) else ""

    def _goes_on(self, line):
        """Tell whether text follows that tells nothing of the names in this line."""
        first = bisect_left(self.sentences, self.at)
        below = (self.rows[place][0] for place in islice(self.sentences, first, None))
        return any(not text.startswith(line[:10]) for text in below)

    def _is_sure(self, line, found, below_byline):
        """Tell whether one name alone is a credit; a doubtful one is flagged, or no credit."""
        only = found.credits[0]
        match = self.bylines.agencies.match(line)
        if below_byline and only.kind != "agency" and self._is_near_end:
            # The town of a letter's writer; what could be a second name is asked
            found.left_out, found.credits, found.flags = [line], [], []
            if looks_like_name(line):
                found.flags.append(Flag("credit_unknown", line))
            return True
        if below_byline and only.kind == "person" and not self._is_known(only.name):
            found.flags.append(Flag("credit_unknown", line))
        if match or found.left_out or (below_byline and only.kind != "person"):
            return True
        if only.kind == "person":
            if not self._has_sign_of_name(line, only.name):
                found.flags.append(Flag("credit_unknown", line))
            return True
        following = self._line_below()
        if len(line.split()) > 4 or not looks_like_name(following):
            return False
        if only.kind != "agency":
            return True
        found.flags.append(Flag("credit_unknown", line))
        return True

    def _has_sign_of_name(self, line, name):
        """Tell whether something besides its place says that a name is a writer's."""
        again = self.folded.count(name.casefold()) > 1
        is_name = not any(word.lower() in self.words for word in line.split())
        is_signed = self._signs_for(self._line_below()) or line.isupper() or self._is_near_end
        return bool(self._is_known(name) or again or is_signed or is_name)

    def _is_known(self, name):
        return name in self.bylines.contributors.values()

    def _signs_for(self, line):
        found = self.bylines.signature(line) if line else None
        return bool(found) and all(credit.kind != "unknown" for credit in found.credits)

    def _add_credits(self, found):
        for credit in found.credits:
            if credit not in self.story.credits and len(self.story.credits) < MOST_CREDITS:
                self.story.credits.append(credit)
        for flag in found.flags:
            self.story.flags.append(replace(flag, part="credit", number=len(self.story.credits)))
        self.story.dropped += found.left_out

    def _standfirst_from_above(self):
        # A short paragraph between headline and byline is the standfirst.
        blocks = self._texts
        if len(blocks) != 1 or not self.story.headline or self.story.standfirst:
            return
        if len(blocks[0].text) <= LONGEST_STANDFIRST and self.at < len(self.rows):
            self._take_standfirst(blocks[0])

    def _take_standfirst(self, block):
        self.story.standfirst = block.text
        self.story.blocks[:] = [other for other in self.story.blocks if other is not block]

    def _paragraph(self, line):
        opens = not self.story.dateline and self._could_open_text()
        if opens:
            line = self._without_dateline(line)
        if self._is_near_end and not any(len(row[0]) >= TEXT for row in self.rows[self.at :]):
            line, closing, left_out = part_closing_credit(line, self.bylines)
            self.story.dropped += left_out
            if closing:
                self._add_credits(closing)
        texts = self._texts
        if len(texts) == 1 and not self.story.standfirst and len(line) >= TEXT:
            above = texts[0].text
            is_deck = (
                not (ends_sentence(above) or BULLET.match(above) or MARKDOWN_HEADING.match(above))
                and len(above.split()) > 3
            )
            if is_deck and self.story.headline and len(above) < 250:
                self._take_standfirst(texts[0])
        self.is_signed_above |= not texts and self.signed_at >= 0
        self.story.blocks.append(Paragraph(line))
        if opens and self.story.dateline:
            self.opening = self.story.blocks[-1]

    def _could_open_text(self):
        """Tell whether only key points and a standfirst stand above."""
        plain = [block.text for block in self._texts if not BULLET.match(block.text)]
        return len(plain) < 2 or all(len(text) < TEXT for text in plain)

    def _without_dateline(self, line):
        opening = read_dateline(line, self.bylines)
        if not opening:
            return line
        self.story.dateline = opening.place
        self._add_credits(opening)
        self._standfirst_from_above()
        return opening.text

    def _first_words(self):
        first = next(iter(self.story.paragraphs), "")
        return re.split(r"(?<=[.!?])\s", first[:400])[0][:120].rstrip(".")
