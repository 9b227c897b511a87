"""Text of a file as its writer meant it: encoded twice by a program on its way, or escaped."""

import html
import re

from ftfy import fix_encoding

from lib.plain_text import LONGEST, clean

_ESCAPED = re.compile(
    r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,5}|[A-Za-z]{1,3}(?:acute|grave|circ|uml|cedil));"
)
DEEPEST = 3


def mended(value: str, longest: int = LONGEST) -> str:
    """Return the text cleaned, decoded and unescaped as often as it was encoded and escaped."""
    value = fix_encoding(value[: 2 * longest])
    for _again in range(DEEPEST):
        if _ESCAPED.search(value):
            value = html.unescape(value)
    return clean(value, longest)
