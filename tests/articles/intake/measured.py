"""How well a raw copy was understood, against what its neighbouring .json file expects."""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from articles.intake.reading import read_file
from articles.intake.recognition.agencies import AgencyBook
from articles.intake.story import PhotoMark, Subheading
from articles.intake.text.lists import points
from articles.typography import WHOLE_TEXT
from lib.text import fold, folded_words, with_plain_blanks

PARTS = ("language", "headline", "standfirst", "dateline", "credits", "body", "embargo", "kills")
# A flag of one of these parts speaks of that part of the result.
FLAG_PARTS = {
    "headline": "headline", "standfirst": "standfirst", "credit": "credits", "photo": "body",
    "caption": "body", "paragraph": "body", "subheading": "body", "embargo": "embargo",
    "kill": "kills", "dateline": "dateline",
}  # fmt: skip

BOOK = AgencyBook(language="en")
NOT_PRINTED = {"author", "person", "agency", "unknown", "reporting"}


@dataclass
class Measured:
    """`wrong` holds the parts that differ and carry no flag, `doubtful` those that carry one.

    What is missing carries one when its words stand in a place that is flagged.
    """

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
    told = _Told(story, flags)
    if story.is_kill and expected.get("kills"):
        expected = {"kills": expected["kills"]}
    got = understood(story)
    for part in PARTS if "headline" in expected else ("kills",):
        if not _same(part, got[part], expected.get(part)):
            pair = (expected.get(part), got[part])
            found = measured.doubtful if told.about(part, *pair) else measured.wrong
            found[part] = pair
    measured.needless = [
        flag for flag in flags if flag.kind not in wanted and not _is_news(flag, expected)
    ]
    measured.missing = sorted(wanted - {flag.kind for flag in flags})
    return measured


def _is_news(flag, expected):
    """Tell whether a flag says what is so: an embargo, a guessed encoding, a bare picture."""
    if flag.kind == "credit_missing":
        photos = [block for kind, block in expected.get("body", ()) if kind == "photo"]
        photo = photos[flag.number - 1] if flag.number <= len(photos) else {"agency": "?"}
        return not any(photo[key] for key in ("agency", "distributor", "source", "photographer"))
    is_embargo = flag.kind == "embargo" and bool(expected.get("embargo"))
    return is_embargo or (flag.kind, flag.part) == ("encoding", "story")


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


def _as_printed(body):
    """Return the body with the words of its points alone, and with plain blanks.

    The loader makes a list of the points, and house style sets the blanks of French.
    """
    words = points([block if kind != "photo" else "" for kind, block in body])
    return [
        [kind, _photo(block) if kind == "photo" else with_plain_blanks(point or block)]
        for (kind, block), point in zip(body, words, strict=True)
    ]


def _photo(photo):
    named = ("agency", "distributor", "source")
    return {key: _agency(value) if key in named else value for key, value in photo.items()}


def _agency(name):
    """Return the one name of an agency that is known: "AP" and "Associated Press" print alike."""
    known = BOOK.match(name) if name else None
    return known.name if known else name


def _same(part, got, expected):
    if part == "body":
        return _as_printed(got) == _as_printed(expected or [])
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
        (name, role, "person") if kind == "person" else (_agency(name), role, "agency")
        for name, role, kind in credits
    ]


class _Told:
    """What the flags of a story speak of: its parts, its blocks, and the words that stand there."""

    def __init__(self, story, flags):
        self.parts = {FLAG_PARTS.get(flag.part, "story") for flag in flags}
        self.blocks = {(flag.part, flag.number) for flag in flags}
        self.words = {word for flag in flags for word in folded_words(flag.text)}
        if "headline" in self.parts:
            self.words.update(folded_words(story.headline))
        for kind, number, block in _numbered(understood(story)["body"]):
            if self._has_block(kind, number):
                self.words.update(folded_words(str(block)))

    def about(self, part, expected, got):
        if part == "embargo" and not got:
            return part in self.parts
        if not got:
            words = {word for value in _values(expected) for word in folded_words(value)}
            return words - NOT_PRINTED <= self.words
        if part != "body":
            return part in self.parts
        right = [json.dumps(block, sort_keys=True) for block in _as_printed(expected or [])]
        return all(
            self._has_block(kind, number)
            for kind, number, block in _numbered(_as_printed(got))
            if json.dumps(block, sort_keys=True) not in right
        )

    def _has_block(self, kind, number):
        return (kind, number) in self.blocks or (
            kind == "photo" and ("caption", number) in self.blocks
        )


def _numbered(blocks):
    """Yield each block with its kind and its number among those of its kind, as flags count."""
    numbers = Counter()
    for kind, block in blocks:
        numbers[kind] += 1
        yield kind, numbers[kind], [kind, block]


def _values(expected):
    if isinstance(expected, str):
        return [expected]
    return [str(value) for one in expected or [] for value in one]
