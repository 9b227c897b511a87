"""What was sent by a story's form, saved or not, as a state of the story."""

from django import forms

from articles.history.state import BYLINES, TAGS, fields
from articles.models import Role
from lib.primary_keys import parse_pk

from .form_state import parse_row, posted_state


def state_of_post(form, post, state):
    """Return a state of the story with what was sent in place of what was there.

    A date that is none, and a number of no row, count as empty, a role that is none as author;
    words count as they are.
    """
    found = dict(state)
    for name, values in posted_state(form, post).items():
        if name == BYLINES:
            found[BYLINES] = [_byline(parse_row(text)) for text in values]
        elif name == TAGS:
            found[TAGS] = sorted(pk for pk in map(parse_pk, values) if pk)
        else:
            value = _value(form.fields[name], fields()[name], values)
            is_empty = not value and not state.get(name)  # "" and None are one
            found[name] = state.get(name) if is_empty else value
    return found


def _byline(row):
    contributor, agency, role, language = row
    role = role if role in Role.values else Role.AUTHOR.value
    return [parse_pk(contributor), parse_pk(agency), role, language]


def _value(form_field, column, values):
    text = values[0] if values else ""
    if isinstance(form_field, forms.BooleanField):
        return form_field.to_python(text)
    if column.is_relation:
        return parse_pk(text)
    if isinstance(form_field, forms.DateTimeField):
        return _moment(form_field, text)
    return text


def _moment(form_field, text):
    try:
        moment = form_field.clean(text)
    except forms.ValidationError:
        return None
    return moment and moment.isoformat()
