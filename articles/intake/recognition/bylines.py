"""Credits of people and agencies: lines that say who wrote and who helped, each in a role."""

import re
from dataclasses import dataclass, field

from articles.intake.credit_marks import CONTRIBUTED, FIRST_PUBLISHED_BY, ROLES, TITLE_WORDS
from articles.intake.story import Credit, Flag
from lib.text import fold, folded_words

from .agencies import as_organisation, is_organisation_by_form, looks_like_organisation
from .names import as_name, looks_like_name

LONGEST = 300
PREFIXES = tuple(
    (role, re.compile(f"(?:{'|'.join(forms)})", re.IGNORECASE)) for role, forms in ROLES.items()
)
HELPED = tuple(map(re.compile, CONTRIBUTED))
PUBLISHED_BY = tuple(re.compile(form, re.IGNORECASE) for form in FIRST_PUBLISHED_BY)
ADDED = "|".join(pattern.pattern for role, pattern in PREFIXES if role != "author")
CLAUSES = re.compile(
    rf"\s*;\s*|(?<!\bwith)(?<!\bavec)(?:\s*,|\s+[—–-]|\s*\()?\s+(?:and\s+|et\s+)?(?={ADDED})"
    r"|\s*[(,]?\s*(?P<with>\b(?:avec|with)\s+(?:l['’]|the\s+)?(?-i:(?=[A-ZÀ-Ý])))",
    re.IGNORECASE,
)
JOINTS = re.compile(r"\s*[,/|]\s*(?:(?:et|and)\s+)?|\s+(?:et|and|&)\s+|\s+[—–-]+\s+", re.IGNORECASE)
INITIALS = re.compile(r"(?:[A-ZÀ-Ý]\.?[ \-]?){2,4}$")
NO_SIGNATURE = re.compile(r"[.!?…»”\"]$|^(?:photos?|cr[ée]dits?|credits?|image)\b", re.IGNORECASE)
JOB = re.compile(r"\s*\((texte?s?|photos?|words|pictures|r[ée]daction)\)?$", re.IGNORECASE)
AND = re.compile(r"\s(?:et|and|&)\s", re.IGNORECASE)
LEADING = re.compile(
    r"(?:de\s+l['’]|d['’]|l['’]|de\s+la\s+|du\s+|des\s+|de\s+|the\s+|by\s+|from\s+|par\s+)"
)
WITH = re.compile(r"(?:avec|with)\s+", re.IGNORECASE)
EMAIL = re.compile(r"[<(\[]?\s*[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\s*[>)\]]?")
HANDLE = re.compile(r"[(\[]?(?<![\w.])@\w{2,30}[)\]]?")
PLACE = re.compile(r"\s+(?:in|from|à|en|au|aux)\s+[A-ZÀ-Ý][\w’'.\- ]{1,40}$")
BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]")
ALONGSIDE = re.compile(r"\s+(?:avec|with)\s+(?:l['’]|the\s+)?", re.IGNORECASE)
FOR_WHOM = re.compile(
    r"(?:of|for|pour|de|du|à)\s+(?=(?:the|le|la|les|l['’])\s?[A-ZÀ-Ý])", re.IGNORECASE
)
SMALL = frozenset("de du des d l la le les of the and et & l’ d’".split())
TOO_COMMON = frozenset("ailleurs exemple contre consequent rapport definition".split())


@dataclass
class CreditLine:
    """Who is credited, what is doubtful, and the words that credit nobody: titles, addresses."""

    credits: list[Credit] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


class BylineReader:
    """Reads credit lines with the agencies and people that the newsroom knows."""

    def __init__(self, agencies, contributors=()):
        self.agencies = agencies
        self.contributors = {fold(name): name for name in contributors}
        self._in_small_letters = False

    def read(self, line):
        """Return the credits that the line gives, or None when it is a sentence like any other."""
        if len(line) > LONGEST:
            return None
        inner = line.strip(" \u00a0*_—–-")
        if inner.startswith(("(", "[")) and inner.endswith((")", "]", ").")):
            inner = inner[1:].rstrip(".").rstrip(")]")
        if not any(pattern.match(inner) for role, pattern in PREFIXES):
            return self._with_agencies(inner) or self._helped(inner)
        found = CreditLine()
        self._in_small_letters = line.islower()
        role = "author"
        for clause, is_with in _split_roles(inner.rstrip(".")):
            role, names = _role_of(clause, "reporting" if is_with else role)
            if names is None or not self._read_names(found, names.strip(" :"), role):
                return None
        return found if found.credits else None

    def _with_agencies(self, line):
        """Read "Avec l’AFP et Reuters": nothing but agencies that are known."""
        lead = WITH.match(line)
        names = JOINTS.split(line[lead.end() :].rstrip(".")) if lead else []
        matches = [self.agencies.match(_bare(name)) for name in names]
        if not names or not all(matches):
            return None
        found = CreditLine()
        for name, match in zip(names, matches, strict=True):
            self._credit_agency(found, _bare(name), match, "reporting")
        return found

    def _helped(self, line):
        """Read "Associated Press writer Ana Ruiz in Seoul contributed to this report"."""
        said = next((found for pattern in HELPED if (found := pattern.match(line))), None)
        found = CreditLine(left_out=[line])
        if said and self._read_names(found, said["names"], "reporting") and found.credits:
            return found
        return None

    def published_by(self, line):
        """Credit the agency of "This report by The Canadian Press was first published Nov. 2"."""
        found = CreditLine()
        for said in filter(None, (pattern.search(line) for pattern in PUBLISHED_BY)):
            match = self.agencies.match(_bare(said["names"]))
            if match:
                self._credit_agency(found, said["names"], match, "author")
        return found

    def signature(self, line):
        """Read names without a word before them: "Noé Aubert, Le Phare", "Le Phare avec AFP".

        Only the place tells that such a line is a credit: right under a headline, or at the end.
        """
        if len(line) > 120 or ":" in line or NO_SIGNATURE.search(line):
            return None
        names, *helpers = ALONGSIDE.split(FOR_WHOM.sub("", line), maxsplit=1)
        found = CreditLine()
        self._in_small_letters = False
        for name in filter(None, JOINTS.split(self._without_reach(found, names))):
            if not self._read_signed(found, name.strip(" .:[]")):
                return None
        for name in JOINTS.split(helpers[0]) if helpers else ():
            match = self.agencies.match(_bare(name))
            if not match:
                return None
            self._credit_agency(found, name, match, "reporting")
        self._ask_about_second(found, JOINTS.split(names), found.credits, names)
        return found if found.credits or found.left_out else None

    def _read_signed(self, found, name):
        job = JOB.search(name)
        name = name[: job.start()] if job else name
        role = "photography" if job and job[1].lower().startswith("photo") else "author"
        match = self.agencies.match(_bare(name))
        if match:
            self._credit_agency(found, name, match, "author")
        elif _is_title(name):
            found.left_out.append(name)
        elif fold(name) in self.contributors:
            found.credits.append(Credit(self.contributors[fold(name)], "author", "person"))
        elif is_organisation_by_form(name):
            found.credits.append(Credit(as_organisation(name), "author", "agency"))
        elif looks_like_name(name) and not looks_like_organisation(name):
            found.credits.append(Credit(as_name(name), role, "person"))
        elif name[:1].isupper() and len(name.split()) < 5 and _is_titled(name):
            found.credits.append(Credit(as_organisation(name), "author", "unknown"))
            found.flags.append(Flag("credit_unknown", name))
        else:
            return False
        return True

    def _without_reach(self, found, text):
        return self._leave_out(found, HANDLE, self._leave_out(found, EMAIL, text))

    def bare(self, line):
        """Read an agency or a known contributor alone on a line, as under many a headline."""
        if len(line) > 80:
            return None
        found = CreditLine()
        for name in filter(None, JOINTS.split(line.strip())):
            match = self.agencies.match(name)
            person = self.contributors.get(fold(name))
            if match:
                self._credit_agency(found, name, match, "author")
            elif person:
                found.credits.append(Credit(person, "author", "person"))
            elif not (found.credits and _is_title(name)):
                return None
        return found if found.credits else None

    def _read_names(self, found, text, role):
        text = self._without_reach(found, text)
        whole = self.agencies.match(_bare(text))
        if whole:
            self._credit_agency(found, text, whole, role)
            return True
        for aside in BRACKET.findall(text):
            text = text.replace(f"({aside})", f", {aside}").replace(f"[{aside}]", f", {aside}")
        names = [name for name in (name.strip(" .:") for name in JOINTS.split(text)) if name]
        before = len(found.credits)
        if not all(self._read_name(found, name, role) for name in names):
            return False
        self._ask_about_second(found, names, found.credits[before:], text)
        if role == "photography" and len(found.credits) - before > 1:
            self._drop_agencies_of_photographers(found, before)
        return True

    def _drop_agencies_of_photographers(self, found, before):
        """Leave out "Le Phare" of "Photos : Noé Aubert, Le Phare": a person made the pictures."""
        credits = found.credits[before:]
        people = [credit for credit in credits if credit.kind == "person"]
        if people:
            found.left_out += [credit.name for credit in credits if credit not in people]
            found.credits[before:] = people

    def _ask_about_second(self, found, names, credits, text):
        """Flag the second of two names that no "and" joins: it may be the paper's."""
        if len(names) == len(credits) == 2 and not AND.search(text):
            second = credits[1]
            is_known = fold(second.name) in self.contributors
            if second.kind == "person" and not is_known:
                found.flags.append(Flag("credit_unknown", second.name))

    def _read_name(self, found, name, role):
        bare = _bare(name)
        match = self.agencies.match(bare)
        if match:
            self._credit_agency(found, bare, match, role)
            return True
        if found.credits and PLACE.match(f" {name}"):
            found.left_out.append(name)
            return True
        bare = self._without_last_agency(found, self._leave_out(found, PLACE, bare).strip(), role)
        if not bare:
            return True
        known = self.contributors.get(fold(bare))
        if not known and found.credits and is_organisation_by_form(name):
            found.credits.append(Credit(as_organisation(name), role, "agency"))
            return True
        if INITIALS.match(name):
            found.credits.append(Credit(name, role, "person"))
            found.flags.append(Flag("credit_unknown", name))
            return True
        if known or looks_like_name(bare, not self._in_small_letters):
            if not known and folded_words(bare)[0] in TOO_COMMON:
                return False
            if not known and found.credits and _is_title(bare):
                found.left_out.append(name)
                return True
            found.credits.append(Credit(known or as_name(bare), role, "person"))
            return True
        return self._read_unknown(found, bare, role)

    def _without_last_agency(self, found, name, role):
        """Part "Ben Cole AFP" when the agency's name ran together with the person's."""
        words = name.split()
        for place in range(2, len(words)):
            match = self.agencies.match(" ".join(words[place:]))
            if match and not match.is_damaged and looks_like_name(" ".join(words[:place])):
                found.credits.append(Credit(as_name(" ".join(words[:place])), role, "person"))
                self._credit_agency(found, "", match, role)
                return ""
        return name

    def _read_unknown(self, found, name, role):
        """Leave out and show a job title; credit and flag an unknown organisation."""
        if found.credits and _is_title(name):
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

    def _credit_agency(self, found, written, match, role):
        found.credits.append(Credit(match.name, role, "agency"))
        if match.is_damaged:
            found.flags.append(Flag("agency_name", written.strip(), match.name))

    def _leave_out(self, found, pattern, text):
        found.left_out += [piece.group().strip() for piece in pattern.finditer(text)]
        return pattern.sub(" ", text).strip(" ,;")


def _bare(name):
    lead = LEADING.match(name)
    return name[lead.end() :] if lead else name


def _split_roles(text):
    """Part the line by roles; say of each part whether it began with a bare "with"."""
    start, is_with, parts = 0, False, []
    for cut in CLAUSES.finditer(text):
        if cut.start() == 0:
            continue
        parts.append((text[start : cut.start()], is_with))
        start, is_with = cut.end(), bool(cut["with"])
    return [*parts, (text[start:], is_with)]


def _role_of(clause, role):
    for own, pattern in PREFIXES:
        prefix = pattern.match(clause)
        if prefix and (
            prefix.group().endswith(("’", "'", ":", " "))
            or clause[prefix.end() : prefix.end() + 1] in " :\u00a0"
        ):
            return own, clause[prefix.end() :]
    return role, clause


def _is_title(text):
    words = folded_words(text)
    return bool(words) and len(words) <= 8 and any(word in TITLE_WORDS for word in words)


def _is_titled(name):
    return all(word[0].isupper() or word in SMALL for word in name.split())
