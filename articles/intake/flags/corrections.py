"""Correcting suspected damage: a proposal takes its place when a person says so."""

from articles.intake.story import Paragraph, Subheading
from articles.typography import WHOLE_TEXT

KINDS_OF_BLOCK = {"paragraph": Paragraph, "subheading": Subheading}


def can_apply(flag):
    """Tell whether the proposal can replace words that still stand in the story."""
    if flag.kind == "headline_missing":
        return bool(flag.proposal)
    in_a_text = flag.part in ("headline", "standfirst", "caption", *KINDS_OF_BLOCK)
    return in_a_text and bool(flag.text and flag.proposal) and not flag.text.startswith("(")


def apply_proposal(story, flag):
    """Put the proposal where the flag points; False when the words are not there any more."""
    if flag.kind == "headline_missing" and not story.headline:
        story.headline = flag.proposal
        return True
    for owner, field in _places(story, flag):
        text = getattr(owner, field)
        if flag.text and flag.text in text:
            setattr(owner, field, _corrected(text, flag, story.language))
            return True
    return False


def _places(story, flag):
    """Return where the words may stand, the flagged place first: the desk may have moved some."""
    if flag.part in ("headline", "standfirst"):
        return [(story, flag.part)]
    if flag.part == "caption":
        places = [(photo, "caption") for photo in story.photos]
    else:
        kind = KINDS_OF_BLOCK[flag.part]
        places = [(block, "text") for block in story.blocks if isinstance(block, kind)]
    return places[flag.number - 1 : flag.number] + places


def _corrected(text, flag, language):
    if flag.kind in WHOLE_TEXT:
        return WHOLE_TEXT[flag.kind](text, language)
    return text.replace(flag.text, flag.proposal, 1)
