"""Credits of people and agencies: lines that say who wrote and who helped, each in a role."""

import re

from articles.intake.credit_marks import CONTRIBUTED, FIRST_PUBLISHED_BY, ROLES
from articles.intake.story import Credit
from lib.text import fold

from .agencies import as_organisation, is_medium, is_organisation_by_form
from .credit_names import JOINTS, CreditLine, is_title, without_article
from .signed_names import SignedNames

LONGEST = 300
LONGEST_NAME = 80
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
NO_SIGNATURE = re.compile(r"[.!?…»”\"]$|^(?:photos?|cr[ée]dits?|credits?|image)\b", re.IGNORECASE)
# "Interview by Ana Ruiz. Edited for length."
EDITED_FOR = re.compile(
    r"(?<=\w\w\.) (?:this interview (?:has been|was) )?(?:edited|condensed)[^.]{3,60}\.?$"
    r"|(?<=\w\w\.) (?:cet entretien|cette entrevue|(?:l|c)es propos) [^.]{3,90}\.?$",
    re.IGNORECASE,
)
BY = re.compile(r"(?:by|par)\s", re.IGNORECASE)
WITH = re.compile(r"(?:avec|with)\s+", re.IGNORECASE)
ALONGSIDE = re.compile(r"\s+(?:avec|with)\s+(?:l['’]|the\s+)?", re.IGNORECASE)
# Who writes a live page at which hour
WHEN = re.compile(r"\s\((?:now|earlier|maintenant|plus tôt)\)", re.IGNORECASE)
FOR_WHOM = re.compile(
    r"(?:of|for|pour|de|du|à)\s+(?=(?:the|le|la|les|l['’])\s?[A-ZÀ-Ý])", re.IGNORECASE
)


class BylineReader:
    """Reads credit lines with the agencies and people that the newsroom knows."""

    def __init__(self, agencies, contributors=()):
        self.names = SignedNames(agencies, contributors)
        self.agencies, self.contributors = agencies, self.names.contributors

    def read(self, line):
        """Return the credits that the line gives, or None when it is a sentence like any other."""
        if len(line) > LONGEST:
            return None
        inner = EDITED_FOR.sub("", line.strip(" \u00a0*_—–-"))
        if inner.startswith(("(", "[")) and inner.endswith((")", "]", ").")):
            inner = inner[1:].rstrip(".").rstrip(")]")
        if not any(pattern.match(inner) for role, pattern in PREFIXES):
            return self._with_agencies(inner) or self._helped(inner) or self._then_roles(inner)
        found = CreditLine()
        self.names.in_small_letters = line.islower()
        role = "author"
        for clause, is_with in _split_roles(inner.rstrip(".")):
            role, names = _role_of(clause, "reporting" if is_with else role)
            if names is None or not self.names.read(found, names.strip(" :"), role):
                return None
        return found if found.credits else None

    def _then_roles(self, line):
        """Read "The Canadian Press with files from Ana Ruiz": whose text it is, and who helped."""
        (first, _), *others = _split_roles(line.rstrip("."))
        found = self.bare(first.strip(" ,")) if others else None
        for clause, is_with in others if found else ():
            role, names = _role_of(clause, "reporting" if is_with else "")
            if not role or not names or not self.names.read(found, names.strip(" :"), role):
                return None
        return found

    def _with_agencies(self, line):
        """Read "Avec l’AFP et CTV Regina": nothing but organisations."""
        lead = WITH.match(line)
        names = JOINTS.split(line[lead.end() :].rstrip(".")) if lead else []
        found = CreditLine()
        for name in names:
            match = self.agencies.match(without_article(name))
            if match:
                self.names.credit_agency(found, without_article(name), match, "reporting")
            elif is_organisation_by_form(name) or is_medium(name):
                found.credits.append(Credit(as_organisation(name), "reporting", "agency"))
            else:
                return None
        return found if names else None

    def _helped(self, line):
        """Read "Associated Press writer Ana Ruiz in Seoul contributed to this report"."""
        said = next((found for pattern in HELPED if (found := pattern.match(line))), None)
        found = CreditLine(left_out=[line])
        if said and self.names.read(found, said["names"], "reporting") and found.credits:
            return found
        return None

    def published_by(self, line):
        """Credit the agency of "This report by The Canadian Press was first published Nov. 2"."""
        found = CreditLine()
        for said in filter(None, (pattern.search(line) for pattern in PUBLISHED_BY)):
            match = self.agencies.match(without_article(said["names"]))
            if match:
                self.names.credit_agency(found, said["names"], match, "author")
        return found

    def signature(self, line):
        """Read names without a word before them: "Noé Aubert, Le Phare", "Le Phare avec AFP".

        Only the place tells that such a line is a credit: right under a headline, or at the end.
        """
        if len(line) > 120 or ":" in line or NO_SIGNATURE.search(line):
            return None
        if BY.match(line):
            return None
        line = WHEN.sub("", line)
        names, *helpers = ALONGSIDE.split(FOR_WHOM.sub("", line), maxsplit=1)
        names = self.names.with_asides(names)
        found = CreditLine()
        self.names.in_small_letters = False
        for name in filter(None, JOINTS.split(self.names.without_reach(found, names))):
            if not self.names.read_signed(found, name.strip(" .:[]")):
                return None
        for name in JOINTS.split(helpers[0]) if helpers else ():
            match = self.agencies.match(without_article(name))
            if not match:
                return None
            self.names.credit_agency(found, name, match, "reporting")
        self.names.ask_about_second(found, JOINTS.split(names), found.credits, names)
        return found if found.credits or found.left_out else None

    def bare(self, line):
        """Read an agency or a known contributor alone on a line, as under many a headline."""
        if len(line) > 80:
            return None
        found = CreditLine()
        for name in filter(None, JOINTS.split(line.strip())):
            match = self.agencies.match(name)
            person = self.contributors.get(fold(name))
            if match:
                self.names.credit_agency(found, name, match, "author")
            elif person:
                found.credits.append(Credit(person, "author", "person"))
            elif not (found.credits and is_title(name)):
                return None
        return found if found.credits else None


def with_names_below(rows):
    """Join "Edited by:" alone on a line with the names on the lines below it."""
    joined, open_at = [], -1
    for line, starts in rows:
        if open_at >= 0 and not starts and len(line) < LONGEST_NAME and not line.endswith(":"):
            label, label_starts = joined[open_at]
            joint = " " if label.endswith(":") or label in ("By", "Par") else ", "
            joined[open_at] = (f"{label}{joint}{line}", label_starts)
            continue
        inner = line.strip(" \u00a0*_—–-")
        is_label = (
            inner in ("By", "Par")
            or inner.endswith(":")
            and any(
                pattern.fullmatch(inner) or pattern.fullmatch(inner.rstrip(" \u00a0:"))
                for role, pattern in PREFIXES
            )
        )
        joined.append((line, starts))
        open_at = len(joined) - 1 if is_label else -1
    return joined


def _split_roles(text):
    """Part the line by roles; say of each part whether it began with a bare "with"."""
    start, is_with, parts = 0, False, []
    leads = (pattern.match(text) for role, pattern in PREFIXES)
    first = max((lead.end() for lead in leads if lead), default=0)
    for cut in CLAUSES.finditer(text):
        if cut.start() == 0 or cut.end() < first:
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
