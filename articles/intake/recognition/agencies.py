"""Organisations that supply words and pictures, recognised by name and alias, even when damaged."""

import re
from collections import defaultdict
from dataclasses import dataclass

from articles.intake.credit_marks import MEDIA_WORDS
from articles.intake.story import KnownAgency
from lib.text import fold, folded_words

from .names import SMALL_IN_TITLES, is_title_cased

BROADCASTERS = (
    "BBC", "BBC News", "CTV", "CTV News", "CNN", "Global News", "CityNews", "TVA",
    "TVA Nouvelles", "Noovo Info", "ABC News", "NBC News", "CBS News", "Fox News", "Sky News",
    "NPR", "RTBF", "franceinfo", "Postmedia", "Postmedia News", "Francopresse",
)  # fmt: skip
OTHER_WIRES = (
    "PTI", "ANI", "IANS", "AAP", "ANP", "NTB", "Ritzau", "STT", "APA", "PAP", "Lusa",
    "Europa Press", "Jiji Press", "Tanjug", "Notimex", "RIA Novosti", "Interfax", "Ukrinform",
)  # fmt: skip
PICTURE_SUPPLIERS = (
    "Shutterstock", "Picture Alliance", "Hans Lucas", "MaxPPP", "Zuma Press", "Magnum Photos",
    "SWNS", "Google Street View", "Google Maps", "Google Earth", "Wikimedia Commons",
)  # fmt: skip
# The wires that a newsroom meets on its first day; its own rows come before these.
WIRES = (
    KnownAgency("Agence France-Presse", ("AFP", "AFP Photo")),
    KnownAgency("Reuters", ("Thomson Reuters", "Agence Reuters")),
    KnownAgency("Associated Press", ("AP", "AP Photo", "The Associated Press")),
    KnownAgency("La Presse Canadienne", ("Presse canadienne", "CP", "PC"), "The Canadian Press"),
    KnownAgency("Getty Images", ("Getty",)),
    KnownAgency("European Pressphoto Agency", ("EPA", "EPA-EFE")),
    KnownAgency("Bloomberg", ("Bloomberg News",)),
    KnownAgency("Deutsche Presse-Agentur", ("DPA",)),
    KnownAgency("EFE", ("Agencia EFE",)),
    KnownAgency("ANSA"),
    KnownAgency("Yonhap", ("Yonhap News Agency", "Agence Yonhap")),
    KnownAgency("Kyodo", ("Kyodo News",)),
    KnownAgency("Xinhua", ("Xinhua News Agency", "Chine nouvelle")),
    KnownAgency("TASS", ("Itar-Tass",)),
    KnownAgency("PA Media", ("Press Association", "PA", "PA Wire")),
    KnownAgency("Belga"),
    KnownAgency("Keystone-ATS", ("ATS",)),
    KnownAgency("AWP"),
    *map(KnownAgency, OTHER_WIRES),
    KnownAgency("Anadolu", ("Anadolu Agency", "Agence Anadolu")),
    KnownAgency("NurPhoto"),
    KnownAgency("Sipa", ("Sipa Press", "Sipa USA")),
    KnownAgency("Radio-Canada"),
    KnownAgency("CBC", ("CBC News",)),
    KnownAgency("Agence QMI", ("QMI",)),
    *map(KnownAgency, BROADCASTERS),
    *map(KnownAgency, PICTURE_SUPPLIERS),
    KnownAgency("Alamy", ("Alamy Stock Photo", "Alamy Stock Photos", "Alamy Live News")),
    KnownAgency("iStock", ("iStockphoto",)),
    KnownAgency("Abaca", ("Abaca Press", "Abacapress")),
    KnownAgency("Imago", ("Imago Images",)),
)
ARTICLES = frozenset("the la le les l".split())
VOWEL = re.compile(r"[AEIOUYÀ-Ý&]")
ACRONYMS = frozenset("QMI AFP ATS ANSA EFE ABC BBC CBC ITV TVA RDI NPR NHK ARD RTE".split())
OPENING_ACRONYM = re.compile(r"(?:[A-Z]{3,5}|[A-Z]\d[A-Z]?)(?= [A-ZÀ-Ý])")
ORGANISATION_WORDS = frozenset(
    """agence agency agencia press presse news images photos media medias tv television radio
    studio studios ministere ministry ministerio department gouvernement government police
    armee army navy office bureau ville city universite university musee museum archives
    bibliotheque library association federation club institut institute commission conseil
    council board nasa journal gazette times post tribune herald group groupe foundation fondation
    inc ltd ltee corporation company compagnie communications productions films pictures
    service services cour court guard coast force forces authority autorite fire pompiers
    department departement center centre hospital hopital family famille mairie town province
    parks parc port bank banque church eglise school ecole theatre festival trust society
    societe hydro federal federale""".split()
)
SHORTEST_SLIP = 8
ACRONYM = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý0-9&.\-]{1,7}$|[A-Z]{2,4}-[A-Z][a-z]+$")
BROKEN_HYPHEN = re.compile(r"\w\s-\w|\w-\s\w")


@dataclass(frozen=True)
class Match:
    """An agency that was recognised; `is_damaged` when its name did not come whole."""

    name: str
    is_damaged: bool = False


class AgencyBook:
    """Look-up of agencies by any of their names, whatever the case and the accents."""

    def __init__(self, known=(), language="fr"):
        self._names = {}
        self._by_ends = defaultdict(list)
        self._by_length = defaultdict(list)
        for agency in (*known, *WIRES):
            self._add(agency, language)

    def _add(self, agency, language):
        # A wire that the newsroom has under another name keeps the newsroom's.
        keys = [_key(label) for label in (agency.name, agency.english, *agency.aliases)]
        own = [self._names[key] for key in keys if key in self._names]
        name = own[0] if own else agency.name_in(language)
        for key in keys:
            if key and key not in self._names:
                self._names[key] = name
                self._by_ends[key[0], key[-1]].append(key)
                self._by_length[len(" ".join(key))].append(key)

    def match(self, text):
        key = _key(text)
        if not key or len(text) > 80:
            return None
        if key in self._names:
            return Match(self._names[key], bool(BROKEN_HYPHEN.search(text)))
        name = self._match_damaged(key)
        return Match(name, True) if name else None

    def _match_damaged(self, key):
        """Return the known name that lost a word in its middle, or is one slip of the keys away."""
        for known in self._by_ends.get((key[0], key[-1]), ()):
            if len(known) > len(key) > 1 and _is_subsequence(key, known):
                return self._names[known]
        written = " ".join(key)
        if len(written) < SHORTEST_SLIP or len(key[0]) < 4:
            return None
        for length in (len(written) - 1, len(written), len(written) + 1):
            for known in self._by_length.get(length, ()):
                if _is_one_slip(written, " ".join(known)):
                    return self._names[known]
        return None


def _key(text):
    words = folded_words(text)
    while len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    return words


def _is_subsequence(short, long):
    remaining = iter(long)
    return all(word in remaining for word in short)


def _is_one_slip(one, two):
    # One letter wrong, missing or too many.
    same = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), None)
    if same is None:
        return True
    left, right = one[same:], two[same:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:]


def looks_like_organisation(text):
    # No name of a person has such words or is one acronym: KCNA, Ministère de la Défense.
    if ACRONYM.match(text):
        return True
    return any(word in ORGANISATION_WORDS for word in folded_words(text))


def is_medium(text):
    """Tell whether no person has such a name: "CTV Regina", "Halifax Chronicle-Herald"."""
    words = text.split()
    if not words or len(words) > 6 or not is_title_cased(text) or "." in text[:-1]:
        return False
    acronym = OPENING_ACRONYM.match(text)
    if acronym and (acronym[0] in ACRONYMS or not VOWEL.search(acronym[0])):
        return True
    return len(words) > 1 and not MEDIA_WORDS.isdisjoint(folded_words(text))


def is_organisation_by_form(text):
    """Tell whether the name says itself that it is one: "Le Phare", "Valley Post", "KCNA"."""
    words = text.split()
    if not words or len(words) > 7 or not words[0][0].isupper():
        return False
    if text.isupper() and len(words) > 3 and fold(words[0]) not in ARTICLES:
        return False
    begins = fold(words[0]) in ARTICLES or fold(text)[:2] == "l'"
    titled = is_title_cased(text)
    return titled and (
        (begins and len(words) > 1) or text[:2] in ("L’", "L'") or looks_like_organisation(text)
    )


def _in_title(word, place):
    if len(word) < 5 and (word in ACRONYMS or not VOWEL.search(word)):
        return word
    lower = word.lower()
    if lower in SMALL_IN_TITLES and place:
        return lower
    pieces = lower.split("-")
    return "-".join(
        piece if n and piece in SMALL_IN_TITLES else piece[:1].upper() + piece[1:]
        for n, piece in enumerate(pieces)
    )


def as_organisation(text):
    """Write a name in capitals as names are written: "LE PHARE" as "Le Phare", but "KCNA"."""
    text = text.strip()
    if not text.isupper() or (" " not in text and len(text) < 6):
        return text
    words = [_in_title(word, n) for n, word in enumerate(text.split())]
    elided = r"(?<=[ ’'\-])([dlDL])(['’])(\w)"
    return re.sub(elided, lambda m: m[1].lower() + m[2] + m[3].upper(), " ".join(words))
