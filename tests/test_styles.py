"""What no formatter sees in the desk's style sheets."""

import re
from collections import Counter
from pathlib import Path

STYLES = sorted((Path(__file__).parent.parent / "static").rglob("*.css"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def selectors(css):
    """Yield each rule's selector, with those of the blocks around it."""
    around, words = [], ""
    for sign in COMMENT.sub("", css):
        if sign == "{":
            around.append(" ".join(words.split()))
            if not around[-1].startswith("@"):
                yield tuple(around)
        elif sign == "}":
            around.pop()
        words = "" if sign in "{};" else words + sign


def test_no_sheet_has_a_selector_twice():
    twice = [
        f"{path.name}: {' '.join(selector)}"
        for path in STYLES
        for selector, times in Counter(selectors(path.read_text(encoding="utf-8"))).items()
        if times > 1
    ]

    assert twice == []


def test_each_important_says_what_forces_it():
    unexplained = [
        f"{path.name}: {' '.join(rule.split())}"
        for path in STYLES
        for rule in re.findall(r"[^{}]*\{[^{}]*\}", path.read_text(encoding="utf-8"))
        if "!important" in COMMENT.sub("", rule) and not COMMENT.search(rule.split("{")[1])
    ]

    assert unexplained == []
