"""What stands around a story in its copy: every line that the table of marks knows is parted
from the story and kept as left out; what it means for the whole copy is told by its meaning."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from articles.intake.marks import (
    ABOUT,
    BLOCK,
    BODY,
    COVER,
    DESK_WORDS,
    END,
    LABEL_BEFORE_HEADLINE,
    LETTERHEAD_WORDS,
    LINE,
    REGIONS,
    RELATED,
    REST,
    TOP,
    UNDER,
)
from articles.intake.wording import bare
from lib.text import folded_words

from .edges import without_desk, without_note, without_stamp
from .layout import ends_sentence
from .links import without_marks
from .page import PICTURE, is_page_line
from .shapes import (
    BY,
    POSITION,
    SLUGLINE,
    SOURCE,
    TIME_ALONE,
    WIRE,
    are_initials,
    could_be_link,
    fitting,
    forwarded_at,
    is_kicker,
    is_menu,
    is_reach,
    is_slogan,
    is_slug,
)

LONGEST = 220
LONGEST_LABELLED = 180
TEXT = 90
# A person, and no note to them
EDITED_BY = re.compile(r"Editor: [A-Z][a-z’'-]+ [A-Z][a-z’'-]+$")
CREDIT_WITHIN = re.compile(
    r"\b(?:photo|crédit|credit)\b|\((?!https?:|(?:she|he|they|elle|il|iel)/)[^()]{3,60}/[^()]{3,60}\)",
    re.IGNORECASE,
)


@dataclass
class Sorted:
    """The story's lines as (text, starts), those left out, and the marks by their meaning."""

    rows: list = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    said: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


class Sorter:
    """One pass over the lines; `stands_alone` knows credits, which stay wherever they stand.

    `covers`: a mail's first sentences are what its sender says to the desk.
    """

    def __init__(self, rows, stands_alone, covers=True):
        self.rows, self.stands_alone, self.covers = rows, stands_alone, covers
        self.found = Sorted()
        self.texts = 0
        self.takes = LINE
        self.last = ""
        self.in_list = False
        self.began = False  # The line left out began a block: the next one does.

    def sort(self):
        if any(WIRE.search(line[:200]) for line, starts in self.rows):
            self.found.said["release"] = []
        begins = forwarded_at(self.rows)
        self._leave_cover(begins)
        for index, (line, starts) in enumerate(self.rows[begins:], begins):
            if self.takes == BLOCK and starts:
                self.takes = LINE
            if self._is_taken(line):
                self.found.dropped.append(line)
                if self.last == "sign_off" and self.takes == REST:
                    self.found.said["signature"].append(line)
            elif not self._is_mark(index, line) and not self._is_of_list(line):
                self._keep(line, starts)
        return self.found

    def _leave_cover(self, begins):
        """Leave out what somebody wrote above a forwarded mail, but hear what it demands."""
        for line, _ in self.rows[:begins]:
            meanings = [mark.meaning for mark in fitting(bare(line), {TOP})]
            meaning = next((one for one in meanings if one in ("embargo", "kill")), "header")
            self.found.dropped.append(line)
            self.found.said[meaning].append(line)

    def _is_taken(self, line):
        if self.takes == LINE or line == PICTURE or self.stands_alone(line):
            return False
        return not (self.takes == REST and CREDIT_WITHIN.search(line))

    def _is_mark(self, index, line):
        place = self._place(index)
        is_slugline = TOP in place and SLUGLINE.match(line)
        label = LABEL_BEFORE_HEADLINE.match(line) if TOP in place and not is_slugline else None
        below = self.rows[index + 1][0] if index + 1 < len(self.rows) else ""
        label = None if len(line) > LONGEST_LABELLED or is_slogan(line, below) else label
        line = line[label.end() :] if label else line
        meaning, takes = self._meaning(index, line, place)
        if not meaning:
            return False
        self.found.dropped.append(line)
        self.found.said[meaning].append(line)
        self.last = meaning
        self.began |= self.rows[index][1]
        if meaning == "picture":
            self.found.rows.append((PICTURE, True))
        if takes != LINE:
            self.takes = takes
        self.in_list = False
        return True

    def _place(self, index):
        """Return where the line stands; the first lines of a short text may be under and below."""
        if not self.found.rows:
            return {TOP}
        is_under = self.texts < 2 and len(self.found.rows) < (6 if self.texts else 9)
        is_end = (self.texts or len(self.found.rows) > 4) and index >= len(self.rows) * 0.4
        return ({UNDER} if is_under else set()) | {END if is_end else BODY}

    def _meaning(self, index, line, place):
        """Return what the line means, if anything, and how much goes with it."""
        if len(line) > LONGEST:
            return self._of_long_line(line, place), LINE
        plain = bare(without_marks(line))
        for mark in fitting(plain, place):
            if mark.meaning == "note" and EDITED_BY.match(line):
                continue
            if mark.meaning != "greeting" or self._is_greeting(line):
                return mark.meaning, mark.takes
        is_release = "release" in self.found.said and self.texts
        if is_release and ABOUT.fit(plain) and len(line) < 80:
            return "about", REST
        return self._shape(index, line, plain, place), REST if line.strip("# ") == "" else LINE

    def _of_long_line(self, line, place):
        """Return "kill" for a paragraph above a story or under its headline that begins as one."""
        if not place & {TOP, UNDER}:
            return ""
        marks = fitting(bare(line[:LONGEST]), place)
        return "kill" if any(mark.meaning == "kill" for mark in marks) else ""

    def _shape(self, index, line, plain, place):
        """Return the meaning of lines that are told by their shape and not by their words."""
        if is_page_line(without_marks(line)) or self._is_alternative(index, line):
            return "page"
        if TOP in place or UNDER in place:
            if SLUGLINE.match(line):
                return "kill" if plain.endswith("kill") else "slugline"
            if is_slug(line) and len(self.rows) - index > 3:
                return "slugline"
        if len(self.rows) - index > 2 and (on_top := self._on_top(index, line, plain, place)):
            return on_top
        is_credit = BY.match(line) or CREDIT_WITHIN.search(line) or self.stands_alone(line)
        if BODY not in place and not is_credit:
            if is_reach(line, 70 if END in place else 25):
                return "contact"
            if SOURCE.match(line):
                return "contact"
        if UNDER in place and POSITION.match(line):
            return "position"
        if TOP not in place and TIME_ALONE.match(line):
            return "time"
        if END in place and index >= len(self.rows) - 4 and are_initials(line):
            return "initials"
        return ""

    def _on_top(self, index, line, plain, place):
        """Return the meaning of a line above the headline, or of a desk's name right below it."""
        words = folded_words(line)
        is_second = UNDER in place and len(self.found.rows) == 1
        is_above_text = UNDER in place and not self.texts
        longest = 6 if TOP in place else 2 if is_second else 1 if is_above_text else 0
        if 0 < len(words) <= longest and DESK_WORDS.issuperset(words):
            return "desk"
        if TOP not in place:
            return ""
        below = self.rows[index + 1][0]
        if is_menu(line, place):
            return "menu"
        if self._is_section(plain, below) or is_kicker(line, below):
            return "desk"
        if is_slogan(line, below):
            return "desk"
        if self._is_letterhead(words, below):
            return "sender"
        if self.last == "cover" and len(line) < 12 and len(words) < 4:
            return "cover"  # "P x"
        is_cover = self._is_mail() and ends_sentence(line)
        return "cover" if is_cover and (COVER.fit(plain) or len(line) < 160) else ""

    def _is_letterhead(self, words, below):
        """Recognise the sender's name above "PRESS RELEASE", a reference or a date."""
        if len(words) > 8 or LETTERHEAD_WORDS.isdisjoint(words):
            return False
        meanings = {mark.meaning for mark in fitting(bare(below), {TOP})}
        return bool(meanings & {"release", "slugline", "stamp", "embargo", "contact"})

    def _is_alternative(self, index, line):
        """Recognise what a page says for those who cannot see the picture below.

        It stands there twice, or in one block above the caption and its credit.
        """
        below = self.rows[index + 1 : index + 3]
        is_credited = len(below) == 2 and self.stands_alone(below[1][0])
        if len(line) > 20 and below and below[0][0].startswith(line):
            return is_credited or len(below[0][0]) > len(line)
        is_block = len(below) == 2 and not any(starts for text, starts in below)
        return bool(
            is_block
            and {"menu", "page"} & self.found.said.keys()
            and ends_sentence(line)
            and is_credited
            and self.rows[index][1]
        )

    def _is_section(self, plain, below):
        """Recognise a region above a headline, or below a page's menu any short line."""
        if len(below.split()) < 4 or below.endswith("."):
            return False
        words = plain.split()
        return plain in REGIONS or ("menu" in self.found.said and len(words) < 4)

    def _is_greeting(self, line):
        return len(line) < 50 and (line[-1] in ",!:" or self._is_mail() or len(line.split()) < 3)

    def _is_mail(self):
        return self.covers and bool({"header", "greeting"} & self.found.said.keys())

    def _is_of_list(self, line):
        """Recognise "Related News:" and, below it, everything that looks like a headline."""
        folded = bare(without_marks(line))
        heading, _, rest = folded.partition(":")
        if len(line) < LONGEST and RELATED.fit(heading.strip()):
            self.in_list = not rest.strip()
        elif not (self.in_list and could_be_link(line) and not self.stands_alone(line)):
            self.in_list = False
            return False
        self.found.dropped.append(line)
        return True

    def _keep(self, line, starts):
        place_is_top = len(self.found.rows) < 6 and self.texts < 2
        left_out = []
        if self.found.rows and place_is_top:
            line, left_out = without_stamp(line)
        if not self.found.rows:
            line, left_out = without_desk(line)
            line = self._without_label(line)
        line, note = without_note(line)
        self.found.dropped += left_out + note
        if self.found.rows and (len(line) >= TEXT or (len(line) > 50 and ends_sentence(line))):
            self.texts += 1
        if self.takes != REST or line == PICTURE or CREDIT_WITHIN.search(line):
            self.takes = LINE
        starts, self.began = starts or self.began, False
        if self.last == "time" and not ends_sentence(line) and len(line) < TEXT:
            line = f"## {line}"
        self.last = "" if self.last == "time" else self.last
        self.found.rows.append((line, starts))

    def _without_label(self, line):
        label = LABEL_BEFORE_HEADLINE.match(line)
        if not label or len(line) > LONGEST_LABELLED:
            return line
        self.found.said["corrects" if "CORR" in label[0] else "update"].append(label[0])
        self.found.dropped.append(label[0])
        return line[label.end() :]
