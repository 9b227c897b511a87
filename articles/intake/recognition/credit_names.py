"""The names of a credit: person, agency, job title, address, or a doubt about which it is."""

import re
from dataclasses import dataclass, field

from articles.intake.credit_marks import JOBS, TITLE_WORDS
from articles.intake.story import Credit, Flag
from articles.intake.text.reach import HANDLE, MAIL, PHONE
from lib.text import fold, folded_words

from .agencies import (
    ARTICLES,
    as_organisation,
    is_medium,
    is_organisation_by_form,
    looks_like_organisation,
)
from .datelines import place_alone
from .names import as_name, looks_like_name

JOINTS = re.compile(
    r"\s*[,/|•·]\s*(?:(?:et|and)\s+)?|\s+(?:et|and|&)\s+|\s+[—–-]+\s+", re.IGNORECASE
)
INITIALS = re.compile(r"(?:[A-ZÀ-Ý]\.?[ \-]?){2,4}$")
JOB = re.compile(r"\s*\((texte?s?|photos?|words|pictures|r[ée]daction)\)?$", re.IGNORECASE)
AND = re.compile(r"\s(?:et|and|&)\s", re.IGNORECASE)
LEADING = re.compile(
    r"(?:de\s+l['’]|d['’]|l['’]|de\s+la\s+|du\s+|des\s+|de\s+|the\s+|by\s+|from\s+|par\s+)"
)
PLACE = re.compile(r"\s+(?:in|from|à|en|au|aux)\s+[A-ZÀ-Ý][\w’'.\- ]{1,40}$")
FOR_WHOM = re.compile(
    r",?\s+(?:special\s+to|for|pour|spécial)\s+(?=(?:the |le |la |les |l['’])?[A-ZÀ-Ý])",
    re.IGNORECASE,
)
REACHED_AT = re.compile(r"\s(?:at|à|au)[\s<>]*$")
# "CBC's Ana Ruiz"
OF_AGENCY = re.compile(r"(?P<agency>[A-Z].{1,30}?)[’']s (?P<name>[A-ZÀ-Ý].+)$")
BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]")
TOO_COMMON = frozenset("ailleurs exemple contre consequent rapport definition".split())


@dataclass
class CreditLine:
    """Who is credited, what is doubtful, and the words that credit nobody: titles, addresses."""

    credits: list[Credit] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


class CreditNames:
    """Reads names with the agencies and people that the newsroom knows, into a CreditLine."""

    def __init__(self, agencies, contributors):
        self.agencies = agencies
        self.contributors = {fold(name): name for name in contributors}
        self.in_small_letters = False

    def read(self, found, text, role):
        text = self.without_reach(found, text)
        whole = self.agencies.match(without_article(text))
        if whole:
            self.credit_agency(found, text, whole, role)
            return True
        text = self._without_place(found, self._for_whom(found, text))
        text = self.with_asides(text)
        names = [name for name in (name.strip(" .:") for name in JOINTS.split(text)) if name]
        before = len(found.credits)
        if not all(self._read_name(found, name, role) for name in names):
            return False
        self.ask_about_second(found, names, found.credits[before:], text)
        if role == "photography" and len(found.credits) - before > 1:
            self._drop_agencies_of_photographers(found, before)
        return True

    def _for_whom(self, found, text):
        """Leave out the paper of "Ana Ruiz for The Post"; an agency that is known is credited."""
        said = FOR_WHOM.search(text)
        whom = text[said.end() :] if said else ""
        if self.agencies.match(whom):
            return f"{text[: said.start()]}, {whom}"
        if not is_organisation_by_form(whom) and not is_medium(whom):
            return text
        found.left_out.append(whom)
        return text[: said.start()]

    def _without_place(self, found, text):
        """Leave out where somebody is: "Provins (Seine-et-Marne)", "(Brest, correspondante)"."""
        for aside in BRACKET.findall(text):
            if is_title(aside):
                found.left_out.append(aside)
                text = text.replace(f"({aside})", "")
        name, comma, last = text.rpartition(",")
        if comma and place_alone(last.strip()):
            found.left_out.append(last.strip())
            return name
        return text

    def with_asides(self, text):
        """Write "Ana Ruiz (AFP)" as "Ana Ruiz, AFP"; a job in brackets stays: "(photos)"."""
        for aside in BRACKET.findall(text):
            if not JOB.search(f" ({aside})"):
                text = text.replace(f"({aside})", f", {aside}").replace(f"[{aside}]", f", {aside}")
        return text

    def _drop_agencies_of_photographers(self, found, before):
        """Leave out "Le Phare" of "Photos : Noé Aubert, Le Phare": a person made the pictures."""
        credits = found.credits[before:]
        people = [credit for credit in credits if credit.kind == "person"]
        if people:
            found.left_out += [credit.name for credit in credits if credit not in people]
            found.credits[before:] = people

    def ask_about_second(self, found, names, credits, text):
        """Flag the second of two names that no "and" joins: it may be the paper's."""
        if len(names) == len(credits) == 2 and not AND.search(text):
            second = credits[1]
            is_known = fold(second.name) in self.contributors
            if second.kind == "person" and not is_known:
                found.flags.append(Flag("credit_unknown", second.name))

    def _read_name(self, found, name, role):
        job = JOB.search(name)
        if job:
            name = name[: job.start()]
            role = "photography" if job[1].lower().startswith("photo") else role
        of = OF_AGENCY.match(name)
        name = of["name"] if of and self.agencies.match(of["agency"]) else name
        bare = without_article(name)
        match = self.agencies.match(bare)
        if match:
            self.credit_agency(found, bare, match, role)
            return True
        if found.credits and PLACE.match(f" {name}"):
            found.left_out.append(name)
            return True
        bare = self._without_title(found, self._leave_out(found, PLACE, bare).strip(), role)
        bare = self._without_last_agency(found, bare, role)
        if not bare:
            return True
        return self._read_bare(found, name, bare, role)

    def _read_bare(self, found, name, bare, role):
        known = self.contributors.get(fold(bare))
        is_named = fold(name.split()[0]) in ARTICLES and name[0].isupper()
        is_second = (found.credits or is_named) and is_organisation_by_form(name)
        if not known and (is_second or is_medium(bare)):
            name = name if name[0].isupper() else bare
            found.credits.append(Credit(as_organisation(name), role, "agency"))
            return True
        if INITIALS.match(name):
            found.credits.append(Credit(name, role, "person"))
            found.flags.append(Flag("credit_unknown", name))
            return True
        if known or looks_like_name(bare, not self.in_small_letters):
            if not known and folded_words(bare)[0] in TOO_COMMON:
                return False
            if not known and found.credits and is_title(bare):
                found.left_out.append(name)
                return True
            found.credits.append(Credit(known or as_name(bare), role, "person"))
            return True
        return self._read_unknown(found, bare, role)

    def _without_title(self, found, name, role):
        """Leave out a job: "AP Sports Writer" behind a name, "reporter" before one.

        The agency that a title names is credited, too.
        """
        words = name.split()
        if len(words) > 1 and fold(words[-1]) in JOBS:
            agency = self._agency_before(words[:-1])
            if found.credits or agency:
                found.left_out.append(name)
                if agency:
                    self.credit_agency(found, "", agency, role)
                return ""
        if len(words) > 2 and words[0].islower() and fold(words[0]) in JOBS:
            return " ".join(words[1:])
        return name

    def _agency_before(self, words):
        """Return the agency whose name begins these words of a title."""
        places = range(len(words), 0, -1)
        found = (self.agencies.match(" ".join(words[:place])) for place in places)
        return next((match for match in found if match and not match.is_damaged), None)

    def _without_last_agency(self, found, name, role):
        """Part "Ben Cole AFP" when the agency's name ran together with the person's."""
        words = name.split()
        for place in range(2, len(words)):
            last = words[place:]
            is_job = len(last) > 1 and fold(last[-1]) in JOBS
            match = self._agency_before(last) if is_job else self.agencies.match(" ".join(last))
            if match and not match.is_damaged and looks_like_name(" ".join(words[:place])):
                found.credits.append(Credit(as_name(" ".join(words[:place])), role, "person"))
                self.credit_agency(found, "", match, role)
                return ""
        return name

    def _read_unknown(self, found, name, role):
        """Leave out and show a job title; credit and flag an unknown organisation."""
        if found.credits and is_title(name):
            found.left_out.append(name)
            return True
        if not name[:1].isupper() or len(name.split()) > 6 or len(name) > 100:
            return False
        single = " " not in name
        is_title_cased = bool(found.credits) and all(word[0].isupper() for word in name.split())
        if not single and not is_title_cased and not looks_like_organisation(name):
            return False
        kind = "agency" if looks_like_organisation(name) else "unknown"
        if kind == "unknown" and role == "author" and not is_title_cased:
            return False
        found.credits.append(Credit(as_organisation(name), role, kind))
        found.flags.append(Flag("credit_unknown", name))
        return True

    def without_reach(self, found, text):
        for pattern in (MAIL, HANDLE, PHONE):
            text = self._leave_out(found, pattern, text)
        return REACHED_AT.sub("", text).rstrip(" <>;,")

    def credit_agency(self, found, written, match, role):
        found.credits.append(Credit(match.name, role, "agency"))
        if match.is_damaged:
            found.flags.append(Flag("agency_name", written.strip(), match.name))

    def _leave_out(self, found, pattern, text):
        found.left_out += [piece.group().strip() for piece in pattern.finditer(text)]
        return pattern.sub(" ", text).strip(" ,;")


def without_article(name):
    lead = LEADING.match(name)
    return name[lead.end() :] if lead else name


def is_title(text):
    words = folded_words(text)
    return bool(words) and len(words) <= 8 and any(word in TITLE_WORDS for word in words)
