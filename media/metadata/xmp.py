"""XMP: the same facts as IIM and more, as RDF in XML, in files of every kind."""

import re
from collections.abc import Mapping
from xml.etree import ElementTree as Tree

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext_noop as _

from lib.plain_text import clean

from .text import mended

LARGEST_PACKET = 4 * 1024 * 1024
MOST_VALUES = 100
DEEPEST = 8

NAMESPACES = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
}
# Our name for the field: prefix, property, and how the value is arranged.
PROPERTIES = {
    "description": ("dc", "description", "Alt"),
    "description_writer": ("photoshop", "CaptionWriter", None),
    "headline": ("photoshop", "Headline", None),
    "title": ("dc", "title", "Alt"),
    "keywords": ("dc", "subject", "Bag"),
    "creators": ("dc", "creator", "Seq"),
    "creator_job_title": ("photoshop", "AuthorsPosition", None),
    "credit_line": ("photoshop", "Credit", None),
    "copyright_notice": ("dc", "rights", "Alt"),
    "source": ("photoshop", "Source", None),
    "instructions": ("photoshop", "Instructions", None),
    "job_id": ("photoshop", "TransmissionReference", None),
    "date_created": ("photoshop", "DateCreated", None),
    "sublocation": ("Iptc4xmpCore", "Location", None),
    "city": ("photoshop", "City", None),
    "state": ("photoshop", "State", None),
    "country": ("photoshop", "Country", None),
    "country_code": ("Iptc4xmpCore", "CountryCode", None),
    "persons_shown": ("Iptc4xmpExt", "PersonInImage", "Bag"),
    "digital_source_type": ("Iptc4xmpExt", "DigitalSourceType", None),
    "licensors": ("plus", "Licensor", "Seq"),
    "usage_terms": ("xmpRights", "UsageTerms", "Alt"),
    "web_statement": ("xmpRights", "WebStatement", None),
    "data_mining": ("plus", "DataMining", None),
    "other_constraints": ("plus", "OtherConstraints", "Alt"),
    "alt_text": ("Iptc4xmpCore", "AltTextAccessibility", "Alt"),
    "extended_description": ("Iptc4xmpCore", "ExtDescrAccessibility", "Alt"),
}
_RDF = "{" + NAMESPACES["rdf"] + "}"
_MARKS = {
    b"\xff\xfe\x00\x00": "utf-32-le",
    b"\x00\x00\xfe\xff": "utf-32-be",
    b"\xff\xfe": "utf-16-le",
    b"\xfe\xff": "utf-16-be",
    b"<\x00": "utf-16-le",
    b"\x00<": "utf-16-be",
}
_ENCODING = re.compile(r"<\?xml[^>]*\?>")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMES = {f"{{{NAMESPACES[p]}}}{local}": name for name, (p, local, _a) in PROPERTIES.items()}

for _prefix, _address in NAMESPACES.items():
    Tree.register_namespace(_prefix, _address)


class Unreadable(ValueError):
    """The packet is no XMP, or not one that a careful reader opens: a sentence, not translated."""


def read(packet: bytes | str) -> dict:
    """Return the fields of a packet: text, lists of text, and licensors as `{name, url}`."""
    if isinstance(packet, str):
        packet = packet.encode()
    if len(packet) > LARGEST_PACKET:
        raise Unreadable(_("XMP: it is larger than 4 MB."))
    try:
        root = fromstring(_as_utf8(packet))
    except DefusedXmlException:
        raise Unreadable(_("XMP: it declares entities, which can be used as a bomb.")) from None
    except (Tree.ParseError, ValueError, LookupError):
        raise Unreadable(_("XMP: it is not well-formed.")) from None
    fields: dict = {}
    for node in root.iter(_RDF + "Description"):
        for key, value in _properties(node):
            if key in _NAMES:
                fields.setdefault(_NAMES[key], value)
    return {name: shaped for name, value in fields.items() if (shaped := _field_value(name, value))}


def _as_utf8(packet):
    """Return the packet in UTF-8; XMP allows UTF-16 and UTF-32, with or without a mark."""
    start = packet[:4]
    for mark, charset in _MARKS.items():
        if start.startswith(mark):
            text = packet.decode(charset, errors="ignore").strip("\ufeff\x00 \t\r\n")
            return _ENCODING.sub("", text, count=1).encode()
    return packet.strip(b"\x00 \t\r\n")


def _properties(node):
    # A property may stand as an attribute or as an element.
    for key, value in node.attrib.items():
        if not key.startswith(_RDF):
            yield key, value
    for child in node:
        yield child.tag, _value(child)


def _value(node, depth=0):
    if depth > DEEPEST:
        return ""
    if resource := node.get(_RDF + "resource"):
        return resource
    for child in node:
        if child.tag == _RDF + "Alt":
            return {item.get(_LANGUAGE, ""): _value(item, depth + 1) for item in child}
        if child.tag in (_RDF + "Bag", _RDF + "Seq"):
            return [_value(item, depth + 1) for item in child][:MOST_VALUES]
        if child.tag == _RDF + "Description":
            return _structure(child, depth)
    if len(node) or any(not key.startswith("{http://www.w3.org/") for key in node.attrib):
        return _structure(node, depth)
    return node.text or ""


def _structure(node, depth):
    return dict(node.attrib) | {child.tag: _value(child, depth + 1) for child in node}


def _field_value(name, value):
    if name == "licensors":
        rows = value if isinstance(value, list) else [value]
        return [row for each in rows if isinstance(each, dict) and (row := _licensor(each))]
    if name in ("keywords", "creators", "persons_shown"):
        rows = value if isinstance(value, list) else [value]
        return [text for each in rows if (text := _text(each))]
    return _text(value)


def _text(value) -> str:
    """Return one text of a value: the default language's, or the first that says something."""
    if isinstance(value, dict):
        value = value.get("x-default") or next(iter(value.values()), "")
    if isinstance(value, list):
        value = next(iter(value), "")
    return mended(value) if isinstance(value, str) else ""


def _licensor(structure: dict) -> dict:
    plus = "{" + NAMESPACES["plus"] + "}"
    found = {
        "name": _text(structure.get(plus + "LicensorName", "")),
        "url": _text(structure.get(plus + "LicensorURL", "")),
    }
    return found if any(found.values()) else {}


def write(fields: Mapping) -> bytes:
    """Return a packet with these fields, whole: XMP knows no limit, so nothing is cut."""
    root = Tree.Element(_tag("x", "xmpmeta"))
    rdf = Tree.SubElement(root, _RDF + "RDF")
    node = Tree.SubElement(rdf, _RDF + "Description", {_RDF + "about": ""})
    for name, value in fields.items():
        if value:
            _write_property(node, name, value)
    body = Tree.tostring(root, encoding="unicode")
    opening = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    return f'{opening}{body}<?xpacket end="w"?>'.encode()


def _write_property(node, name, value):
    prefix, local, arrangement = PROPERTIES[name]
    element = Tree.SubElement(node, _tag(prefix, local))
    if arrangement is None:
        element.text = clean(value)
        return
    box = Tree.SubElement(element, _RDF + arrangement)
    for each in [value] if isinstance(value, str) else value:
        attributes = {_LANGUAGE: "x-default"} if arrangement == "Alt" else {}
        item = Tree.SubElement(box, _RDF + "li", attributes)
        if isinstance(each, dict):
            _write_licensor(item, each)
        else:
            item.text = clean(each)


def _write_licensor(item, licensor):
    item.set(_RDF + "parseType", "Resource")
    for local, key in (("LicensorName", "name"), ("LicensorURL", "url")):
        if licensor.get(key):
            Tree.SubElement(item, _tag("plus", local)).text = clean(licensor[key])


def _tag(prefix, local):
    return f"{{{NAMESPACES[prefix]}}}{local}"
