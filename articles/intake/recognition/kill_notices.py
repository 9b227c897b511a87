"""Which story a kill notice means, in the notice's own words."""

import re

NAMED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[«“\"]\s?([^«»“”\"]{8,250}?)[,.]?\s?[»”\"]",
        r"under the headline:?\s+([^\n.;]{8,250})",
        r"slugged:?\s+([\w/.\-]{4,80})",
        r"(?:headlined?|slugged|entitled|titled|intitul[ée]{1,2}s?|titr[ée]{1,2}s?|titre|headline)"
        r"\s?:?\s+([^\n.;]{8,250})",
        r"(?:kill|killed|withdrawn|retracted|recalled|retrait|annulation|withhold|annule(?:r|z)?(?:\s+et\s+remplace)?|retirer|supprimer)\s?:\s?([^\n]{8,250})",
    )
)


def story_meant(lines, headline):
    """Return the headline that the notice names, else that of the copy itself."""
    text = "\n".join(lines)
    for pattern in NAMED:
        found = pattern.search(text)
        if found:
            return found[1].strip(" .,")
    return headline
