"""Credit lines under pictures: agency, distributor, source and photographer, in whatever order."""

import re
from dataclasses import dataclass, field

from articles.intake.credit_marks import ARCHIVE_LEAD, MARK_OF_ARCHIVE, PHOTO_LABEL
from articles.intake.story import Flag, StoryPhoto
from lib.text import fold

from .agencies import as_organisation
from .credit_parts import AND, SEPARATOR, VIA, PartSorter
from .names import PARTICLES, as_name

LONGEST = 240
LONGEST_PART = 10
LABEL = re.compile(PHOTO_LABEL, re.IGNORECASE)
BARE_LABEL = re.compile(r"(?:[(\[]|[—–-]\s)?PHOTOS?\s+(?=\S)")
LOOSE_LABEL = re.compile(r"photos?\s+(?:de\s+|d['’]|of\s+)?(?=\S)", re.IGNORECASE)
YEAR = re.compile(r"^(?:©\s*)?(?:19|20)\d\d,?\s+|,?\s+(?:19|20)\d\d$")
RESERVED = re.compile(
    r"[.,;\s]*(?:all rights reserved|tous droits réservés)\.?$"
    r"|[.,;/\s]+(?:CC[ -](?:BY|0)[\w .-]{0,12}|CC0|public domain|domaine public)$",
    re.IGNORECASE,
)
BYLINE = re.compile(r"(?:text and photos |words and pictures )?(?:by|par)\s", re.IGNORECASE)
THE = re.compile(r"the\s+", re.IGNORECASE)
SENTENCE_END = re.compile(r"[^\W_]{3}\.\s")
OLD_MARK = re.compile(rf"\s?[(\[]\s?{MARK_OF_ARCHIVE}\s?\.?\s?[)\]]\.?", re.IGNORECASE)
OLD_LEAD = re.compile(ARCHIVE_LEAD)
AP_STYLE = re.compile(r"(?P<agency>.{2,40}?) photo\s?/\s?(?P<rest>.+)$", re.IGNORECASE)


@dataclass
class PhotoCredit:
    photo: StoryPhoto
    flags: list[Flag] = field(default_factory=list)


class CreditReader:
    """Reads credit lines with the agencies and people that the newsroom knows."""

    def __init__(self, agencies, contributors=()):
        self.agencies = agencies
        self.contributors = {fold(name): name for name in contributors}
        self.parts = PartSorter(agencies, self.contributors)

    def read(self, line, under_picture=False):
        """Return the credit in this line, or None when it is no credit line.

        Under a picture a label is enough; elsewhere the names must be names, since
        "Photo par photo, l’album…" is a sentence.
        """
        if len(line) > LONGEST or BYLINE.match(line):
            return None
        if AP_STYLE.match(_trim(line)):
            return self._without_label(line)
        label = LABEL.match(line) or BARE_LABEL.match(line)
        if not label and under_picture:
            label = LOOSE_LABEL.match(line)
        if not label:
            return self._without_label(line) if under_picture else None
        rest = _trim(line[label.end() :].lstrip(" \u00a0\u202f:©–—/-"))
        if label.groupdict().get("handout"):
            giver = _trim(line[label.end("handout") :])
            if not any(map(str.isalnum, giver)):
                giver = _trim(label["handout"]).split(":")[-1].strip()
            return self.handed_out(giver)
        trusting = under_picture and bool(LABEL.match(line))
        is_bare = not LABEL.match(line) and bool(BARE_LABEL.match(line))
        credit = self._assemble(rest, trusting, is_bare)
        if credit and label.groupdict().get("archive"):
            credit.photo.is_archive = True
        return credit

    def handed_out(self, giver):
        """Credit who gave the picture, and who distributes it or made it if that is said."""
        if self.agencies.match(giver):
            return self._assemble(giver, True)
        giver, *others = VIA.split(giver, maxsplit=1)
        parts = [part for part in SEPARATOR.split(giver) if part]
        if len(parts) == 2 and self.agencies.match(parts[1]):
            giver, others = parts[0], [parts[1]]
        giver = THE.sub("", giver)
        if len(giver) > 150 or SENTENCE_END.search(giver):
            return None
        person, giver = self._giver_and_person(giver, parts)
        credit = PhotoCredit(StoryPhoto(source=as_organisation(giver), photographer=person))
        if others:
            credit.photo.agency = self._agency(credit, others[0])
        return credit

    def _giver_and_person(self, giver, parts):
        """Part "RNLI/Dee Angove": who gave the picture, and who made it."""
        kinds = [self.parts.kind(part)[0] for part in parts]
        if sorted(kinds) not in (["name", "organisation"], ["organisation", "person"]):
            return "", giver
        organisation = kinds.index("organisation")
        return self._person(parts[1 - organisation]), THE.sub("", parts[organisation])

    def _without_label(self, line):
        """Read "REUTERS/Jane Doe", "AP Photo/Jane Doe": begun or ended by an agency."""
        inner = _trim(line)
        wire = AP_STYLE.match(inner)
        if wire and self.agencies.match(wire["agency"]):
            return self._assemble(f"{wire['agency']} / {wire['rest']}", True)
        parts = [part for part in SEPARATOR.split(inner) if part]
        if not 2 <= len(parts) <= 4 or len(inner) > 120:
            return None
        kinds = {kind: text for kind, text, via in self.parts.sort(parts)}
        if "agency" not in kinds or "unknown" in kinds or kinds.get("name", "X").islower():
            return None
        return self._assemble(inner, False)

    def _assemble(self, text, trusting, needs_agency=False):
        text = YEAR.sub("", RESERVED.sub("", text)).strip()
        whole = self.agencies.match(text)
        parts = [text] if whole else [part for part in SEPARATOR.split(text) if part]
        if any("(" in part or len(part.split()) > LONGEST_PART for part in parts):
            return None
        if not parts or len(parts) > 6 or any(SENTENCE_END.search(part) for part in parts):
            return None
        parts = self.parts.sort(parts)
        kinds = {kind for kind, part, via in parts}
        if needs_agency and not kinds & {"agency", "organisation", "person", "title"}:
            return None
        return self._fill(parts, trusting)

    def _fill(self, parts, trusting):
        credit = PhotoCredit(StoryPhoto())
        kinds = [kind for kind, text, via in parts]
        unknown = [text for kind, text, via in parts if kind == "unknown"]
        if not trusting and "agency" not in kinds and not all(map(is_capitalised, unknown)):
            return None
        if given := self._given(parts, kinds):
            return given
        self._name_organisation(credit, parts, kinds)
        for kind, text, via in sorted(parts, key=lambda part: part[0] != "agency"):
            self._put(credit, kind, text)
            if via:
                self._distribute(credit, via)
        return credit

    def _given(self, parts, kinds):
        """Credit "Ice Board/Handout via REUTERS": who gave the picture, and who distributes it."""
        if sorted(kinds) not in (["handout", "organisation"], ["handout", "unknown"]):
            return None
        word, giver = sorted(parts, key=lambda part: part[0] != "handout")
        if fold(word[1]) not in ("handout", "ho"):
            return None
        via = word[2] or giver[2]
        photo = StoryPhoto(source=as_organisation(giver[1]))
        credit = PhotoCredit(photo)
        photo.distributor = self._agency(credit, via) if via else ""
        return credit

    def _name_organisation(self, credit, parts, kinds):
        """Say which of two names is the organisation's: the second, which is asked where the
        name could be a person's. A single name is the photographer's if it could be one."""
        if {"agency", "organisation", "person", "handout"} & set(kinds):
            return
        named = [index for index, kind in enumerate(kinds) if kind not in ("archive", "title")]
        if len(named) == 1 and kinds[named[0]] == "unknown":
            parts[named[0]] = ("organisation", *parts[named[0]][1:])
            credit.flags.append(Flag("agency_unknown", parts[named[0]][1]))
        elif len(named) > 1:
            last = named[-1] if kinds[named[0]] != "unknown" else named[0]
            if kinds[last] != "unknown":
                credit.flags.append(Flag("agency_unknown", parts[last][1]))
            parts[last] = ("organisation", *parts[last][1:])

    def _put(self, credit, kind, text):
        photo = credit.photo
        if kind == "archive":
            photo.is_archive = True
        elif kind == "title":
            return
        elif kind == "agency" and not photo.agency:
            photo.agency = self._agency(credit, text)
        elif kind == "organisation" and not photo.agency:
            photo.agency = as_organisation(text)
        elif kind in ("agency", "organisation", "handout") or (
            kind == "unknown" and photo.agency and photo.photographer and " " not in text
        ):
            photo.source = " / ".join(filter(None, (photo.source, text)))
        else:
            photo.photographer = ", ".join(filter(None, (photo.photographer, self._person(text))))

    def _distribute(self, credit, via):
        name = self._agency(credit, via)
        if credit.photo.agency:
            credit.photo.distributor = name
        else:
            credit.photo.agency = name

    def _agency(self, credit, text):
        found = self.agencies.match(text)
        if found and found.is_damaged:
            credit.flags.append(Flag("agency_name", text, found.name))
        return found.name if found else text

    def _person(self, text):
        pieces = AND.split(text)
        names = [self.contributors.get(fold(name)) or as_name(name) for name in pieces[::2]]
        joints = [joint.lower() for joint in pieces[1::2]] + [""]
        return "".join(name + joint for name, joint in zip(names, joints, strict=True))


def is_capitalised(text):
    # A title as organisations have: Le Devoir, Shutterstock.
    words = text.split()
    return len(words) <= 6 and all(word[0].isupper() or word in PARTICLES for word in words)


def _trim(text):
    text = text.strip().strip("*_").strip()
    if text.endswith((")", "]")) and not re.search(r"[(\[]", text):
        text = text[:-1].rstrip()
    if text.startswith(("(", "[")):
        text = text[1:].rstrip(".").rstrip(")]").strip()
    return text.rstrip(".").rstrip() if not re.search(r"\b(?:Inc|Ltd|Jr|Sr|Co)\.$", text) else text


def without_archive_mark(caption):
    """Remove "(Photo d’archives)" and its like; say whether one was there."""
    bare = OLD_MARK.sub("", caption)
    bare = OLD_LEAD.sub("", bare, count=1) if OLD_LEAD.match(bare) else bare
    return bare.strip(), bare != caption
