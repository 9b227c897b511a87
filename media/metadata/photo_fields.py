"""The metadata of a file as fields of a Photo: agencies and our own people are recognised."""

import re
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from contributors.models import Agency, Contributor
from lib.language import detect_language
from media.digital_source import term_of
from media.models import Photo

from .read import Metadata

Right = Photo.UsageRight


def photo_fields(found: Metadata, language: str = "") -> dict:
    """Return fields of Photo by name; empty ones where the file says nothing."""
    language = language or _language(f"{found.description} {found.alt_text}")
    licensor = found.licensors[0] if found.licensors else {}
    facts = {
        f"caption_{language}": found.description,
        f"alt_text_{language}": found.alt_text,
        "headline": found.headline or found.title,
        "keywords": "\n".join(_each_once(found.keywords)),
        "persons_shown": "\n".join(found.persons_shown),
        "creator": "; ".join(found.creators),
        "source": found.source,
        "credit_line": found.credit_line,
        "taken_at": _aware(found.taken_at),
        "place": ", ".join(filter(None, (found.sublocation, found.city, found.state))),
        "country": found.country or found.country_code,
        "digital_source_type": term_of(found.digital_source_type),
        "copyright_notice": found.copyright_notice,
        "usage_terms": found.usage_terms,
        "web_statement": _web_address(found.web_statement),
        "licensor": licensor.get("name", ""),
        "licensor_url": _web_address(licensor.get("url", "")),
        "instructions": found.instructions,
    }
    facts |= _licence(found)
    facts |= _people(found)
    facts |= {key: value for key, value in _agency(found).items() if value or key in CLEARED}
    return {name: _cut_to_field(name, value) for name, value in facts.items()}


def _each_once(keywords):
    """Return the keywords in the spelling that came first: boat, Boat and "boat " are one."""
    found = {}
    for word in keywords:
        found.setdefault(" ".join(word.split()).casefold(), word.strip())
    return found.values()


def _language(words):
    return detect_language(words, least=1) or settings.MODELTRANSLATION_DEFAULT_LANGUAGE


CLEARED = ("credit_line", "source")


def _cut_to_field(name, value):
    field = Photo._meta.get_field(name)
    return value[: field.max_length] if isinstance(value, str) and field.max_length else value


def _agency(found):
    """Return the agency behind the credit, what it asks for, and the rest of the credit.

    A credit that only names those whom we know is left to the renderer, which prints them in
    the reader's language; anything else stays exactly as it was supplied.
    """
    names, _via, carrier = found.credit_line.partition(" via ")
    parts = [part.strip() for part in re.split(r"[/,—]", names) if part.strip()]
    known = [Agency.objects.known_as(part) for part in parts]
    agency = next(filter(None, known), None)
    if agency is None:
        agency = Agency.objects.known_as(found.source) if found.source else None
        if agency is None:
            return {}
        return _terms_of(agency, found) | {"source": ""}
    distributor = Agency.objects.known_as(carrier) if carrier else None
    people = {name.casefold() for name in found.creators}
    spare = [part for part, who in zip(parts, known, strict=True) if who is None]
    strangers = [part for part in spare if part.casefold() not in people]
    facts = _terms_of(agency, found) | {"distributor": distributor}
    if Agency.objects.known_as(found.source) == agency and found.source:
        facts["source"] = ""
    if not strangers and bool(carrier) == bool(distributor):
        facts["credit_line"] = ""
    return facts


def _terms_of(agency, found):
    return {
        "agency": agency,
        "usage_right": agency.default_usage_right,
        "copyright_notice": found.copyright_notice or agency.copyright_notice,
        "usage_terms": found.usage_terms or agency.terms,
    }


def _people(found):
    """Recognise a photographer whom we know by name; staff pictures need no other right."""
    known = [Contributor.objects.known_as(name) for name in found.creators]
    photographer = next(filter(None, known), None)
    rights = {Contributor.Kind.STAFF: Right.STAFF, Contributor.Kind.FREELANCE: Right.FREELANCE}
    right = rights.get(photographer.kind, "") if photographer else ""
    return {"photographer": photographer} | ({"usage_right": right} if right else {})


def _licence(found):
    for words in (found.web_statement, found.usage_terms, found.copyright_notice):
        if match := re.search(r"https?://creativecommons\.org/(licenses|publicdomain)/\S+", words):
            free = match[1] == "publicdomain"
            right = Right.PUBLIC_DOMAIN if free else Right.CREATIVE_COMMONS
            return {"licence_url": match[0], "usage_right": right}
    return {}


def _web_address(text):
    return text if re.fullmatch(r"https?://[^\s<>\"]{1,480}", text) else ""


def _aware(moment: datetime | None):
    try:
        if moment and timezone.is_naive(moment):
            moment = timezone.make_aware(moment)
        return moment and moment.astimezone(timezone.get_default_timezone())
    except (OverflowError, ValueError):
        return None
