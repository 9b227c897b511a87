"""The inspection of a file that somebody sends: a picture that we take, judged by content alone."""

import warnings
import zipfile
from dataclasses import dataclass
from typing import BinaryIO

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from lib.refusal import Refusal
from media.metadata.read import Metadata, read_metadata
from media.renditions import make

from . import perceptual_hash

FORMS = ("JPEG", "PNG", "WEBP", "AVIF")
# MPO: a JPEG with a second, often smaller, one behind it, as many cameras and phones write it
EXTENSIONS = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}
TAIL = 1 << 20
LEAST_SIDE = 16

# The part of PHOTO_MAX_PIXELS that each kind may have, so that decoding stays under 500 MB:
# JPEG and PNG are read in strips, the others as a whole and then copied.
SHARE = {"JPEG": 1, "MPO": 1, "PNG": 1, "WEBP": 0.25, "AVIF": 0.35, "progressive JPEG": 0.5}

_ARCHIVES_AND_PROGRAMS = (
    b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"%PDF-", b"\x7fELF", b"MZ\x90",
    b"<?php", b"<script", b"<html", b"<svg", b"<!doctype", b"#!/",
)  # fmt: skip
# A motion photo: behind the picture stands a short film.
_FILMS = (b"ftypmp4", b"ftypisom", b"ftypqt", b"ftypavc1", b"ftyphvc1")
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


@dataclass
class Inspected:
    """A picture that was opened, read to its end and found to be one."""

    extension: str
    width: int
    height: int
    perceptual_hash: int
    metadata: Metadata


def inspect(file: BinaryIO, size: int) -> Inspected:
    """Inspect a file of so many bytes, or raise Refusal with one sentence."""
    if not size:
        raise Refusal(_("The file is empty."))
    if size > settings.PHOTO_MAX_BYTES:
        most = settings.PHOTO_MAX_BYTES // 1_000_000
        raise Refusal(_("The file is larger than %(most)s MB.") % {"most": most})
    _refuse_other_kinds(file)
    try:
        with warnings.catch_warnings():
            # The pixel limit is ours, checked below before anything is decoded.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            _verify_chunks(file)
            file.seek(0)
            with Image.open(file, formats=FORMS) as image:
                _refuse_too_large(image)
                return _read_whole(image, file, size)
    except Image.DecompressionBombError:
        raise Refusal(_too_large("", settings.PHOTO_MAX_PIXELS)) from None
    except UnidentifiedImageError:
        raise Refusal(_("This is not a JPEG, PNG, WebP or AVIF picture.")) from None
    except MemoryError:
        raise Refusal(_("The picture needs more memory than there is.")) from None
    except (OSError, SyntaxError, ValueError, IndexError, EOFError, TypeError, KeyError):
        # Pillow meets crafted and cut-off files with any of these.
        raise Refusal(_("The picture is damaged or incomplete: send it again.")) from None


def _refuse_other_kinds(file):
    file.seek(0)
    head = file.read(1024)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<svg", b"<?xml", b"<!doctype svg")):
        raise Refusal(_("SVG drawings can carry programs and are not taken: export it as PNG."))
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC and b"avif" not in head[8:64]:
        raise Refusal(_("HEIC pictures can't be read here: export it as JPEG."))
    if b"%PDF-" in head:
        raise Refusal(_("This is a PDF and not a picture."))


def _verify_chunks(file):
    """Check the sums of a PNG's chunks: decoding it alone does not find every broken one."""
    file.seek(0)
    with Image.open(file, formats=FORMS) as image:
        if image.format == "PNG":
            image.verify()


def _refuse_too_large(image):
    kind = "progressive JPEG" if image.info.get("progressive") else image.format
    most = int(settings.PHOTO_MAX_PIXELS * SHARE[kind])
    width, height = image.size
    if width * height > most:
        raise Refusal(_too_large(kind, most))
    if min(width, height) < LEAST_SIDE:
        raise Refusal(_("The picture is smaller than %(least)s pixels.") % {"least": LEAST_SIDE})


def _too_large(kind, most):
    return _("The picture is too large: a %(kind)s may have %(most)s megapixels.") % {
        "kind": kind or _("picture"),
        "most": most // 1_000_000,
    }


def _read_whole(image, file, size):
    # Decoded before its metadata are read: reading them would hide that the data break off.
    width, height = make.upright_size(image)
    extension = EXTENSIONS[image.format]
    small = make.decode_small(image, 256 / min(width, height))
    facts = read_metadata(image)
    _refuse_hidden(file, size, extension)
    return Inspected(extension, width, height, perceptual_hash.compute(small), facts)


def _refuse_hidden(file, size, extension):
    """Refuse a picture that is an archive, a page or a program as well."""
    file.seek(0)
    if zipfile.is_zipfile(file):
        raise Refusal(_("An archive is hidden in this picture."))
    if extension == "jpg" and _carries_film(file):
        return
    file.seek(max(0, size - TAIL))
    behind = _behind_the_picture(file.read(), extension).lower()
    if any(mark.lower() in behind for mark in _ARCHIVES_AND_PROGRAMS):
        raise Refusal(_("Something that is no picture hangs at the end of this file."))


def _carries_film(file):
    file.seek(0)
    before = b""
    while block := file.read(TAIL):
        if any(film in before + block for film in _FILMS):
            return True
        before = block[-16:]
    return False


def _behind_the_picture(tail, extension):
    """Return what follows the picture's own end, as far as the last megabyte shows it."""
    if extension == "jpg":
        return tail[tail.rfind(b"\xff\xd9") + 2 :]
    if extension == "png":
        return tail[tail.rfind(b"IEND") + 8 :]
    return tail[-4096:]
