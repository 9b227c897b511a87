"""What scripts of the desk send as JSON, read without trust in it."""

import json


def parse(text):
    """Return what was sent; ValueError for what is no JSON or nested without end."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError from error


def parse_pairs(text):
    """Return the fields that a browser sent as JSON, [[name, value], …], or None."""
    try:
        found = parse(text)
    except ValueError:
        return None
    is_pairs = isinstance(found, list) and all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)
        for pair in found
    )
    return [[storable(part) for part in pair] for pair in found] if is_pairs else None


def storable(text):
    """Return the text without what no database takes: NUL, and halves of letters."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()
