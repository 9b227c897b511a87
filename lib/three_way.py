"""Merging what two people made of one list, by what it was before."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class Overlap:
    """A place that both changed, each in another way."""

    mine: list[str]
    theirs: list[str]


@dataclass(frozen=True)
class _Edit:
    begin: int
    end: int
    items: list[str]
    is_mine: bool

    def overlaps(self, begin, end):
        """Tell whether it touches what stands there; two insertions at one place do."""
        return self.begin < end or (self.begin, self.end) == (begin, end)


def merge(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> list[str | Overlap]:
    """Return the list with the changes of both, and an Overlap where they contradict."""
    edits = [*_edits(base, mine, is_mine=True), *_edits(base, theirs, is_mine=False)]
    merged, done = [], 0
    for begin, end, here in _grouped(edits):
        merged += base[done:begin]
        ours, others = (
            _applied(base, begin, end, [edit for edit in here if edit.is_mine is side])
            for side in (True, False)
        )
        if ours == others or all(edit.is_mine for edit in here):
            merged += ours
        elif not any(edit.is_mine for edit in here):
            merged += others
        else:
            merged.append(Overlap(ours, others))
        done = end
    return [*merged, *base[done:]]


def _edits(base, changed, is_mine):
    matcher = SequenceMatcher(None, base, changed, autojunk=False)
    for what, begin, end, low, high in matcher.get_opcodes():
        if what == "replace" and end - begin == high - low:  # item by item, as it was typed
            for offset in range(end - begin):
                item = [changed[low + offset]]
                yield _Edit(begin + offset, begin + offset + 1, item, is_mine)
        elif what != "equal":
            yield _Edit(begin, end, list(changed[low:high]), is_mine)


def _grouped(edits):
    """Yield begin, end and edits of each place, in order; what overlaps is one place."""
    begin = end = None
    here = []
    for edit in sorted(edits, key=lambda edit: (edit.begin, edit.end)):
        if here and edit.overlaps(begin, end):
            end = max(end, edit.end)
            here.append(edit)
            continue
        if here:
            yield begin, end, here
        begin, end, here = edit.begin, edit.end, [edit]
    if here:
        yield begin, end, here


def _applied(base, begin, end, edits):
    result, done = [], begin
    for edit in edits:
        result += [*base[done : edit.begin], *edit.items]
        done = edit.end
    return [*result, *base[done:end]]
