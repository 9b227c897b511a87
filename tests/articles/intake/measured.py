"""How well a raw copy was understood, against what its neighbouring .json file expects."""

import json
from dataclasses import dataclass, field
from datetime import datetime

from articles.intake.reading import read_file
from articles.intake.story import PhotoMark, Subheading
from articles.typography import WHOLE_TEXT
from lib.text import fold

PARTS = ("language", "headline", "standfirst", "dateline", "credits", "body", "embargo", "kills")
# A flag of one of these parts speaks of that part of the result.
FLAG_PARTS = {
    "headline": "headline", "standfirst": "standfirst", "credit": "credits", "photo": "body",
    "caption": "body", "paragraph": "body", "subheading": "body", "embargo": "embargo",
    "kill": "kills",
}  # fmt: skip


@dataclass
class Measured:
    """`wrong` holds the parts that differ and carry no flag, `doubtful` those that carry one."""

    name: str
    wrong: dict = field(default_factory=dict)
    doubtful: dict = field(default_factory=dict)
    needless: list = field(default_factory=list)
    missing: list = field(default_factory=list)

    @property
    def verdict(self):
        if self.wrong or self.missing:
            return "wrong"
        if self.doubtful:
            return "flagged"
        return "needless" if self.needless else "whole"


def measure(path):
    expected = json.loads(path.with_suffix(".json").read_text())
    return compare(path.stem, read_file(path.read_bytes()), expected)


def compare(name, story, expected):
    measured = Measured(name)
    wanted = set(expected.get("flags", ()))
    flags = [flag for flag in story.flags if flag.kind not in WHOLE_TEXT]
    parts = {FLAG_PARTS.get(flag.part, "story") for flag in flags}
    if story.is_kill and expected.get("kills"):
        expected = {"kills": expected["kills"]}
    got = understood(story)
    for part in PARTS if "headline" in expected else ("kills",):
        if not _same(part, got[part], expected.get(part)):
            pair = (expected.get(part), got[part])
            (measured.doubtful if _is_flagged(part, pair, parts, flags) else measured.wrong)[
                part
            ] = pair
    measured.needless = [flag for flag in flags if flag.kind not in wanted]
    measured.missing = sorted(wanted - {flag.kind for flag in flags})
    return measured


def understood(story):
    """Return the parts of the story as the expectations write them."""
    return {
        "language": story.language,
        "headline": story.headline,
        "standfirst": story.standfirst,
        "dateline": story.dateline,
        "credits": [[one.name, one.role, one.kind] for one in story.credits],
        "body": [_block(story, block) for block in story.blocks],
        "embargo": story.embargoed_until,
        "kills": story.kills,
    }


def _block(story, block):
    if isinstance(block, PhotoMark):
        return ["photo", vars(story.photos[block.photo])]
    return ["subheading" if isinstance(block, Subheading) else "paragraph", block.text]


def _same(part, got, expected):
    if part == "embargo":
        return got == (datetime.fromisoformat(expected) if expected else None)
    if part == "kills":
        return fold(got) == fold(expected or "")
    if part == "credits":
        return sorted(_credits(got)) == sorted(_credits(expected or []))
    return got == (expected or type(got)())


def _credits(credits):
    # Whether an organisation is known makes no difference to what is printed.
    return [
        (name, role, "person" if kind == "person" else "agency") for name, role, kind in credits
    ]


def _is_flagged(part, pair, parts, flags):
    """Tell whether a flag stands at the place that differs; in the body, at that very block."""
    if part != "body":
        return part in parts
    expected, got = pair
    right = {json.dumps(block, sort_keys=True) for block in expected or []}
    numbers = {"paragraph": 0, "subheading": 0, "photo": 0}
    for block in got:
        numbers[block[0]] += 1
        if json.dumps(block, sort_keys=True) not in right:
            places = {block[0], "caption"} if block[0] == "photo" else {block[0]}
            if not any(flag.part in places and flag.number == numbers[block[0]] for flag in flags):
                return False
    return True
