"""When two spellings are one name."""

import unicodedata
from hashlib import sha256

LONGEST_KEY = 200  # that a column keeps


def name_key(name):
    """ "Agence France-Presse", "AGENCE FRANCE PRESSE" and "Agence France‑Presse " give one key.

    Accents, case, punctuation and spacing are left out; letters of every script are kept.
    """
    letters = unicodedata.normalize("NFKD", name).casefold()
    kept = ("" if unicodedata.combining(c) else c if c.isalnum() else " " for c in letters)
    return " ".join("".join(kept).split())


def stored_key(name):
    """The key as a column keeps it.

    One letter can unfold to eighteen (U+FDFA). Of a name that grows too long its beginning is
    kept, and a digest of all of it, so that two names which begin alike do not become one.
    """
    key = name_key(name)
    if len(key) <= LONGEST_KEY:
        return key
    digest = sha256(key.encode()).hexdigest()
    return f"{key[: LONGEST_KEY - len(digest) - 1]} {digest}"
