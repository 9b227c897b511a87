from collections.abc import Callable
from itertools import count


def free_slug(stem: str, is_taken: Callable[[str], object]) -> str:
    """Return the stem, or the stem with the first number from 2 on that nobody has."""
    return next(slug for slug in numbered(stem) if not is_taken(slug))


def numbered(stem: str):
    yield stem
    for number in count(2):
        yield f"{stem}-{number}"
