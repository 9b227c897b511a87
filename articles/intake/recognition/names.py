"""Names as people write them: not in capitals nor in lower case, and not touched otherwise."""

import re

from articles.intake.marks import REGIONS
from lib.text import fold

PARTICLES = frozenset(
    """de du des d da di do dos das del della dello degli van von der den ter ten te zu zum zur
    af av bin bint ibn y e i al el ad as ash la""".split()
)
NEVER_NAMES = frozenset(
    """the this that these with from and for who which was were has have is are not his her le
    les un une et ou qui que est sont ont pas ne se sur dans pour par avec aussi ailleurs
    nos notre our its cette ces son sa ses leur leurs contre rapport""".split()
)
VIETNAMESE = frozenset("nguyen tran pham hoang phan vu dang bui do ho ngo duong".split())
MAC_NAMES = frozenset(
    """arthur askill aulay callum cormack donald donell dougall dowell eachern farlane gregor
    innis intyre isaac kay kenzie kinnon lachlan lean lellan leod millan murray neil neill
    phail pherson rae tavish""".split()
)
# Between the capitals of a place or an organisation: Port-au-Prince, La Voix de l’Est
SMALL_IN_TITLES = frozenset(
    "de du des d la le les l sur sous en et lès of and upon on for the & à au aux".split()
)
# After these an apostrophe begins a second name: O’Brien, L’Heureux, Dell’Anno.
ELIDED = frozenset("o d l n m dell dall nell sant t".split())
NUMERALS = frozenset("II III IV VI VII VIII".split())
SHORT_WORDS = frozenset("NG DR MR ST SR JR".split())
SPLIT = re.compile(r"([\s\-‐‑’'ʼ]+)")
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.’'ʼ\-‐‑])*,?$")
ELIDING = re.compile(r"[dl][’'][A-ZÀ-Ý]")
POSSESSIVE = re.compile(r"[’']s(?:\s|$)")
SHOUTED = re.compile(r"[^\W\d_a-zà-ÿ]{2}")
VOWELS = set("aeiouyàâäéèêëîïôöùûüáíóúåæœø")


def as_name(text):
    """Write a name in capitals or lower case as a name; leave a well-written one as it is."""
    pieces = SPLIT.split(text.strip())
    words = [piece for piece in pieces[::2] if any(char.isalpha() for char in piece)]
    proper = any(_is_proper(word) for word in words)
    shouts = proper and any(word.isupper() and len(word) > 3 for word in words)
    first = next((index for index in range(0, len(pieces), 2) if pieces[index]), 0)
    vietnamese = fold(pieces[first]) in VIETNAMESE
    for index in range(0, len(pieces), 2):
        piece = pieces[index]
        if not piece or "@" in piece or not _is_wrong(piece, proper, shouts):
            continue
        before = pieces[index - 1] if index else " "
        after = pieces[index + 1] if index + 1 < len(pieces) else ""
        word = pieces[index - 2].lower() if index > 1 else ""
        pieces[index] = _write(piece, index == first, before, after, word, vietnamese)
    return "".join(pieces)


def _is_proper(word):
    return len(word) > 1 and word[0].isupper() and not word.isupper()


def _is_wrong(piece, proper, shouts):
    # In an otherwise well-written name only long capitals are wrong: Saul LOEB, not JD Vance.
    if piece.isupper():
        if piece in NUMERALS:
            return False
        is_particle = len(piece) > 1 and piece.lower() in PARTICLES
        is_long = len(piece) > 2 or (shouts and len(piece) > 1 and fold(piece) in ("le", "la"))
        return not proper or (is_long and "." not in piece) or is_particle
    return piece.islower() and not proper


def _write(piece, is_first, before, after, word_before, vietnamese):
    lower = piece.lower()
    elides = bool(after) and after[0] in "’'ʼ"
    follows_apostrophe = before[0] in "’'ʼ"
    if follows_apostrophe and word_before not in ELIDED:
        return lower
    if (
        not is_first
        and not follows_apostrophe
        and _stays_low(lower, elides, before, after, vietnamese)
    ):
        return lower if lower != "la" or word_before == "de" else "La"
    if _is_initials(piece):
        return piece.upper()
    if lower.startswith("mc") and len(lower) > 3:
        return "Mc" + _capital(lower[2:])
    if lower.startswith("mac") and lower[3:] in MAC_NAMES:
        return "Mac" + _capital(lower[3:])
    return _capital(lower)


def _stays_low(lower, elides, before, after, vietnamese):
    if elides:
        return lower == "d"
    if lower in ("al", "el", "ad", "as", "ash"):
        return after.startswith(("-", "‐", "‑"))
    if lower in ("y", "e", "i", "do", "te", "d"):
        return before.isspace() and after.isspace() and not (vietnamese and lower == "do")
    if lower == "van" and vietnamese:
        return False
    return lower in PARTICLES and bool(after)


def _is_initials(piece):
    if "." in piece:
        return all(len(part) <= 1 for part in piece.split("."))
    short = len(piece) <= 2 and piece.upper() not in SHORT_WORDS
    return short and piece.isupper() and not VOWELS & set(piece.lower())


def _capital(word):
    return word[:1].upper() + word[1:]


def is_title_cased(text):
    words = re.split(r"[\s,/()]+", text)
    return all(
        not word or not word[0].islower() or word in SMALL_IN_TITLES or ELIDING.match(word)
        for word in words
    )


def looks_like_name(text, strictly=True):
    """Tell whether these are two to five words that could be a person's name.

    Strictly, they must have capitals as names have.
    """
    words = text.split()
    if not 2 <= len(words) <= 5 or len(text) > 60:
        return False
    if fold(text) in REGIONS or POSSESSIVE.search(text):
        return False
    if not all(NAME_WORD.match(word) for word in words):
        return False
    is_breton = len(words) == 3 and words[1] == "Le"  # Yann Le Goff
    others = (words[0], words[2]) if is_breton else words
    if any(fold(word) in NEVER_NAMES and not word.isupper() for word in others):
        return False
    if strictly and not SHOUTED.search(text):
        last = words[-1]
        return last != last.lower() and all(w[0].isupper() or _is_low_part(w) for w in words)
    return True


def _is_low_part(word):
    return word in PARTICLES or word.startswith(("d’", "d'", "al-", "el-"))
