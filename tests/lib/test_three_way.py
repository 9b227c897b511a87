from hypothesis import given
from hypothesis import strategies as st

from lib.three_way import Overlap, merge

TEXTS = st.lists(st.sampled_from("abcde"), max_size=6)


def test_changes_in_different_places_are_both_kept():
    assert merge("abcd", "aXcd", "abcY") == ["a", "X", "c", "Y"]


def test_changes_in_neighbouring_places_are_both_kept():
    assert merge("abc", "aXc", "abY") == ["a", "X", "Y"]


def test_insertion_and_deletion_elsewhere_are_both_kept():
    assert merge("abcd", "abXcd", "bcd") == ["b", "X", "c", "d"]


def test_same_change_of_both_is_made_once():
    assert merge("abc", "aXc", "aXc") == ["a", "X", "c"]


def test_different_changes_of_one_place_overlap():
    assert merge("abc", "aXc", "aYc") == ["a", Overlap(["X"], ["Y"]), "c"]


def test_additions_at_one_place_overlap():
    assert merge("a", "aX", "aY") == ["a", Overlap(["X"], ["Y"])]


def test_change_of_what_other_deleted_overlaps():
    assert merge("abc", "aXc", "ac") == ["a", Overlap(["X"], []), "c"]


@given(TEXTS, TEXTS)
def test_only_one_who_changed_is_right(base, changed):
    assert merge(base, changed, base) == merge(base, base, changed) == changed


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_of_either_is_lost(base, mine, theirs):
    kept = []
    for part in merge(base, mine, theirs):
        kept += [*part.mine, *part.theirs] if isinstance(part, Overlap) else [part]

    assert set(mine) - set(base) <= set(kept)
    assert set(theirs) - set(base) <= set(kept)
