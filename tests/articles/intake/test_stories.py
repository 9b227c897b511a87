"""Every story of the folder, understood as the file beside it expects."""

from pathlib import Path

import pytest

from .measured import measure

STORIES = sorted((Path(__file__).parent / "stories").glob("*.txt"))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_nothing_wrong_is_printed_without_flag(path):
    measured = measure(path)

    assert measured.wrong == {}
    assert measured.missing == []


def test_three_stories_of_four_come_out_whole():
    verdicts = [measure(path).verdict for path in STORIES]

    assert len(STORIES) >= 140
    assert verdicts.count("whole") >= 0.75 * len(STORIES)
    assert verdicts.count("whole") + verdicts.count("flagged") >= 0.9 * len(STORIES)
