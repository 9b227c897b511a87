"""When two spellings are one name."""

import unicodedata


def name_key(name):
    """ "Agence France-Presse", "AGENCE FRANCE PRESSE" and "Agence France‑Presse " give one key.

    Accents, case, punctuation and spacing are left out; letters of every script are kept.
    """
    letters = unicodedata.normalize("NFKD", name).casefold()
    kept = ("" if unicodedata.combining(c) else c if c.isalnum() else " " for c in letters)
    return " ".join("".join(kept).split())
