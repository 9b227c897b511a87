"""Credits of people and agencies: lines that say who wrote and who helped, each in a role."""

import re
from dataclasses import dataclass, field

from articles.intake.story import Credit, Flag
from lib.text import fold, folded_words

from .agencies import looks_like_organisation
from .names import as_name, looks_like_name

LONGEST = 300
_WITH_FR = r"avec\s+(?:(?:les?|des?|l['’]|d['’]|la)\s*)?"
_OF_FR = r"(?:de\b|d['’]|des\b|du\b)"
REPORTING = (
    r"with\s+(?:additional\s+)?(?:information|files?|reporting|reports?|contributions?)\s+(?:from|by)",
    r"(?:additional|further)\s+(?:reporting|report|files?|information)\s+(?:by|from)",
    r"files?\s+from",
    rf"{_WITH_FR}(?:informations?|collaboration|contribution|concours|fichiers|aide)"
    rf"\s+(?:suppl[ée]mentaires\s+)?{_OF_FR}",
    r"(?:informations?|reportages?)\s+(?:suppl[ée]mentaires?|compl[ée]mentaires?|additionnel(?:le)?s?)"
    r"\s*(?:de\b|d['’]|par\b|:)",
    rf"(?:d['’]apr[èe]s|selon)\s+(?:des|les)\s+informations\s+{_OF_FR}",
)
TRANSLATION = (
    r"traduit\s+(?:de\s+l['’]\w+\s+)?par",
    r"traduction\s*(?::|de\b|par\b)",
    r"translated\s+(?:from\s+\w+\s+)?by",
    r"translation\s*(?::|by\b)",
)
EDITING = (
    r"edit(?:ed|ing)\s+by",
    r"[ée]dit[ée]\s+par",
    r"[ée]dition\s*(?::|par\b)",
    r"r[ée]vision\s*(?::|de\b|par\b)",
    r"r[ée]vis[ée]\s+par",
)
PHOTOGRAPHY = (r"photo(?:graph)?s\s+(?:by|de|par)\b", r"photographies\s+(?:de|par)\b")
AUTHOR = (
    r"par",
    r"by",
    r"written\s+by",
    r"(?:story|words|text|reporting|writing|report)\s+by",
    r"[ée]crit\s+par",
    r"(?:un\s+)?(?:texte|reportage|article)\s*(?:de\b|d['’]|par\b|:)",
    r"byline\s*:",
    r"auteure?s?\s*:",
    r"authors?\s*:",
)
PREFIXES = tuple(
    (role, re.compile(f"(?:{'|'.join(forms)})", re.IGNORECASE))
    for role, forms in (
        ("reporting", REPORTING),
        ("translation", TRANSLATION),
        ("editing", EDITING),
        ("photography", PHOTOGRAPHY),
        ("author", AUTHOR),
    )
)
ADDED = "|".join(pattern.pattern for role, pattern in PREFIXES if role != "author")
CLAUSES = re.compile(
    rf"\s*;\s*|(?:\s*,|\s+[—–-]|\s*\()?\s+(?:and\s+|et\s+)?(?={ADDED})"
    r"|\s*[(,]?\s*(?P<with>\b(?:avec|with)\s+(?:l['’]|the\s+)?(?=[A-ZÀ-Ý]))",
    re.IGNORECASE,
)
JOINTS = re.compile(r"\s*[,/|]\s*(?:(?:et|and)\s+)?|\s+(?:et|and|&)\s+|\s+[—–-]+\s+", re.IGNORECASE)
LEADING = re.compile(
    r"(?:de\s+l['’]|d['’]|l['’]|de\s+la\s+|du\s+|des\s+|de\s+|the\s+|by\s+|from\s+|par\s+)"
)
WITH = re.compile(r"(?:avec|with)\s+", re.IGNORECASE)
EMAIL = re.compile(r"[<(\[]?\s*[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\s*[>)\]]?")
HANDLE = re.compile(r"[(\[]?(?<![\w.])@\w{2,30}[)\]]?")
PLACE = re.compile(r"\s+(?:in|from|à|en|au|aux)\s+[A-ZÀ-Ý][\w’'.\- ]{1,40}$")
BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]")
TITLE_WORDS = frozenset(
    """reporter reporters correspondent correspondant correspondante journalist journaliste
    editor redacteur redactrice writer staff columnist chroniqueur chroniqueuse bureau chief
    chef envoye envoyee special speciale specialist analyste analyst freelance pigiste
    collaborateur collaboratrice collaboration contributor producer realisateur intern
    stagiaire senior national political politique parlementaire affaires initiative""".split()
)
TOO_COMMON = frozenset("ailleurs exemple contre consequent rapport definition".split())


@dataclass
class CreditLine:
    credits: list[Credit] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)


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
            return self._with_agencies(inner)
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

    def title(self, line):
        """Recognise a job title alone on the line below a byline."""
        if len(line) > 60 or line.endswith(".") or not _is_title(line):
            return None
        return CreditLine(flags=[Flag("left_out", line)])

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
        text = self._leave_out(found, EMAIL, text)
        text = self._leave_out(found, HANDLE, text)
        whole = self.agencies.match(_bare(text))
        if whole:
            self._credit_agency(found, text, whole, role)
            return True
        for aside in BRACKET.findall(text):
            text = text.replace(f"({aside})", f", {aside}").replace(f"[{aside}]", f", {aside}")
        names = [name.strip(" .:") for name in JOINTS.split(text)]
        return all(self._read_name(found, name, role) for name in names if name)

    def _read_name(self, found, name, role):
        bare = _bare(name)
        match = self.agencies.match(bare)
        if match:
            self._credit_agency(found, bare, match, role)
            return True
        if found.credits and PLACE.match(f" {name}"):
            found.flags.append(Flag("left_out", name))
            return True
        bare = self._leave_out(found, PLACE, bare).strip()
        known = self.contributors.get(fold(bare))
        if known or looks_like_name(bare, not self._in_small_letters):
            if not known and folded_words(bare)[0] in TOO_COMMON:
                return False
            if not known and found.credits and _is_title(bare):
                found.flags.append(Flag("left_out", name))
                return True
            found.credits.append(Credit(known or as_name(bare), role, "person"))
            return True
        return self._read_unknown(found, bare, role)

    def _read_unknown(self, found, name, role):
        """Leave out and show a job title; credit and flag an unknown organisation."""
        if found.credits and _is_title(name):
            found.flags.append(Flag("left_out", name))
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
        found.credits.append(Credit(name, role, kind))
        found.flags.append(Flag("credit_unknown", name))
        return True

    def _credit_agency(self, found, written, match, role):
        found.credits.append(Credit(match.name, role, "agency"))
        if match.is_damaged:
            found.flags.append(Flag("agency_name", written.strip(), match.name))

    def _leave_out(self, found, pattern, text):
        for piece in pattern.finditer(text):
            found.flags.append(Flag("left_out", piece.group().strip()))
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
            prefix.group().endswith(("’", "'", ":"))
            or clause[prefix.end() : prefix.end() + 1] in " :\u00a0"
        ):
            return own, clause[prefix.end() :]
    return role, clause


def _is_title(text):
    words = folded_words(text)
    return bool(words) and len(words) <= 8 and any(word in TITLE_WORDS for word in words)
