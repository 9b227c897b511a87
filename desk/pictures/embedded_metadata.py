"""The metadata that a picture's file came with, in the words of whoever looks at it."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

# By our names for the fields of the IPTC Photo Metadata Standard, in its order.
LABELS = {
    "description": _("description"),
    "description_writer": _("description by"),
    "headline": _("headline"),
    "title": _("title"),
    "keywords": _("keywords"),
    "creators": _("creators"),
    "creator_job_title": _("creator’s job title"),
    "credit_line": _("credit line"),
    "copyright_notice": _("copyright notice"),
    "source": _("source"),
    "instructions": _("instructions"),
    "job_id": _("job number"),
    "date_created": _("date created"),
    "sublocation": _("place"),
    "city": _("city"),
    "state": _("province or state"),
    "country": _("country"),
    "country_code": _("country code"),
    "persons_shown": _("persons shown"),
    "digital_source_type": _("how it was made"),
    "licensors": _("licensors"),
    "usage_terms": _("usage terms"),
    "web_statement": _("statement of rights on the web"),
    "data_mining": _("data mining"),
    "other_constraints": _("other constraints"),
    "alt_text": _("alternative text"),
    "extended_description": _("extended description"),
}


def embedded_metadata(photo):
    """Return sentences of damage, and what each part said: {part: {field: words}}."""
    said = dict(photo.embedded_metadata)
    damage = [gettext(sentence) for sentence in said.pop("damage", [])]
    return {"damage": damage, "said": {part: _labelled(found) for part, found in said.items()}}


def _labelled(found):
    return {LABELS[name]: _in_words(found[name]) for name in LABELS if name in found}


def _in_words(value):
    rows = value if isinstance(value, list) else [value]
    return "; ".join(_licensor(row) if isinstance(row, dict) else row for row in rows)


def _licensor(row):
    # In this order: PostgreSQL keeps none in what it stores.
    return " ".join(row[key] for key in ("name", "url") if row.get(key))
