"""Text that came out of a file: hostile until it has been through here."""

import re
import unicodedata

LONGEST = 10_000

# Tab and line feed stay; every other control, and what turns the reading direction around, goes.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


def clean(value: str, longest: int = LONGEST) -> str:
    """Return the words alone: composed, without control characters, and of bounded length."""
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    value = unicodedata.normalize("NFC", _CONTROLS.sub("", value))
    return value[:longest].strip()


def cut_bytes(value: str, most: int) -> bytes:
    """Return UTF-8 of at most that many bytes, cut between characters, never inside an accent."""
    value = unicodedata.normalize("NFC", value)
    encoded = value.encode()
    if len(encoded) <= most:
        return encoded
    shortened = encoded[:most].decode(errors="ignore")
    while shortened and unicodedata.combining(value[len(shortened)]):
        shortened = shortened[:-1]
    return shortened.rstrip().encode()
