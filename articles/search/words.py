"""Words as search compares them: without accents, case, endings and the smallest words."""

import re
from functools import lru_cache

import snowballstemmer

from lib.text import name_key

STEMMERS = {
    "fr": snowballstemmer.stemmer("french"),
    "en": snowballstemmer.stemmer("english"),
}
SMALL = {
    "fr": frozenset(
        "a au aux avec ce ces cette dans de des du elle elles en et il ils la le les leur leurs "
        "mais ne on ou par pas pour qu que qui sa se ses son sur un une est sont".split()
    ),
    "en": frozenset(
        "a an and are as at be but by for from has have he her his in is it its not of on or she "
        "that the their they this to was were which will with".split()
    ),
}
LONGEST = 60
_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_PREFIX = re.compile(r"\b([^\W\d_])-([^\W\d_]{2,})")
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f,’']\d{3})+(?!\d)")
_LETTERS_AND_DIGITS = re.compile(r"(?<=[^\W\d_]{2})(?=\d)")


def stems(text, language):
    """Return the stems of words that count; French « l’élection » gives one, "elect"."""
    small = SMALL[language]
    words = name_key(joined(text)).split()
    return [stem(w[:LONGEST], language) for w in words if w not in small and _counts(w)]


def joined(text):
    """Return the text with one spelling of what is written in two: U.S., e-mail, 1 500, covid19."""
    text = _ACRONYM.sub(lambda found: found[0].replace(".", ""), text)
    text = _NUMBER.sub(lambda found: re.sub(r"\D", "", found[0]), _PREFIX.sub(r"\1\2", text))
    return _LETTERS_AND_DIGITS.sub(" ", text)


def _counts(word):
    return len(word) > 1 or word.isdigit() or not word.isascii()


@lru_cache(maxsize=200_000)
def stem(word, language):
    return STEMMERS[language].stemWord(word)
