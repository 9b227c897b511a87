"""EXIF: what the camera wrote."""

from PIL import Image
from PIL.ExifTags import IFD, Base

from .text import mended

# Cameras fill the caption with their own name; that is no description of the picture.
_CAMERA_CHATTER = (
    "olympus digital camera",
    "minolta digital camera",
    "sony dsc",
    "dcim",
    "digital camera",
    "samsung",
)


def read(exif: Image.Exif) -> dict:
    camera = exif.get_ifd(IFD.Exif)
    description = _text(exif.get(Base.ImageDescription))
    if description.lower().strip(" .") in _CAMERA_CHATTER:
        description = ""
    fields = {
        "description": description,
        "creators": [
            name for part in _text(exif.get(Base.Artist)).split(";") if (name := part.strip())
        ],
        "copyright_notice": _text(exif.get(Base.Copyright)),
        "date_created": _moment(camera),
    }
    return {name: value for name, value in fields.items() if value}


def _text(value) -> str:
    # ASCII by its book and UTF-8 in practice; Pillow hands it over as Latin-1.
    if isinstance(value, str):
        value = value.encode("latin-1", errors="replace")
    if not isinstance(value, bytes):
        return ""
    photographer, _nul, editor = value.partition(b"\x00")
    value = photographer.strip() or editor
    try:
        return mended(value.decode())
    except UnicodeDecodeError:
        return mended(value.decode("cp1252", errors="ignore"))


def _moment(camera) -> str:
    taken = _text(camera.get(Base.DateTimeOriginal))
    if not taken.strip(": "):
        return ""
    day, _space, time = taken.partition(" ")
    return f"{day.replace(':', '-')}T{time}{_text(camera.get(Base.OffsetTimeOriginal))}"
