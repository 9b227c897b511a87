"""The working copy of a story as plain values, ready for JSON: its fields, tags and bylines.

    {"headline_fr": "…", "lead_photo": 3, "is_sensitive": false, "embargoed_until": "2026-…",
     "tags": [4, 9], "bylines": [[7, null, "author", ""], …], …}

A byline is contributor, agency, role and language, in the order of the page.
"""

from datetime import UTC, datetime
from functools import cache

from modeltranslation.translator import translator

from articles.models import Article, Byline, Tag, TaggedArticle
from articles.models.story_words import WORDS
from contributors.models import Agency, Contributor

from .successors import successors

TAGS, BYLINES = "tags", "bylines"
CREDIT = ("contributor_id", "agency_id", "role")
BYLINE = (*CREDIT, "language")


@cache
def fields():
    """Return the columns that the desk writes, by name; a translated one for each language."""
    translated = translator.get_options_for_model(Article).all_fields
    return {
        field.name: field
        for field in Article._meta.concrete_fields
        if field.editable and not field.primary_key and field.name not in translated
    }


def state_of(article):
    tagged = TaggedArticle.objects.filter(content_object=article).order_by("tag")
    bylines = article.bylines.order_by("position", "id").values_list(*BYLINE)
    return field_values(article) | {
        TAGS: list(tagged.values_list("tag", flat=True)),
        BYLINES: [list(row) for row in bylines],
    }


def empty_state():
    """Return the state of a story of which nothing is written."""
    return field_values(Article()) | {TAGS: [], BYLINES: []}


def field_values(article):
    return {name: _plain(field.value_from_object(article)) for name, field in fields().items()}


def edition_state(edition, working):
    """Return a state of the working copy with what readers have of the story in one language.

    A byline that the desk has keeps its language; one that it took out comes back in all.
    """
    language = edition.language
    rows = [list(row) for row in edition.bylines.order_by("position").values_list(*CREDIT)]
    shown = [row for row in working[BYLINES] if row[-1] in ("", language)]
    languages = {tuple(row[:-1]): row[-1] for row in shown}
    others = [row for row in working[BYLINES] if row not in shown]
    words = {f"{name}_{language}": getattr(edition, name) for name in WORDS}
    return working | {
        **{name: text for name, text in words.items() if text or working[name]},
        "section": edition.section_id,
        "lead_photo": edition.lead_photo_id,
        TAGS: sorted(edition.tag_rows.values_list("tag", flat=True)),
        BYLINES: [[*row, languages.get(tuple(row), "")] for row in rows] + others,
    }


def as_article(article, state):
    """Return the story with the fields of a state, unsaved."""
    changed = Article(pk=article.pk)
    for field in Article._meta.concrete_fields:
        setattr(changed, field.attname, getattr(article, field.attname))
    _set_fields(changed, state)
    return changed


def apply(article, state):
    """Save a state as the working copy; return what of it no longer exists, as primary keys.

    What was merged with another row since is that row now. A field that has come since the
    state was written stays as it is.
    """
    state, missing = with_successors(state)
    _set_fields(article, state)
    article.save()
    article.tags.set(Tag.objects.filter(pk__in=state[TAGS]))
    _set_bylines(article, state[BYLINES])
    return missing


def with_successors(state):
    """Return the state with what each row is today, and those that are gone as (model, pk)."""
    references = {
        field.related_model: [state[name]]
        for name, field in fields().items()
        if field.is_relation and state.get(name)
    }
    references[Tag] = state[TAGS]
    references[Contributor] = [row[0] for row in state[BYLINES] if row[0]]
    references[Agency] = [row[1] for row in state[BYLINES] if row[1]]
    today = {model: successors(model, pks) for model, pks in references.items()}
    found = dict(state)
    for name, field in fields().items():
        if field.is_relation and state.get(name):
            found[name] = today[field.related_model].get(state[name])
    found[TAGS] = sorted({today[Tag][pk] for pk in state[TAGS] if pk in today[Tag]})
    rows = [
        [today[Contributor].get(person), today[Agency].get(agency), role, language]
        for person, agency, role, language in state[BYLINES]
    ]
    found[BYLINES] = [row for row in rows if row[0] or row[1]]
    missing = [
        (model, pk) for model, pks in references.items() for pk in pks if pk not in today[model]
    ]
    return found, missing


def _set_fields(article, state):
    for name, field in fields().items():
        if name in state:
            setattr(article, field.attname, field.to_python(state[name]))


def _set_bylines(article, rows):
    left = list(article.bylines.order_by("position", "id"))
    for position, row in enumerate(rows):
        values = dict(zip(BYLINE, row, strict=True))
        own = next((each for each in left if [getattr(each, n) for n in BYLINE] == row), None)
        if own is None:
            Byline.objects.create(article=article, position=position, **values)
            continue
        left.remove(own)
        if own.position != position:
            Byline.objects.filter(pk=own.pk).update(position=position)
    Byline.objects.filter(pk__in=[each.pk for each in left]).delete()


def _plain(value):
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value
