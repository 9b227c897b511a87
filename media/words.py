"""In which of our languages a caption is written."""

import re

from django.conf import settings

_USUAL = {
    "fr": frozenset("le la les un une des du de et à au aux en dans sur pour par avec est".split()),
    "en": frozenset(
        "the a an of and in on at to for by with is are as from during his her".split()
    ),
}


def language_of(text: str) -> str:
    """The language whose small words are in it; the publication's first one when it is a draw."""
    words = re.findall(r"[a-zà-ÿ]+", text.lower())
    first = settings.MODELTRANSLATION_DEFAULT_LANGUAGE
    return max((first, *_USUAL), key=lambda code: sum(word in _USUAL[code] for word in words))
