"""Credits that close a text or stand behind one, and those that notes around it give."""

import re

from articles.intake.story import Flag

CLOSING_CREDIT = re.compile(r"(?<=[.!?»”])\s?\(([^()]{3,150})\)\.?$")
# "… a précisé le parquet. (MDV, 112, 33)"
CLOSING_INITIALS = re.compile(
    r"(?<=[.!?»”])\s?\([A-Z]{2,4}(?:(?:, ?\d{1,4})+|(?:/[A-Z]{2,4})+)\)$"
    r"|(?<=[.!?»”])\s?\((?:[A-Z]\.[ -]?){2,3}\)$"
    # "…," she said. PTI SPK GK
    r"|(?<=[.!?»”\"])\s(?:PTI|ANI|IANS|UNI|AAP)(?: [A-Z]{2,4})*$"
)
# "… plonge depuis trente ans. Propos recueillis par Paul Gendron"
CREDIT_BEHIND = re.compile(
    r"(?<=[.!?»”])\s+((?:propos\s+)?recueillis?\s+par\s.{3,80}|interview(?:ed)?\s+by\s.{3,80})$",
    re.IGNORECASE,
)


# "Then we remove every place to sit, writes Lucian Abara-Whitfield."
WRITES = re.compile(
    r",? (?:writes|argues|[ée]crit|plaide|raconte) "
    r"(?P<name>(?:[A-ZÀ-Ý][\w’'-]+ ){1,3}[A-ZÀ-Ý][\w’'-]+)\.?$"
)


def part_closing_credit(line, bylines):
    """Return the last paragraph without the credit at its end, that credit, and what was left out.

    "… (Avec l’AFP)" credits the agency, "… (MDV, 112, 33)" nobody.
    """
    left_out = []
    initials = CLOSING_INITIALS.search(line)
    if initials:
        left_out.append(initials[0].strip())
        line = line[: initials.start()]
    closing = CLOSING_CREDIT.search(line[-200:])
    found = closing and (bylines.read(closing[1]) or bylines.bare(closing[1]))
    if found:
        line = line[: max(0, len(line) - 200) + closing.start()]
    return line, found, left_out


def credit_of_signature(story, lines, bylines):
    """Credit who signed below a letter's last words, if nobody is; a mail's sender may be it."""
    found = bylines.signature(lines[0]) if lines else None
    if found and not any(credit.role == "author" for credit in story.credits):
        story.credits += found.credits
        story.flags.append(Flag("credit_unknown", lines[0], "", "credit", len(story.credits)))


def credit_of_publication(story, lines, bylines):
    """Credit the agency that "This report by The Canadian Press was first published" names."""
    for line in lines:
        for credit in bylines.published_by(line).credits:
            if credit not in story.credits:
                story.credits.append(credit)
