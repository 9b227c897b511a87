"""IPTC IIM: the caption record that agencies write into JPEG files (APP13, 8BIM 0x0404)."""

import hashlib
import struct
from collections.abc import Iterable, Mapping

from lib.plain_text import cut_bytes

from .charset import UTF8_MARK, decode_all
from .text import mended

RECORD_RESOURCE = 0x0404
DIGEST_RESOURCE = 0x0425
MOST_VALUES = 100

# Dataset of record 2: our name for the field and the most bytes that IIM allows it.
DATASETS = {
    5: ("title", 64),
    25: ("keywords", 64),
    40: ("instructions", 256),
    55: ("date_created", 8),
    60: ("time_created", 11),
    80: ("creators", 32),
    85: ("creator_job_title", 32),
    90: ("city", 32),
    92: ("sublocation", 32),
    95: ("state", 32),
    100: ("country_code", 3),
    101: ("country", 64),
    103: ("job_id", 32),
    105: ("headline", 256),
    110: ("credit_line", 32),
    115: ("source", 32),
    116: ("copyright_notice", 128),
    120: ("description", 2000),
    122: ("description_writer", 32),
}
REPEATABLE = frozenset({"keywords", "creators"})
LIMITS = dict(DATASETS.values())
_NUMBERS = {name: number for number, (name, _most) in DATASETS.items()}


def read(record: bytes) -> dict[str, str | list[str]]:
    """Return the fields of an IIM record; what is damaged is skipped, what is whole is kept."""
    mark, found = None, []
    for section, dataset, value in _datasets(record):
        if (section, dataset) == (1, 90):
            mark = value
        elif section == 2 and dataset in DATASETS:
            found.append((DATASETS[dataset][0], value))
    fields: dict = {}
    texts = decode_all([value for _name, value in found], mark)
    for (name, _value), text in zip(found, texts, strict=True):
        text = mended(text)
        if not text:
            continue
        if name in REPEATABLE:
            values = fields.setdefault(name, [])
            if len(values) < MOST_VALUES:
                values.append(text)
        else:
            fields.setdefault(name, text)
    return fields


def resources(segments: Iterable[bytes]) -> dict[int, bytes]:
    """Return the Photoshop resources of a JPEG's APP13 segments, without their headers, by number.

    A resource may be split over several segments, and a record over several resources. Raise Cut
    where one breaks off.
    """
    body, found, position = b"".join(segments), {}, 0
    while body[position : position + 4] == b"8BIM":
        number = int.from_bytes(body[position + 4 : position + 6])
        name = body[position + 6] + 1
        position += 6 + name + name % 2
        size = int.from_bytes(body[position : position + 4])
        data = body[position + 4 : position + 4 + size]
        found[number] = found.get(number, b"") + data
        if len(data) < size:
            raise Cut(found)
        position += 4 + size + size % 2
    return found


class Cut(ValueError):
    """A resource that breaks off; what came before it was read."""

    def __init__(self, found: dict[int, bytes]):
        super().__init__()
        self.found = found


def _datasets(record: bytes):
    position = 0
    while position + 5 <= len(record) and record[position] == 0x1C:
        section, dataset, length = struct.unpack_from(">BBH", record, position + 1)
        position += 5
        if length & 0x8000:  # an extended dataset: the length itself is that many bytes long
            width = length & 0x7FFF
            length = int.from_bytes(record[position : position + width]) if width <= 4 else 0
            position += width
        yield section, dataset, record[position : position + length]
        position += length


def app13(fields: Mapping[str, str | list[str]]) -> bytes:
    """Return a JPEG segment with these fields, for Pillow's `save(extra=...)`.

    The digest beside it tells every later reader that the record and the XMP agree.
    """
    record = _dataset(1, 90, UTF8_MARK) + _dataset(2, 0, b"\x00\x04")
    for name, value in fields.items():
        for text in [value] if isinstance(value, str) else value:
            if text:
                record += _dataset(2, _NUMBERS[name], cut_bytes(text, LIMITS[name]))
    resources = _resource(RECORD_RESOURCE, record)
    resources += _resource(DIGEST_RESOURCE, digest(record))
    body = b"Photoshop 3.0\x00" + resources
    return b"\xff\xed" + struct.pack(">H", len(body) + 2) + body


def digest(record: bytes) -> bytes:
    return hashlib.md5(record, usedforsecurity=False).digest()


def _dataset(section: int, dataset: int, value: bytes) -> bytes:
    return struct.pack(">BBBH", 0x1C, section, dataset, len(value)) + value


def _resource(number: int, data: bytes) -> bytes:
    padding = b"\x00" * (len(data) % 2)
    return (
        b"8BIM"
        + struct.pack(">H", number)
        + b"\x00\x00"
        + struct.pack(">I", len(data))
        + data
        + padding
    )
