"""Comparing spellings: words without accents, ligatures, capitals and signs."""

import re
import unicodedata
from hashlib import sha256

LONGEST_KEY = 200  # that a column keeps
APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
PLAIN_BLANKS = str.maketrans("\u00a0\u202f", "  ")
# Letters that Unicode takes for no accented ones, as who cannot type them writes them
LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
WORD = re.compile(r"\w+")
PLUSES, SHARP = re.compile(r"(?<=\w)\+\+"), re.compile(r"(?<=\w)#(?!\w)")


def fold(text: str) -> str:
    """Return the text as it is compared, every run of white space as one blank; signs stay."""
    letters = unicodedata.normalize("NFKD", text.translate(APOSTROPHES)).casefold()
    bare = "".join(c for c in letters if not (unicodedata.combining(c) or is_invisible(c)))
    return " ".join(bare.translate(LETTERS).split())


def with_plain_blanks(text: str) -> str:
    """Return the text with plain blanks, for machines that compare it with what a page shows."""
    return text.translate(PLAIN_BLANKS)


def is_invisible(letter: str) -> bool:
    """Tell a soft hyphen, a zero-width space and their like, which part no word."""
    return unicodedata.category(letter) == "Cf"


def folded_words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(fold(text)))


def name_key(name: str) -> str:
    """Return the key of a name, the same for "Agence France-Presse" and "AGENCE FRANCE PRESSE ".

    Punctuation is left out; letters of every script are kept, and what tells C++ from C#.
    """
    spoken = SHARP.sub(" sharp ", PLUSES.sub(" plus plus ", fold(name)))
    return " ".join("".join(c if c.isalnum() else " " for c in spoken).split())


def stored_key(name: str) -> str:
    """Return the key as a column keeps it.

    One letter can unfold to eighteen (U+FDFA). Of a name that grows too long its beginning is
    kept, and a digest of all of it, so that two names which begin alike do not become one.
    """
    key = name_key(name)
    if len(key) <= LONGEST_KEY:
        return key
    digest = sha256(key.encode()).hexdigest()
    return f"{key[: LONGEST_KEY - len(digest) - 1]} {digest}"
