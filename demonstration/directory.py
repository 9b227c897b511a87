"""Sections, agencies, people and tags of the demonstration, each by the name it has in its file.

What is there already is left as it is, so an interrupted load can be begun again.
"""

from articles.models import Section, Tag
from contributors.models import Agency, Contributor
from lib.languages import CODES

from . import texts


def sections():
    return {
        key: Section.objects.get_or_create(
            slug_fr=entry["fr"]["slug"], defaults=_translated(entry) | {"position": position}
        )[0]
        for position, (key, entry) in enumerate(texts.read("sections").items(), start=1)
    }


def agencies():
    return {key: _agency(key, entry) for key, entry in texts.read("agencies").items()}


def people():
    return {key: _person(key, entry) for key, entry in texts.read("people").items()}


def tags():
    return {key: _tag(entry) for key, entry in texts.read("tags").items()}


def _agency(slug, entry):
    agency, made = Agency.objects.get_or_create(
        slug=slug,
        defaults={
            "name_fr": entry["fr"],
            "name_en": entry["en"],
            "default_usage_right": entry["usage_right"],
            "rate": entry.get("rate"),
            "monthly_quota": entry.get("quota"),
            "credit_form": entry.get("credit_form", ""),
            "copyright_notice": entry.get("copyright", ""),
            "terms": entry.get("terms", ""),
        },
    )
    if made:
        for name in entry["aliases"]:
            agency.also_known_as(name)
    return agency


def _person(slug, entry):
    facts = {
        "name": entry["name"],
        "kind": entry["kind"],
        "public_email": entry.get("email", ""),
    }
    return Contributor.objects.get_or_create(slug=slug, defaults=facts | _translated(entry))[0]


def _tag(entry):
    tag = Tag.objects.known_as(entry["fr"])
    if tag is None:
        words = {name: entry[name] for name in entry if name.startswith("description_")}
        tag = Tag.objects.create(
            kind=entry["kind"], name_fr=entry["fr"], name_en=entry["en"], **words
        )
        for name in entry.get("aliases", ()):
            tag.also_known_as(name)
    return tag


def _translated(entry):
    """Turn {"fr": {"name": "Région"}} into {"name_fr": "Région"}."""
    return {
        f"{field}_{language}": words
        for language in CODES
        for field, words in entry[language].items()
    }
