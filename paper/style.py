"""The paper's style sheet as it stands in each page, which saves a reader's phone a round trip.

The site's policy allows no styles in a page but those whose hash it names.
"""

import hashlib
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage

SHEET = "paper/paper.css"
COMMENT = re.compile(r"/\*.*?\*/", re.S)
BLANKS = re.compile(r"\s*([{};,>])\s*|(?<=:)\s+|\s+")
NEEDLESS = re.compile(r";(?=})|(?<=[ :,(-])0(?=\.[0-9])")


@dataclass(frozen=True)
class Style:
    text: str
    source: str  # as a Content Security Policy names it


def style() -> Style:
    """Return the sheet; while debugging it is read each time, so that a change shows at once."""
    return _read.__wrapped__() if settings.DEBUG else _read()


@cache
def _read():
    sheet = COMMENT.sub("", _sheet().read_text(encoding="utf-8"))
    text = NEEDLESS.sub("", BLANKS.sub(_without_blanks, sheet)).strip()
    text = text.replace('url("../', f'url("{settings.STATIC_URL}')
    digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Style(text, f"'sha256-{digest}'")


def _without_blanks(found):
    follows_colon = found.string[found.start() - 1 : found.start()] == ":"
    return found[1] or ("" if follows_colon else " ")


def _sheet():
    """Return the path of the sheet: the collected one, which names hashed files, else its own."""
    if settings.STATIC_ROOT:
        return Path(settings.STATIC_ROOT) / staticfiles_storage.stored_name(SHEET)
    return Path(finders.find(SHEET))
