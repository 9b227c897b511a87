"""The metadata of a picture's file: IIM, XMP and EXIF in one answer."""

import re
from dataclasses import dataclass, field, fields
from datetime import date, datetime

from django.utils.translation import gettext_noop as _
from PIL import Image

from . import exif, iim, xmp


@dataclass
class Metadata:
    """The fields of the IPTC Photo Metadata Standard that a newsroom works with.

    `embedded_metadata` keeps what each of the three said, also where another was believed;
    `damage` has a sentence for everything that could not be read, translated when it is shown.
    """

    description: str = ""
    description_writer: str = ""
    headline: str = ""
    title: str = ""
    keywords: list[str] = field(default_factory=list)
    creators: list[str] = field(default_factory=list)
    creator_job_title: str = ""
    credit_line: str = ""
    copyright_notice: str = ""
    source: str = ""
    instructions: str = ""
    job_id: str = ""
    date_created: str = ""
    sublocation: str = ""
    city: str = ""
    state: str = ""
    country: str = ""
    country_code: str = ""
    persons_shown: list[str] = field(default_factory=list)
    digital_source_type: str = ""
    licensors: list[dict[str, str]] = field(default_factory=list)
    usage_terms: str = ""
    web_statement: str = ""
    data_mining: str = ""
    other_constraints: str = ""
    alt_text: str = ""
    extended_description: str = ""
    embedded_metadata: dict[str, dict] = field(default_factory=dict)
    damage: list[str] = field(default_factory=list)

    @property
    def taken_at(self) -> datetime | None:
        """Return the moment of exposure: with a zone where the file named one, else without."""
        return parse_moment(self.date_created)

    @property
    def place(self) -> str:
        parts = (self.sublocation, self.city, self.state, self.country)
        return ", ".join(part for part in parts if part)


NAMES = tuple(
    each.name for each in fields(Metadata) if each.name not in ("embedded_metadata", "damage")
)

PHOTOSHOP = b"Photoshop 3.0\x00"
CUT = _("IIM: it breaks off.")
DAMAGED = {
    "EXIF": _("EXIF: it is damaged."),
    "IIM": _("IIM: it is damaged."),
    "XMP": _("XMP: it is damaged."),
}


def read_metadata(image: Image.Image) -> Metadata:
    """Read an opened picture, decoded or not. Bad metadata is damage, never an exception."""
    damage: list[str] = []
    resources = _resources(image, damage)
    record = resources.get(iim.RECORD_RESOURCE, b"")
    from_camera = _attempt("EXIF", damage, lambda: exif.read(image.getexif()))
    from_iim = _attempt("IIM", damage, lambda: _with_moment(iim.read(record)))
    from_xmp = _attempt("XMP", damage, lambda: _read_xmp(image))
    iim_is_newer = _edited_after_xmp(record, resources.get(iim.DIGEST_RESOURCE))
    trusted = {
        name: _believe(name, from_camera, from_iim, from_xmp, iim_is_newer) for name in NAMES
    }
    came = {"EXIF": from_camera, "IIM": from_iim, "XMP": from_xmp}
    return Metadata(
        **{name: value for name, value in trusted.items() if value},
        embedded_metadata={source: found for source, found in came.items() if found},
        damage=damage,
    )


def _resources(image, damage):
    """Return the Photoshop resources, whole also where they stand in several segments."""
    segments = [
        content.removeprefix(PHOTOSHOP)
        for marker, content in getattr(image, "applist", [])
        if marker == "APP13" and content.startswith(PHOTOSHOP)
    ]
    if not segments:
        found = image.info.get("photoshop")
        return found if isinstance(found, dict) else {}
    try:
        return iim.resources(segments)
    except iim.Cut as cut:
        damage.append(CUT)
        return cut.found


def _attempt(source, damage, reading) -> dict:
    try:
        return reading()
    except xmp.Unreadable as error:
        damage.append(str(error))
    except (ValueError, TypeError, KeyError, IndexError, SyntaxError, OSError, RecursionError):
        # Pillow and struct answer crafted bytes with any of these.
        damage.append(DAMAGED[source])
    return {}


def _read_xmp(image):
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    return xmp.read(packet) if packet else {}


def _with_moment(found: dict) -> dict:
    day, time = found.pop("date_created", ""), found.pop("time_created", "")
    if re.fullmatch(r"\d{8}", day):
        moment = f"{day[:4]}-{day[4:6]}-{day[6:]}"
        if match := re.fullmatch(r"(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)(\d\d))?", time):
            hour, minute, second, east, rest = match.groups()
            moment += f"T{hour}:{minute}:{second}" + (f"{east}:{rest}" if east else "")
        found["date_created"] = moment
    return found


def _edited_after_xmp(record: bytes, digest: bytes | None) -> bool:
    """Tell whether a program that knows no XMP changed the record: then IIM is the newer.

    The digest is that of the record when both were last written together.
    """
    return bool(record) and bool(digest) and digest != b"\x00" * 16 and iim.digest(record) != digest


def _believe(name, from_camera, from_iim, from_xmp, iim_is_newer):
    # The Metadata Working Group's order: the camera's own few fields, then XMP against IIM.
    if from_camera.get(name):
        return from_camera[name]
    old, new = from_iim.get(name), from_xmp.get(name)
    if name == "date_created" and old and new and old.startswith(new):
        return old  # the same day, with its time
    if not iim_is_newer:
        return new or old
    return new if not old or _is_cut_short(name, old, new) else old


def _is_cut_short(name, old, new) -> bool:
    """Tell whether IIM only stops where its limit made it stop, and so says nothing new."""
    if not new or name not in iim.LIMITS:
        return False
    olds, news = ([value] if isinstance(value, str) else value for value in (old, new))
    return len(olds) == len(news) and all(
        full.startswith(cut) and (full == cut or len(cut.encode()) >= iim.LIMITS[name] - 3)
        for cut, full in zip(olds, news, strict=True)
    )


def parse_moment(text: str) -> datetime | None:
    """Parse ISO 8601 as cameras and agencies write it; a year is 1 January, a day midnight."""
    text = text.strip()
    try:
        if re.fullmatch(r"\d{4}(-\d\d)?", text):
            text += "-01" if len(text) == 7 else "-01-01"
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return datetime.combine(date.fromisoformat(text), datetime.min.time())
        return datetime.fromisoformat(text)
    except ValueError:
        return None
