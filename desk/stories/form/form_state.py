"""A story's form as plain values: what stood in each field, by name."""

import json

from django import forms

from articles.bodies import blocks, sanitise
from lib.primary_keys import parse_pk

OWN_FIELDS = {"version", "overlaps"}  # about the form, not the story
BYLINES = "bylines"
ROW = ["contributor", "agency", "role", "language"]
MOST_ROWS = 200


def shown_state(form, bylines):
    """Return what a form without data shows, as a browser would send it back."""
    state = {name: _shown(form[name]) for name in form.fields if name not in OWN_FIELDS}
    return state | {BYLINES: [row_text(row) for row in bylines]}


def posted_state(form, post):
    """Return what was sent for each field of the form, written as `shown_state` writes it."""
    state = {
        name: _plain(name, post.getlist(name)) for name in form.fields if name not in OWN_FIELDS
    }
    if f"{BYLINES}-TOTAL_FORMS" not in post:  # somebody who may not change them
        return state
    return state | {BYLINES: [row_text(row) for row in _posted_rows(post)]}


def pieces(name, values):
    """Return the parts by which a value is merged: blocks of a body, lines of a text."""
    text = values[0] if values else ""
    return blocks(text) if is_body(name) else text.split("\n") if text else []


def joined(name, parts):
    return [text] if (text := ("" if is_body(name) else "\n").join(parts)) else []


def is_text(form, name):
    return isinstance(form.fields[name], forms.CharField)


def is_body(name):
    return name.startswith("body_")


def row_text(row):
    return json.dumps(["" if value is None else str(value) for value in row])


def parse_row(text):
    return json.loads(text)


def _shown(field):
    value = field.value()
    if isinstance(field.field.widget, forms.CheckboxInput):
        return ["on"] if value else []
    values = value if isinstance(value, list | tuple) else [value]
    plain = [getattr(one, "pk", one) for one in values]
    return _plain(field.name, [field.field.widget.format_value(one) for one in plain])


def _plain(name, values):
    plain = []
    for value in values:
        for text in value if isinstance(value, list) else [value]:  # of a choice
            text = str("" if text is None else text).replace("\r\n", "\n").strip()
            plain.append(sanitise(text) if is_body(name) else text)
    return [text for text in plain if text]


def _posted_rows(post):
    count = parse_pk(post.get(f"{BYLINES}-TOTAL_FORMS")) or 0
    rows = []
    for number in range(min(count, MOST_ROWS)):
        row = {name: post.get(f"{BYLINES}-{number}-{name}", "") for name in [*ROW, "position"]}
        if f"{BYLINES}-{number}-DELETE" not in post and (row["contributor"] or row["agency"]):
            rows.append(row)
    rows.sort(key=_position)
    return [[row[name] for name in ROW] for row in rows]


def _position(row):
    found = parse_pk(row["position"])
    return MOST_ROWS if found is None else found


def write(post, form, article, state, *, instead_of):
    """Put into what was sent each value that is another in `state`."""
    for name, values in state.items():
        if values == instead_of.get(name):
            continue
        if name == BYLINES:
            _write_rows(post, article, values)
        elif isinstance(form.fields[name].widget, forms.CheckboxInput) and not values:
            post.pop(name, None)
        else:
            post.setlist(name, values or [""])


def without_rows_of_before(post):
    """Return what was sent for a story that is gone, for a new one: its bylines are new as well."""
    found = post.copy()
    for name in found:
        if name.startswith(f"{BYLINES}-") and name.endswith(("-id", "-article")):
            found[name] = ""
    found[f"{BYLINES}-INITIAL_FORMS"] = "0"
    return found


def _write_rows(post, article, rows):
    """Put the bylines into the data of their formset: those saved first, then the new ones."""
    for key in [key for key in post if key.startswith(f"{BYLINES}-")]:
        if key.removeprefix(f"{BYLINES}-")[0].isdecimal():
            del post[key]
    saved = list(article.bylines.order_by("position", "id"))
    left = list(rows)
    number = 0
    for byline in saved:
        own = row_text(getattr(byline, f"{name}_id", getattr(byline, name)) for name in ROW)
        _write_row(post, number, own, {"id": byline.pk, "article": article.pk}, rows)
        if own in left:
            left.remove(own)
        else:
            post[f"{BYLINES}-{number}-DELETE"] = "on"
        number += 1
    for row in left:
        _write_row(post, number, row, {"id": "", "article": article.pk}, rows)
        number += 1
    post[f"{BYLINES}-INITIAL_FORMS"] = str(len(saved))
    post[f"{BYLINES}-TOTAL_FORMS"] = str(number)


def _write_row(post, number, row, keys, rows):
    values = dict(zip(ROW, parse_row(row), strict=True)) | keys
    values["position"] = rows.index(row) if row in rows else 0
    for name, value in values.items():
        post[f"{BYLINES}-{number}-{name}"] = str(value)
