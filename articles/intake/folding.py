"""Words as they are compared: no case, no accents, one kind of apostrophe."""

import re
import unicodedata

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
WORD = re.compile(r"\w+")
EDGES = " \t\u00a0\u202f"


def fold(text):
    """Lower case without accents, every run of white space as one blank."""
    decomposed = unicodedata.normalize("NFKD", text.translate(APOSTROPHES))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(bare.casefold().split())


def folded_words(text):
    return tuple(WORD.findall(fold(text)))
