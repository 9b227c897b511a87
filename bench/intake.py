"""How many stories of a folder intake understands: whole, with the doubtful part flagged, wrong.

    python -m bench.intake [FOLDER]

A story is a .txt file, and beside it the .json of what it should become.
"""

import os
import sys
from collections import Counter
from pathlib import Path

import django

FOLDER = Path(__file__).parent.parent / "tests" / "articles" / "intake" / "stories"


def report(folder):
    from tests.articles.intake.measured import measure  # needs the settings

    verdicts = Counter()
    for path in sorted(folder.glob("*.txt")):
        measured = measure(path)
        verdicts[measured.verdict] += 1
        for line in lines(measured):
            print(line)
    print(", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common()))


def lines(measured):
    """Yield what differs, as expected and as understood, and the flags that nobody needed."""
    if measured.verdict != "whole":
        yield f"{measured.name}: {measured.verdict}"
    for title, parts in (("wrong", measured.wrong), ("flagged", measured.doubtful)):
        for part, (expected, got) in parts.items():
            if part == "body":
                expected, got = only_in(expected, got), only_in(got, expected)
            yield f"  {title} {part}\n    expected {expected}\n    got      {got}"
    for flag in measured.needless:
        yield f"  needless {flag.kind}, {flag.place}: {flag.text[:60]}"
    for kind in measured.missing:
        yield f"  missing {kind}"


def only_in(one, other):
    return [block for block in one or [] if block not in (other or [])]


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    django.setup()
    report(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
