"""The digest by which a story is recognised when it is sent again."""

import hashlib

from lib.text import folded_words

from .links import without_marks


def digest_of(texts):
    """Return a digest of the words alone.

    Agencies resend a story with nothing new but its time stamp or spacing, so the edition's
    name, the page's boilerplate, case, accents and signs leave no trace here.
    """
    digest = hashlib.sha256()
    for text in texts:
        for word in folded_words(without_marks(text)):
            digest.update(word.encode() + b" ")
    return digest.hexdigest()
