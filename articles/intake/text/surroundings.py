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
    LINE,
    MARKS,
    REGIONS,
    RELATED,
    REST,
    TOP,
    UNDER,
)
from articles.intake.wording import bare
from lib.text import folded_words

from .layout import ends_sentence
from .links import without_marks
from .page import PICTURE, is_page_line
from .reach import ADDRESS, HANDLE, MAIL, PHONE

LONGEST = 220
LONGEST_LINK = 160
LONGEST_LABELLED = 180
TEXT = 90
NAME = re.compile(r"\W*(?:[A-ZÀ-Ý][\w’'.\-]+ ){1,3}[A-ZÀ-Ý][\w’'.\-]+\W*$")
# BC-US--Ferry,2nd Ld-Writethru,0412 and the like: what agencies call their copy
SLUGLINE = re.compile(
    r"(?:BC-\S.*|[A-ZÀ-Ý]{3,}(?:-[A-ZÀ-Ý0-9]+)+"
    r"|\d(?:st|nd|rd|th) (?:Ld|LD|Lead)\S*, .*|[a-zà-ÿ]+(?:-[a-zà-ÿ]+){2,}"
    # FRA0412 4 I 0318, bsf104 4 pol 210, INT/GEN - 20261119 - 0834, dpa international eca 148
    r"|[A-Za-z]{2,4}\d{2,5} .*\d{3,4}\b.*|[A-Z]{2,5}/[A-Z]{2,5} - \d{8}\b.*"
    r"|(?i:dpa|afx|afp|ats|belga|ansa|efe)\b.{0,40}\s\d{2,4}"
    # PC - Incendie église Sorel
    r"|(?:PC|CP|BC|AP|AFP) [-–] [^.]{3,50}"
    # Cdn-Mural-Lawsuit
    r"|(?!Saint|Notre|Port)[A-Z][a-z]+(?:-[A-Z][a-z]+){2,}"
    r"|[A-Z]{2,3}-{1,2}[A-Z]\S*,.*|\S+(?: \S+)?,\s?\d(?:st|nd|rd|th) (?:Ld|Add).*)$"
)
WIRE = re.compile(r"/(?:CNW|PRNewswire)\b|GLOBE ?NEWSWIRE|BUSINESS WIRE|Newsfile Corp")
SOURCE = re.compile(r"SOURCE:? [^.]{2,100}$")
# jlp-ab/cd, (AR/BC), L. G., /ATS/cfr jmb, /DWA/MVH/: who wrote and read it
INITIALS = re.compile(
    r"[(\[/]?(?:[a-zA-Z]{2,5}(?:[-/][a-zA-Z]{2,4}){1,6}(?: [a-z]{2,4}){0,3}"
    r"|(?:dpa|afp|ats|belga)(?: [a-z]{1,4}\d?){2,6}|[a-z]{2,4}(?: [a-z]{2,4}){0,2}"
    r"|(?:[A-Z]\.[ -]?){2,3})[)\]/]?$"
)
WIRES = frozenset("afp ap cp pc ats dpa efe pa epa ansa belga reuters cnw".split())
_DAY = (
    r"(?:\d{1,2}(?:er)?\s[^\W\d_]{3,9}\.?\s20\d\d|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s20\d\d"
    r"|\d{1,2}[/-]\d{1,2}[/-]20\d\d|20\d\d-\d\d-\d\d)"
)
# "AFP, publié le 3 novembre 2026 à 8 h", "By Ben Cole | Nov. 3, 2026"
STAMP_AT_END = re.compile(
    r"\s*[,|•·–—-]\s*(?:(?:publié|mis à jour|published|updated|posted)\b[^.]{3,90}"
    rf"|(?:le\s)?{_DAY}[^.()]{{0,60}})(?<![-–—])$",
    re.IGNORECASE,
)
BY = re.compile(r"(?:by|par)\s", re.IGNORECASE)
CRUMBS = re.compile(r"\s*(?:[|>»›·•]|(?<=\s)/(?=\s)|::)\s*")
NOTE_AT_END = re.compile(
    r"\s\((?:(?:Adds|Updates|Recasts|Corrects|Repeats|Rewrites|Ajoute|Actualise|Précise)\s[^()]{3,200}"
    r"|ACTUALISATION|MISE À JOUR|LEAD|PAPIER GÉNÉRAL|UPDATED?)\)$"
    r"|(?<=[.!?”\"]) (?:Enditem|Item ends|ENDS)$"
)
CREDIT_WITHIN = re.compile(
    r"\b(?:photo|crédit|credit)\b|\((?!https?:)[^()]{3,60}/[^()]{3,60}\)", re.IGNORECASE
)


@dataclass
class Sorted:
    """The story's lines as (text, starts), those left out, and the marks by their meaning."""

    rows: list = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    said: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


class Sorter:
    """One pass over the lines; `stands_alone` knows credits, which stay wherever they stand."""

    def __init__(self, rows, stands_alone):
        self.rows, self.stands_alone = rows, stands_alone
        self.found = Sorted()
        self.texts = 0
        self.takes = LINE
        self.last = ""
        self.in_list = False

    def sort(self):
        if any(WIRE.search(line[:200]) for line, starts in self.rows):
            self.found.said["release"] = []
        for index, (line, starts) in enumerate(self.rows):
            if self.takes == BLOCK and starts:
                self.takes = LINE
            if self._is_taken(line):
                self.found.dropped.append(line)
                if self.last == "sign_off" and self.takes == REST:
                    self.found.said["signature"].append(line)
            elif not self._is_mark(index, line) and not self._is_of_list(line):
                self._keep(line, starts)
        return self.found

    def _is_taken(self, line):
        if self.takes == LINE or line == PICTURE or self.stands_alone(line):
            return False
        return not (self.takes == REST and CREDIT_WITHIN.search(line))

    def _is_mark(self, index, line):
        place = self._place(index)
        is_slugline = TOP in place and SLUGLINE.match(line)
        label = LABEL_BEFORE_HEADLINE.match(line) if TOP in place and not is_slugline else None
        label = label if len(line) <= LONGEST_LABELLED else None
        line = line[label.end() :] if label else line
        meaning, takes = self._meaning(index, line, place)
        if not meaning:
            return False
        self.found.dropped.append(line)
        self.found.said[meaning].append(line)
        self.last = meaning
        if takes != LINE:
            self.takes = takes
        self.in_list = False
        return True

    def _place(self, index):
        """Return where the line stands; the first lines of a short text may be under and below."""
        if not self.found.rows:
            return {TOP}
        is_under = self.texts < 2 and len(self.found.rows) < (6 if self.texts else 9)
        is_end = self.texts and index >= len(self.rows) * 0.4
        return ({UNDER} if is_under else set()) | {END if is_end else BODY}

    def _meaning(self, index, line, place):
        """Return what the line means, if anything, and how much goes with it."""
        if len(line) > LONGEST:
            return self._of_long_line(line, place), LINE
        plain = bare(without_marks(line))
        for mark in _fitting(plain, place):
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
        fitting = _fitting(bare(line[:LONGEST]), place)
        return "kill" if any(mark.meaning == "kill" for mark in fitting) else ""

    def _shape(self, index, line, plain, place):
        """Return the meaning of lines that are told by their shape and not by their words."""
        if is_page_line(without_marks(line)) or self._is_alternative(index, line):
            return "page"
        if TOP in place or UNDER in place:
            if SLUGLINE.match(line):
                return "kill" if plain.endswith("kill") else "slugline"
            if self._is_slug(line) and len(self.rows) - index > 3:
                return "slugline"
        is_second = UNDER in place and len(self.found.rows) == 1
        if (TOP in place or is_second) and len(self.rows) - index > 2:
            words = folded_words(line)
            if len(words) < (7 if TOP in place else 3) and DESK_WORDS.issuperset(words):
                return "desk"
        if TOP in place and len(self.rows) - index > 2:
            if self._is_menu(line, place):
                return "menu"
            if self._is_section(plain, self.rows[index + 1][0]):
                return "desk"
            if _is_kicker(line, self.rows[index + 1][0]):
                return "desk"
            if self._is_mail() and ends_sentence(line) and (COVER.fit(plain) or len(line) < 160):
                return "cover"
        is_credit = BY.match(line) or CREDIT_WITHIN.search(line) or self.stands_alone(line)
        if BODY not in place and not is_credit:
            if _is_reach(line, 70 if END in place else 25):
                return "contact"
            if SOURCE.match(line):
                return "contact"
        if END in place and index >= len(self.rows) - 4 and _are_initials(line):
            return "initials"
        return ""

    def _is_menu(self, line, place):
        """Recognise "Home › News › Yorkshire", "Subscribe | Sign in" above a page's story."""
        crumbs = [crumb for crumb in CRUMBS.split(line) if crumb]
        if len(crumbs) > 2 and all(len(crumb.split()) < 4 for crumb in crumbs):
            return True
        meanings = [{mark.meaning for mark in _fitting(bare(crumb), place)} for crumb in crumbs]
        return len(crumbs) > 1 and all(
            "menu" in meaning or _is_section(crumb)
            for crumb, meaning in zip(crumbs, meanings, strict=True)
        )

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

    def _is_slug(self, line):
        """Recognise "COURTS Harbour": a desk in capitals, and a word for the story."""
        first, *rest = line.split()
        is_desk = len(first) > 3 and first.isupper() and folded_words(first)[0] in DESK_WORDS
        return is_desk and len(rest) in (1, 2) and all(word.istitle() for word in rest)

    def _is_greeting(self, line):
        return len(line) < 50 and (line[-1] in ",!:" or self._is_mail() or len(line.split()) < 3)

    def _is_mail(self):
        return bool({"header", "greeting"} & self.found.said.keys())

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
        stamp = STAMP_AT_END.search(line) if self.found.rows and place_is_top else None
        if stamp and len(line) < 160:
            self.found.dropped.append(stamp[0].strip(" ,|–—-"))
            line = line[: stamp.start()].strip()
        if not self.found.rows:
            line = self._without_desk(line)
        label = LABEL_BEFORE_HEADLINE.match(line) if not self.found.rows else None
        if label and len(line) <= LONGEST_LABELLED:
            self.found.said["corrects" if "CORR" in label[0] else "update"].append(label[0])
            self.found.dropped.append(label[0])
            line = line[label.end() :]
        note = NOTE_AT_END.search(line)
        if note:
            self.found.dropped.append(note[0].strip())
            line = line[: note.start()]
        if self.found.rows and (len(line) >= TEXT or (len(line) > 50 and ends_sentence(line))):
            self.texts += 1
        if self.takes != REST or line == PICTURE or CREDIT_WITHIN.search(line):
            self.takes = LINE
        self.found.rows.append((line, starts))

    def _without_desk(self, line):
        """Return the headline without the desk's name before it: "ENQUÊTE | Les millions"."""
        desk, bar, rest = line.partition("|")
        if bar and rest.strip() and DESK_WORDS.issuperset(folded_words(desk)):
            self.found.dropped.append(desk.strip())
            return rest.strip()
        return line


def _is_section(crumb):
    words = folded_words(crumb)
    return DESK_WORDS.issuperset(words) or words[-1:] == ("news",) or bare(crumb) in REGIONS


def _is_kicker(line, below):
    """Recognise a word or two in capitals above a longer headline: "DISPARITION"."""
    words = line.split()
    is_word = len(words) < 3 and line.isupper() and not WIRES.intersection(folded_words(line))
    is_headline = len(below.split()) > max(3, len(words)) and not below.isupper()
    return is_word and is_headline and len(below) < 160 and not BY.match(below)


def _fitting(plain, place):
    return (mark for mark in MARKS if mark.where & place and mark.wordings.fit(plain))


def _are_initials(line):
    return bool(INITIALS.match(line)) and not WIRES.issuperset(folded_words(line))


def _is_reach(line, most):
    """Recognise a line that says how somebody is reached, and little else."""
    rest, count = line, 0
    for pattern in (MAIL, ADDRESS, HANDLE, PHONE):
        rest, here = pattern.subn(" ", rest)
        count += here
    is_name = NAME.match(rest) and not PHONE.search(line)
    return bool(count) and len(rest.strip()) <= most and not is_name


def could_be_link(line):
    # Under "Related News :" stand other headlines: short, and without a full stop.
    ends = line.rstrip(' »”"').endswith((".", "!", "…"))
    return len(line) <= LONGEST_LINK and not ends and line != PICTURE
