"""Two who write one story at once: what each did is kept, and what both did is asked about.

The form names the version that it was opened on. What a colleague saved since is merged into
what was sent: fields by name, texts by paragraph, tags and bylines one by one.
"""

import json
from dataclasses import asdict, dataclass, field

from django.utils.translation import gettext_lazy as _

from articles import history
from articles.bodies import plain_text
from lib.primary_keys import parse_pk
from lib.three_way import Overlap, merge
from lib.word_diff import GONE, NEW, word_diff

from . import form_state
from .form_state import BYLINES, joined, pieces

MINE, THEIRS, BOTH = "mine", "theirs", "both"


@dataclass(frozen=True)
class FieldOverlap:
    """A place of a field that both changed: to be chosen by the one who saves last."""

    name: str
    mine: list[str]
    theirs: list[str]
    after: str = ""  # what stands before it, in case that nothing of mine does


@dataclass
class Merge:
    """What was sent, with what colleagues saved meanwhile."""

    post: object
    taken: list[str] = field(default_factory=list)
    overlaps: list[FieldOverlap] = field(default_factory=list)
    set_aside: list[tuple[str, list[str]]] = field(default_factory=list)


def merge_into(post, form_class, article):
    """Return the Merge of what was sent with the story as it is saved.

    Of a choice made between two versions the one not chosen is in `set_aside`.
    """
    found = Merge(post.copy())
    saved = history.record(article)
    form, now = _form_at(form_class, article, saved)
    as_sent = form_state.posted_state(form, post)
    sent = dict(as_sent)
    _choose(found, sent)
    merged = sent
    if post.get("version") != str(saved.number):
        opened = _version(article, post.get("version", ""))
        base = _form_at(form_class, article, opened)[1] if opened else {}
        merged = _merged(found, base, sent, now)
    form_state.write(found.post, form, article, merged, instead_of=as_sent)
    found.post["version"] = str(saved.number)
    found.post["overlaps"] = json.dumps([asdict(overlap) for overlap in found.overlaps])
    return found


def without_choices(post):
    """Return what was sent without choices between two versions: they are made by saving."""
    found = post.copy()
    for name in [name for name in found if name.startswith("choice-")]:
        del found[name]
    return found


def _version(article, number):
    """Return the version that a form was opened on, or None where it is no longer kept."""
    return article.versions.filter(number=parse_pk(number)).first() if number else None


def _form_at(form_class, article, version):
    """Return the form of a version, without data, and what it shows."""
    form = form_class(
        instance=history.as_article(article, version.state),
        initial={"tags": version.state["tags"]},
    )
    return form, form_state.shown_state(form, version.state[form_state.BYLINES])


def _choose(found, sent):
    """Apply the choices that were made; those still open are asked again."""
    for number, overlap in enumerate(_asked(found.post.get("overlaps"), sent)):
        choice = found.post.get(f"choice-{number}")
        if choice not in (MINE, THEIRS, BOTH):
            found.overlaps.append(overlap)
            continue
        parts = pieces(overlap.name, sent[overlap.name])
        chosen = {
            MINE: overlap.mine,
            THEIRS: overlap.theirs,
            BOTH: [*overlap.mine, *overlap.theirs],
        }[choice]
        replaced = _replaced(parts, overlap, chosen)
        if replaced is None:  # written over again since: the newest words stay
            choice, replaced = MINE, parts
        sent[overlap.name] = joined(overlap.name, replaced)
        if choice != BOTH:
            other = overlap.theirs if choice == MINE else overlap.mine
            found.set_aside.append((overlap.name, other))


def _asked(text, names):
    try:
        found = [FieldOverlap(**each) for each in json.loads(text or "[]")]
        return [overlap for overlap in found if _is_ours(overlap, names)]
    except (ValueError, TypeError, RecursionError):
        return []


def _is_ours(overlap, names):
    """Tell whether it can be what our form carries."""
    parts = [overlap.name, overlap.after, *overlap.mine, *overlap.theirs]
    return all(isinstance(part, str) for part in parts) and overlap.name in names


def _replaced(parts, overlap, new):
    """Return the parts with the new ones in place of mine, or None where mine no longer stand."""
    old = overlap.mine
    if not old:
        place = parts.index(overlap.after) + 1 if overlap.after in parts else len(parts)
        return [*parts[:place], *new, *parts[place:]]
    for start in range(len(parts) - len(old) + 1):
        if parts[start : start + len(old)] == old:
            return [*parts[:start], *new, *parts[start + len(old) :]]
    return None


def _merged(found, base, sent, saved):
    merged = {}
    for name, mine in sent.items():
        was, theirs = base.get(name), saved.get(name, [])
        if mine == was or mine == theirs:
            merged[name] = theirs
        elif theirs == was:
            merged[name] = mine
        elif name in (BYLINES, "tags"):
            merged[name] = _united(was or [], mine, theirs)
        else:
            merged[name] = _merged_text(found, name, was or [], mine, theirs)
        if theirs not in (was, mine):
            found.taken.append(name)
    return merged


def _united(was, mine, theirs):
    """Return theirs without what I took out, and with what I put in."""
    kept = [one for one in theirs if one in mine or one not in was]
    return kept + [one for one in mine if one not in was and one not in theirs]


def _merged_text(found, name, was, mine, theirs):
    parts = []
    for part in merge(*(pieces(name, values) for values in (was, mine, theirs))):
        if isinstance(part, Overlap):
            after = parts[-1] if parts else ""
            found.overlaps.append(FieldOverlap(name, part.mine, part.theirs, after))
            parts += part.mine
        else:
            parts.append(part)
    return joined(name, parts)


def readable(form, name, parts):
    """Return the words of a value as somebody reads them: no markup, no primary keys."""
    text = "\n".join(parts)
    if form_state.is_body(name):
        return plain_text(text)
    form_field = form.fields[name]
    if hasattr(form_field, "queryset") and text.isdecimal():
        return str(form_field.queryset.filter(pk=int(text)).first() or text)
    return text


def label(form, name):
    """Return what a field is called on the form, with its language."""
    if name == BYLINES:
        return str(_("Who is credited"))
    code = name[-2:].upper() if name[-3:-2] == "_" else ""
    return " ".join(filter(None, [str(form.fields[name].label), code]))


def asked(form):
    """Return what the form asks about: label, and the words of both with what differs marked."""
    return [
        {
            "label": label(form, overlap.name),
            "choice": f"choice-{number}",
            "is_text": form_state.is_text(form, overlap.name),
            "mine": _marked(form, overlap, "mine", "theirs"),
            "theirs": _marked(form, overlap, "theirs", "mine"),
        }
        for number, overlap in enumerate(form.merge.overlaps if form.merge else [])
    ]


def _marked(form, overlap, side, other):
    """Return pieces of what one side wrote, each with whether the other lacks it."""
    own, others = (readable(form, overlap.name, getattr(overlap, name)) for name in (side, other))
    return [(words, state == NEW) for words, state in word_diff(others, own) if state != GONE]
