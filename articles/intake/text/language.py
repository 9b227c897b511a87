"""The language that a story says it is in, by the name of its edition."""

import re

EDITION = re.compile(
    r"[\w’'&. \-]{2,40}?[\s\-–—|(]+(?P<code>FR|EN|français|francais|english|anglais|french)\)?$",
    re.IGNORECASE,
)
EDITION_WORDS = {"édition française": "fr", "french edition": "fr", "english edition": "en",
                 "édition anglaise": "en"}  # fmt: skip


def edition_language(line):
    """Return the language that an edition's name gives ("News Day FR"), or ""."""
    line = " ".join(line.split())
    if line.lower() in EDITION_WORDS:
        return EDITION_WORDS[line.lower()]
    found = EDITION.match(line) if len(line) <= 45 else None
    if not found or len(line.split()) > 5:
        return ""
    code = found["code"]
    if len(code) == 2 and not code.isupper():
        return ""
    return "fr" if code.lower() in ("fr", "français", "francais", "french") else "en"
