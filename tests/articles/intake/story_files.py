"""The stories in tests/files/stories, and the real one where this machine has it."""

import os
from pathlib import Path

import pytest

from articles.intake.reading import read_file

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "tests" / "files" / "stories"


def read_story(name, known=None, language=""):
    return read_file((FOLDER / f"{name}.txt").read_bytes(), known, language)


def real_story():
    """A real partner site's copy, kept outside of the repository."""
    folder = Path(os.environ.get("NEWSROOM_STORIES", ROOT.parent / "shared" / "stories"))
    path = folder / "newsday-fr.txt"
    if not path.is_file():
        pytest.skip(f"there is no {path}: name the folder in NEWSROOM_STORIES")
    return path


def flagged(story, kind):
    return [(flag.text, flag.proposal) for flag in story.flags if flag.kind == kind]


def credited(story):
    return [(credit.name, credit.role, credit.kind) for credit in story.credits]
