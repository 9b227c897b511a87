"""What differs between two states of a story, in the words of the desk."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import history
from articles.history.comparison import SAME, BlockChange, FieldChange
from articles.history.state import BYLINES, TAGS, fields
from articles.models import Role, Tag
from contributors.models import Agency, Contributor
from desk.stories.form.layout import LABELS
from desk.stories.form.photo_choice import description
from lib.languages import CODES
from lib.moments import written
from lib.word_diff import GONE, NEW
from media.models import Photo

SHOWN_UNCHANGED = 1


@dataclass(frozen=True)
class Run:
    """Blocks of a text one after the other, all of them unchanged or all of them not."""

    is_same: bool
    blocks: list[BlockChange]

    @property
    def is_long(self):
        return self.is_same and len(self.blocks) > SHOWN_UNCHANGED

    @property
    def summary(self):
        count = len(self.blocks)
        words = ngettext("%(number)s paragraph unchanged", "%(number)s paragraphs unchanged", count)
        return words % {"number": count}


@dataclass(frozen=True)
class Difference:
    """A field that differs: its words in pieces, or its blocks, with the photos they show.

    `photos` are the lead photo of before and of after.
    """

    label: str
    language: str
    pieces: list[tuple[str, str]] = field(default_factory=list)
    blocks: list[BlockChange] = field(default_factory=list)
    photos: list[tuple[dict, str]] = field(default_factory=list)

    @property
    def runs(self):
        grouped = groupby(self.blocks, lambda block: block.state == SAME)
        return [Run(is_same, list(blocks)) for is_same, blocks in grouped]


def differences(old: dict, new: dict) -> list[Difference]:
    changes = history.compare(old, new)
    names = _Names(changes)
    found = [_difference(change, names) for change in changes]
    order = [*CODES, ""]
    return sorted(found, key=lambda each: order.index(each.language))


def changed_labels(old: dict, new: dict) -> list[str]:
    """Return what the fields that differ are called, each with its language."""
    found = (_stem_and_language(change.name) for change in history.compare(old, new))
    return [f"{_label(stem)} {language.upper()}".strip() for stem, language in found]


def _difference(change, names):
    stem, language = _stem_and_language(change.name)
    label = _label(stem)
    if change.blocks:
        for block in change.blocks:
            block.shown = [names.photos[pk] for pk in block.photos if pk in names.photos]
        return Difference(label, language, blocks=change.blocks)
    pieces = change.pieces or _pieces(change, names)
    return Difference(label, language, pieces=pieces, photos=_lead_photos(change, names))


def _lead_photos(change, names):
    if change.name != "lead_photo":
        return []
    pairs = ((change.old, GONE), (change.new, NEW))
    return [(names.photos[pk], state) for pk, state in pairs if pk in names.photos]


def _label(stem):
    own = {BYLINES: _("Who is credited"), TAGS: _("Tags"), "body": _("Story")}
    return LABELS.get(stem) or own.get(stem) or capfirst(fields_by_stem()[stem].verbose_name)


def fields_by_stem():
    return {_stem_and_language(name)[0]: each for name, each in fields().items()}


def _stem_and_language(name):
    stem, _underscore, code = name.rpartition("_")
    return (stem, code) if code in CODES else (name, "")


def _pieces(change, names):
    """Return what is gone and what is new of a value: of tags and bylines each, else the whole."""
    if change.name not in (TAGS, BYLINES):
        pairs = ((change.old, GONE), (change.new, NEW))
        return [(names.value(change.name, value), state) for value, state in pairs if value]
    old = [names.value(change.name, value) for value in change.old or []]
    new = [names.value(change.name, value) for value in change.new or []]
    if sorted(old) == sorted(new):  # another order
        return [(", ".join(old), GONE), (", ".join(new), NEW)]
    pieces = [(value, GONE) for value in old if value not in new]
    return pieces + [(value, NEW if value not in old else SAME) for value in new]


class _Names:
    """The names of all rows that the changes speak of, each kind read once."""

    def __init__(self, changes):
        by_name = {change.name: change for change in changes}
        both = {
            name: [*(change.old or []), *(change.new or [])]
            for name, change in by_name.items()
            if name in (TAGS, BYLINES)
        }
        self.rows = {
            Tag: Tag.objects.in_bulk(both.get(TAGS, [])),
            Contributor: Contributor.objects.in_bulk([r[0] for r in both.get(BYLINES, [])]),
            Agency: Agency.objects.in_bulk([r[1] for r in both.get(BYLINES, [])]),
        }
        for name, change in by_name.items():
            model = name in fields() and fields()[name].related_model
            if model:
                self.rows[model] = model._base_manager.in_bulk(filter(None, _values(change)))
        pks = {pk for change in changes for block in change.blocks for pk in block.photos}
        if lead := by_name.get("lead_photo"):
            pks.update(filter(None, _values(lead)))
        found = Photo.objects.for_cards().in_bulk(pks)
        self.photos = {pk: description(photo) for pk, photo in found.items()}

    def value(self, name, value):
        if name == TAGS:
            return self._row(Tag, value)
        if name == BYLINES:
            return self._byline(value)
        column = fields()[name]
        if column.is_relation:
            return self._row(column.related_model, value)
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if column.get_internal_type() == "DateTimeField":
            return written(datetime.fromisoformat(value))
        return str(value)

    def _byline(self, row):
        contributor, agency, role, language = row
        model, pk = (Contributor, contributor) if contributor else (Agency, agency)
        words = [self._row(model, pk), Role(role).label, language.upper()]
        return " · ".join(filter(None, map(str, words)))

    def _row(self, model, pk):
        found = self.rows.get(model, {}).get(pk)
        return str(found) if found else _("no longer there (%(number)s)") % {"number": pk}


def _values(change: FieldChange):
    return (change.old, change.new)
