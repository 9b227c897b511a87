"""The demonstration's words: plain files that a person can read and change."""

import tomllib
from pathlib import Path

FOLDER = Path(__file__).parent / "content"


def read(name):
    """Return a table of the demonstration by the name of its file, in the order of the file."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def stories():
    return {path.stem: read(f"stories/{path.stem}") for path in _story_files()}


def _story_files():
    return sorted((FOLDER / "stories").glob("*.toml"))
