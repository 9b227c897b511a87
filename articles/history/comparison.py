"""What differs between two states of a story: field by field, and texts by block and word."""

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice

from articles.bodies import block_kind, blocks, canonical, figures, plain_text
from lib.word_diff import GONE, NEW, SAME, word_diff

from .state import BYLINES, TAGS, fields, with_successors

CHANGED, MOVED = "changed", "moved"
ALIKE = 0.5  # a block with so many words of another is that one, rewritten


@dataclass
class BlockChange:
    """A block of the text: SAME, GONE, NEW, CHANGED or MOVED, and its words in pieces.

    A moved one stands where it is now. One that is changed without a word has other emphasis,
    links or photo.
    """

    state: str
    kind: str
    pieces: list[tuple[str, str]] = field(default_factory=list)
    photos: list[int] = field(default_factory=list)

    @property
    def is_reformatted(self):
        return self.state == CHANGED and all(state == SAME for _words, state in self.pieces)


@dataclass(frozen=True)
class FieldChange:
    """A field that differs; `blocks` of a body, `pieces` of another text, else the two values."""

    name: str
    old: object
    new: object
    pieces: list[tuple[str, str]] = field(default_factory=list)
    blocks: list[BlockChange] = field(default_factory=list)

    @property
    def is_only_markup(self):
        return bool(self.blocks) and all(block.state == SAME for block in self.blocks)


def compare(old: dict, new: dict) -> list[FieldChange]:
    """Return the fields that differ, in the order of the form's model; merged rows are one."""
    (old, _gone), (new, _gone) = with_successors(old), with_successors(new)
    changes = [
        _change(name, old.get(name), new.get(name))
        for name in [*fields(), TAGS, BYLINES]
        if (old.get(name) or None) != (new.get(name) or None)
    ]
    return [change for change in changes if not change.is_only_markup]


def _change(name, old, new):
    if name.startswith("body_"):
        return FieldChange(name, old, new, blocks=compare_blocks(old or "", new or ""))
    if isinstance(old or new, str) and name in fields() and not _is_moment(name):
        return FieldChange(name, old, new, pieces=word_diff(old or "", new or ""))
    return FieldChange(name, old, new)


def _is_moment(name):
    return fields()[name].get_internal_type() == "DateTimeField"


def compare_blocks(old: str, new: str) -> list[BlockChange]:
    before, after = (list(map(canonical, blocks(body))) for body in (old, new))
    found, taken_out, put_in = [], [], []
    for what, begin, end, low, high in SequenceMatcher(None, before, after, False).get_opcodes():
        if what == "equal":
            found += [_block(SAME, html) for html in after[low:high]]
            continue
        for gone, come in _paired(before[begin:end], after[low:high]):
            if gone is not None and come is not None:
                found.append(_changed(CHANGED, gone, come))
                continue
            found.append(_block(GONE, gone) if come is None else _block(NEW, come))
            (taken_out if come is None else put_in).append((len(found) - 1, gone or come))
    return _with_moves(found, taken_out, put_in)


def _paired(old, new):
    """Yield blocks of a replaced stretch in order, those that are alike side by side."""
    rest = list(old)
    for come in new:
        match = next((i for i, gone in enumerate(rest) if _are_alike(gone, come)), None)
        if match is None:
            yield None, come
            continue
        for gone in rest[:match]:
            yield gone, None
        yield rest[match], come
        rest = rest[match + 1 :]
    for gone in rest:
        yield gone, None


def _with_moves(found, taken_out, put_in):
    """Show a block that left one place for another once, where it is now."""
    left = set()
    for place, come in put_in:
        origins = ((i, gone) for i, gone in taken_out if i not in left and _are_alike(gone, come))
        for origin, gone in islice(origins, 1):
            left.add(origin)
            found[place] = _changed(MOVED, gone, come)
    return [block for place, block in enumerate(found) if place not in left]


def _are_alike(gone, come):
    if gone == come:
        return True
    (photos, words), (other_photos, other_words) = _features(gone), _features(come)
    if photos or other_photos:
        return photos == other_photos
    return 2 * len(words & other_words) >= ALIKE * max(1, len(words) + len(other_words))


@lru_cache(maxsize=4096)  # each block is held against many
def _features(html):
    """Return the photos and the words by which a block is known again."""
    photos = tuple(figure.photo_id for figure in figures(html))
    return photos, frozenset(plain_text(html).split())


def _block(state, html):
    return BlockChange(state, block_kind(html), [(_words(html), state)], _photos(html))


def _changed(state, gone, come):
    pieces = word_diff(_words(gone), _words(come))
    return BlockChange(state, block_kind(come), pieces, _photos(come))


def _words(html):
    captions = [figure.caption for figure in figures(html) if figure.caption]
    return "\n".join(filter(None, [plain_text(html), *captions]))


def _photos(html):
    return [figure.photo_id for figure in figures(html) if figure.photo_id]
