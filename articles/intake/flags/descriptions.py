"""A flag in words for the desk: what is suspected, where, and what is proposed."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

KINDS = {
    "agency_name": gettext_lazy("the agency’s name came damaged"),
    "agency_unknown": gettext_lazy("the newsroom does not know this agency"),
    "body_missing": gettext_lazy("there is a headline and no text"),
    "caption_missing": gettext_lazy("the picture came without a caption"),
    "caption_uncertain": gettext_lazy("taken as a caption because a credit stood under it"),
    "credit_missing": gettext_lazy("the picture came without a credit"),
    "credit_several": gettext_lazy("several people have this name: check who is meant"),
    "credit_unknown": gettext_lazy("person or organisation? the newsroom does not know this name"),
    "corrects": gettext_lazy("the copy corrects an earlier story: find it and correct it too"),
    "doubled_word": gettext_lazy("a word stands twice"),
    "embargo": gettext_lazy("under embargo: the story is held until then"),
    "embargo_unclear": gettext_lazy("under embargo, but until when cannot be read for certain"),
    "encoding": gettext_lazy("the letters came in another encoding: check the accents"),
    "entity": gettext_lazy("a web page’s code stands for a letter"),
    "french_space": gettext_lazy("a French space is missing"),
    "headline_missing": gettext_lazy("no headline was found"),
    "hyphen_apart": gettext_lazy("a word is broken at its hyphen"),
    "kill": gettext_lazy("a kill notice: the agency takes a story back"),
    "lost_character": gettext_lazy("a letter was lost on the way"),
    "lost_link": gettext_lazy("a link was lost here"),
    "markup": gettext_lazy("a web page’s code stands in the text"),
    "missing_space": gettext_lazy("a space is missing"),
    "more_flags": gettext_lazy("there is more of this kind: read the whole text"),
    "not_text": gettext_lazy("check whether this belongs to the story"),
    "ordinal": gettext_lazy("a number’s ending is wrong"),
    "run_together": gettext_lazy("words run together"),
    "section_missing": gettext_lazy("no section: its tags and its agency name none"),
    "straight_apostrophe": gettext_lazy("straight apostrophes"),
    "straight_quotes": gettext_lazy("straight quotation marks"),
    "stray_full_stop": gettext_lazy("a stray full stop"),
}
PARTS = {
    "headline": gettext_lazy("headline"),
    "standfirst": gettext_lazy("standfirst"),
    "dateline": gettext_lazy("dateline"),
    "paragraph": gettext_lazy("paragraph"),
    "subheading": gettext_lazy("sub-heading"),
    "caption": gettext_lazy("caption of photo"),
    "photo": gettext_lazy("photo"),
    "credit": gettext_lazy("credit"),
    "embargo": gettext_lazy("embargo"),
    "kill": gettext_lazy("kill notice"),
    "story": gettext_lazy("story"),
}


def place(flag):
    part = str(PARTS[flag.part])
    return f"{part} {flag.number}" if flag.number else part


def describe(flag):
    """Return "paragraph 9: words run together: “leInstitut” → “l’Institut”"."""
    words = _("%(place)s: %(flaw)s") % {"place": place(flag), "flaw": KINDS[flag.kind]}
    if flag.text and flag.proposal:
        return _("%(what)s: “%(text)s” → “%(proposal)s”") % {
            "what": words,
            "text": flag.text,
            "proposal": flag.proposal,
        }
    bit = flag.text or flag.proposal
    return _("%(what)s: “%(text)s”") % {"what": words, "text": bit} if bit else words
