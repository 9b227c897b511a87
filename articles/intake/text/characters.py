"""Bytes to characters, and of these only what a story may hold."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from django.utils.translation import gettext as _

from articles.intake.story import Flag
from lib.refusal import Refusal

LARGEST = 2 * 1024 * 1024
SIGNATURES = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf",
    b"\xd0\xcf\x11\xe0", b"\x7fELF", b"MZ\x90\x00", b"\x1f\x8b", b"RIFF", b"BZh", b"Rar!",
)  # fmt: skip
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
GUESSED = {"Windows-1252": "cp1252", "Mac Roman": "mac_roman", "Latin-1": "latin-1"}
# What French and English set beyond ASCII, and what shows that letters were misread
EXPECTED = re.compile("[éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÇÎÏÔÙÛŒ’‘“”«»–—…€°\u00a0\u202f]")
LETTER_AT_ODDS = re.compile(
    "(?<=[a-z])(?:[A-ZÀ-Ý](?=[a-z])|[^\\w\\s.,;:!?'’”»)\\]/–—…-]+(?=[a-z]))"
)
LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
# Zero-width spaces, soft hyphens, byte order marks, signs that turn the direction of writing.
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
SURROGATES = re.compile("[\ud800-\udfff]")
BLANKS = re.compile("[ \t\u2000-\u2008\u200a\u205f\u3000\u1680]+")


@dataclass(frozen=True)
class Decoded:
    text: str
    flags: tuple[Flag, ...] = ()


def decode(data):
    """Return the text in these bytes, or raise Refusal. A guessed encoding is flagged."""
    if len(data) > LARGEST:
        raise Refusal(_("It is larger than 2 MiB. Send the story's text alone."))
    if not data.strip():
        raise Refusal(_("It is empty. Send a file with the story's text."))
    if data.startswith(SIGNATURES):
        raise _not_a_text()
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return Decoded(_decode_strictly(data[len(mark) :], encoding))
    if b"\x00" in data:
        return Decoded(_decode_strictly(data, _unmarked_utf16(data)))
    return _decode_eight_bits(data)


def _decode_eight_bits(data):
    controls = sum(data.count(byte) for byte in range(32) if byte not in b"\t\n\r\x0b\x0c\x1a")
    if controls * 50 > len(data):
        raise _not_a_text()
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_by_guess(data)


def _decode_by_guess(data):
    """Read UTF-8 that lost a few bytes, or the encoding whose letters are the likeliest.

    Lines that came from two programs are each read in their own.
    """
    whole = data.decode("utf-8", "replace")
    lost = whole.count("\ufffd")
    if lost * 4 < sum(char > "\x7f" for char in whole):
        return Decoded(whole, (Flag("encoding", "UTF-8"),))
    name = max(GUESSED, key=lambda name: _likelihood(data, GUESSED[name]))
    lines = (_line_in_its_own(line, GUESSED[name]) for line in data.split(b"\n"))
    return Decoded("\n".join(lines), (Flag("encoding", name),))


def _likelihood(data, encoding):
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return -len(data)
    odd = len(LETTER_AT_ODDS.findall(text)) + sum("\x80" <= char <= "\x9f" for char in text)
    return len(EXPECTED.findall(text)) - 3 * odd


def _line_in_its_own(line, encoding):
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode(encoding)


def _unmarked_utf16(data):
    # In UTF-16 of a Western language every second byte is nearly always zero.
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if len(data) % 2 or max(even, odd) * 5 < len(data) * 2 or min(even, odd) * 20 > len(data):
        raise _not_a_text()
    return "utf-16-le" if odd > even else "utf-16-be"


def _decode_strictly(data, encoding):
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise _not_a_text() from None


def _not_a_text():
    return Refusal(_("It is not plain text. Save the story as plain text and send that."))


def clean_lines(text):
    """Return the lines without what nobody can see; non-breaking spaces are kept.

    Lone halves of a character become U+FFFD, since no database stores them.
    """
    text = SURROGATES.sub("\ufffd", text)
    lines = LINE_ENDS.split(unicodedata.normalize("NFC", text))
    return [BLANKS.sub(" ", UNSEEN.sub("", line)).strip() for line in lines]
