from collections.abc import Callable
from itertools import count

from django.utils.text import slugify

from .text import LETTERS, PLUSES, SHARP, is_invisible


def slug_of(text: str, *, allow_unicode: bool = False) -> str:
    """Return the text as a piece of an address: "Cœur de l’île" gives coeur-de-lile."""
    seen = "".join(c for c in text.casefold() if not is_invisible(c)).translate(LETTERS)
    spoken = SHARP.sub(" sharp", PLUSES.sub(" plus plus", seen))
    return slugify(spoken, allow_unicode=allow_unicode)


def free_slug(stem: str, is_taken: Callable[[str], object]) -> str:
    """Return the stem, or the stem with the first number from 2 on that nobody has."""
    return next(slug for slug in numbered(stem) if not is_taken(slug))


def numbered(stem: str):
    yield stem
    for number in count(2):
        yield f"{stem}-{number}"
