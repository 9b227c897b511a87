"""Every story of the folder, understood as the file beside it expects."""

from pathlib import Path

import pytest

from articles.intake.reading import read_file

from .measured import measure

STORIES = sorted((Path(__file__).parent / "stories").glob("*.txt"))
# By somebody who has not read the parser
UNSEEN = sorted((Path(__file__).parent / "unseen").glob("*.txt"))
# The same, read for the first time when they came: 1 whole, 8 flagged, 9 wrong
BLIND = sorted((Path(__file__).parent / "blind").glob("*.txt"))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_nothing_wrong_is_printed_without_flag(path):
    measured = measure(path)

    assert measured.wrong == {}
    assert measured.missing == []


def test_three_stories_of_four_come_out_whole():
    verdicts = [measure(path).verdict for path in (*STORIES, *UNSEEN)]

    assert len(verdicts) >= 200
    assert verdicts.count("whole") >= 0.75 * len(verdicts)
    assert verdicts.count("whole") + verdicts.count("flagged") >= 0.9 * len(verdicts)


@pytest.mark.parametrize("path", UNSEEN, ids=lambda path: path.stem)
def test_nothing_wrong_of_unseen_is_printed(path):
    measured = measure(path)

    assert measured.wrong == {}
    assert measured.missing == []


def test_most_unseen_stories_come_out_whole():
    verdicts = [measure(path).verdict for path in UNSEEN]

    assert len(UNSEEN) >= 38
    assert verdicts.count("whole") >= 0.6 * len(UNSEEN)


def test_half_of_blind_stories_are_flagged_or_whole():
    verdicts = [measure(path).verdict for path in BLIND]

    assert len(BLIND) == 18
    assert verdicts.count("wrong") <= 8  # none is wanted


def test_kill_in_a_long_sentence_is_held():
    story = read_file((UNSEEN[0].parent / "b27-cp-kill-en.txt").read_bytes())

    assert story.is_kill
    assert story.kills == "Senator billed taxpayers for 212 parking tickets, documents show"
