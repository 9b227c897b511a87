"""A caption parted from the credit at its end: "… on Monday. (AP Photo/Jane Doe, File)"."""

import re

from articles.intake.credit_marks import FILE_PICTURE, FROM_SOURCE, KEPT_BY
from articles.intake.story import Flag, StoryPhoto
from articles.intake.text.layout import PROSE

from .agencies import is_organisation_by_form
from .credit_parts import ON_BEHALF, SEPARATOR, VIA
from .names import looks_like_name
from .photo_credits import (
    BARE_LABEL,
    LABEL,
    LOOSE_LABEL,
    CreditReader,
    PhotoCredit,
    is_capitalised,
)

IN_BRACKETS = re.compile(r"(?<=[\s.!?»”])[(\[]\s?([^()\[\]]{2,200})[)\]]\.?$")
TAIL = re.compile(
    r"\s*\|\s*|\s+[—–/]\s+|\s+-\s+(?=(?:Photo|Crédit|Credit|©))"
    r"|(?:(?<=[^\W_]{2}\.)|(?<=[!?»”\")…]))\s+(?=\S)|\s+(?=©|\((?:Photo|Crédit|Credit))"
)
LABELS = (LABEL, BARE_LABEL, LOOSE_LABEL)
LONGEST_TAIL = 150
SHORTEST_CAPTION = 20
QUOTES = re.compile(r"[«»“”\"]\s?|\s?»")
SOURCE = re.compile("|".join(FROM_SOURCE), re.IGNORECASE)
KEEPER = re.compile("|".join(KEPT_BY))
OWN_FILE = re.compile(FILE_PICTURE, re.IGNORECASE)


class CaptionReader(CreditReader):
    """Reads the credit that stands at the end of a caption, with a label before it or without."""

    closes = False

    def within(self, caption, under_picture=True, closes=False):
        """Return the caption without its credit, and the credit if there is one.

        An agency alone in brackets that closes a text is the text's: "… a-t-il dit. (AFP)".
        """
        self.closes = closes
        bracket = IN_BRACKETS.search(caption[-260:])
        if bracket:
            bare = caption[: max(0, len(caption) - 260) + bracket.start()].rstrip()
            credit = self._tail(bracket[1], bare, "(", under_picture)
            if credit:
                return bare, credit
        offset = max(0, len(caption) - LONGEST_TAIL)
        for cut in TAIL.finditer(caption[offset:]):
            bare = caption[: offset + cut.start()].rstrip()
            tail = caption[offset + cut.end() :]
            credit = not (bracket and tail[0] in "([") and self._tail(
                tail, bare, cut[0].strip(), under_picture
            )
            if credit:
                return bare, credit
        return caption, None

    def names_alone(self, line):
        """Read "Ana Ruiz / Le Phare" on a line of its own, where nothing but its place tells."""
        text = line.strip("()[] —–|")
        parts = [part for part in SEPARATOR.split(text) if part]
        kinds = {kind for kind, part, via in self.parts.sort(parts)}
        organised, people = {"agency", "organisation"} & kinds, {"name", "person"} & kinds
        is_credit = organised and people and all(map(_is_titled, parts))
        return self._assemble(text, True) if is_credit else None

    def _tail(self, text, caption, joint, under_picture):
        """Read what may be a credit: one with a label, one of an agency, or names alone."""
        credit = self._from_source(text)
        if not credit and any(label.match(text) for label in LABELS):
            return self.read(text, under_picture=True)
        credit = credit or self._without_label(text) or self._slashed(text)
        if credit:
            return credit
        parts = [part for part in SEPARATOR.split(text) if part]
        kinds = [kind for kind, part, via in self.parts.sort(parts)]
        if joint == "(" and "/" in text and len(parts) > 1 and kinds[0] != "unknown":
            return self._assemble(text, True)
        if joint == "(" and under_picture and "unknown" not in kinds:
            return self._assemble(text, True)
        return self._of_names_alone(text, parts, kinds, caption, joint)

    def _from_source(self, text):
        """Read "Source: Hale & Moura", « Collection Musée du Phare », "Herald file photo"."""
        if text.endswith((".", "!", "?", "»")):
            return None
        source = SOURCE.match(text)
        if source:
            return self.handed_out(text[source.end() :])
        if KEEPER.match(text):
            return PhotoCredit(StoryPhoto(source=text))
        own = OWN_FILE.match(text)
        return self._assemble(f"{own['whose']} / file", True) if own else None

    def _slashed(self, text):
        """Read "Ana Ruiz via Reuters" and "ANA RUIZ/LE PHARE"."""
        left, *via = VIA.split(text, maxsplit=1)
        if via and is_capitalised(left) and self.agencies.match(via[0]):
            return self._assemble(text, True)
        left, stroke, right = text.partition("/")
        is_tight = bool(stroke) and looks_like_name(left) and right[:1].isupper()
        if is_tight and len(right.split()) < 4 and " " not in (left[-1:], right[:1]):
            return self._assemble(text, True)
        is_slashed = "/" in text or (QUOTES.search(text) and ON_BEHALF.search(text))
        if is_slashed and text.isupper():
            return self._assemble(QUOTES.sub("", text), True)
        return None

    def _of_names_alone(self, text, parts, kinds, caption, joint):
        """Read names behind a caption: "… | Ana Ruiz, Le Phare"; a single one is asked about."""
        is_quote = caption.startswith(("«", "“", '"'))
        if is_quote or text.endswith(".") or len(caption) < SHORTEST_CAPTION:
            return None
        if len(parts) == 1 and set(kinds) & {"handout", "archive"} and len(text) < PROSE:
            return self._assemble(text, True)
        known = self.agencies.match(text)
        organised = {"agency", "organisation"} & set(kinds)
        if (
            not known
            and not all(map(_is_titled, parts))
            or (known and joint == "(" and self.closes)
        ):
            return None
        if len(parts) > 1:
            people = {"name", "person"} & set(kinds)
            return self._assemble(text, True) if organised and people else None
        credit = (
            self._assemble(text, True) if organised or joint == "|" or "name" in kinds else None
        )
        if credit and joint != "|":
            credit.flags.append(Flag("caption_uncertain", text))
        return credit


def _is_titled(part):
    return len(part) < PROSE and (is_capitalised(part) or is_organisation_by_form(part))
