"""A story as intake understood it: plain data, before any row exists."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass
class Paragraph:
    text: str


@dataclass
class Subheading:
    text: str


@dataclass
class PhotoMark:
    """The place of a picture in the text: `photo` counts from 0 in `Story.photos`."""

    photo: int


@dataclass
class StoryPhoto:
    """A picture that the text names. Its file is not part of the copy."""

    caption: str = ""
    agency: str = ""
    distributor: str = ""
    source: str = ""
    photographer: str = ""
    is_archive: bool = False


@dataclass(frozen=True)
class Credit:
    """A person, agency or unknown (the `kind`) in one role."""

    name: str
    role: str
    kind: str


@dataclass(frozen=True)
class Flag:
    """Suspected damage: the words as they stand, what to put there, and where.

    `part` names the field (headline, standfirst, paragraph, subheading, caption, credit,
    embargo, kill, story) and `number` counts from 1 within it. An empty proposal leaves it to
    the desk.
    """

    kind: str
    text: str = ""
    proposal: str = ""
    part: str = "story"
    number: int = 0

    @property
    def place(self):
        return f"{self.part} {self.number}" if self.number else self.part


@dataclass
class ParsedStory:
    """`kills` is the headline of the story that a kill notice takes back, in its words."""

    language: str = ""
    headline: str = ""
    standfirst: str = ""
    dateline: str = ""
    blocks: list = field(default_factory=list)
    photos: list[StoryPhoto] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    tags: list = field(default_factory=list)
    new_tags: list[str] = field(default_factory=list)
    embargoed_until: datetime | None = None
    is_kill: bool = False
    kills: str = ""
    flags: list[Flag] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    digest: str = ""

    @property
    def paragraphs(self):
        return [block.text for block in self.blocks if isinstance(block, Paragraph)]

    @property
    def subheadings(self):
        return [block.text for block in self.blocks if isinstance(block, Subheading)]


@dataclass(frozen=True)
class KnownAgency:
    """An organisation; `english` is its name there when it has another."""

    name: str
    aliases: tuple[str, ...] = ()
    english: str = ""

    def name_in(self, language):
        return self.english if language == "en" and self.english else self.name


@dataclass(frozen=True)
class KnownTag:
    """A tag of the newsroom: `labels` holds its name and aliases per language."""

    key: object
    labels: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Known:
    """The newsroom's own names as plain data, so that matching needs no database."""

    agencies: tuple[KnownAgency, ...] = ()
    contributors: tuple[str, ...] = ()
    tags: tuple[KnownTag, ...] = ()
