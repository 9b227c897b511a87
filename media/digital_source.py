"""How a picture was made, in terms of IPTC's Digital Source Type vocabulary."""

VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/"

AI = {"fr": "image générée par intelligence artificielle", "en": "AI-generated image"}
AI_EDITED = {"fr": "image retouchée par intelligence artificielle", "en": "image edited with AI"}
COMPOSITE = {"fr": "photomontage", "en": "composite image"}
ALGORITHM = {"fr": "image produite par un programme", "en": "computer-generated image"}

# What readers must be told, beside the credit.
LABELS = {
    "trainedAlgorithmicMedia": AI,
    "compositeWithTrainedAlgorithmicMedia": AI_EDITED,
    "algorithmicallyEnhanced": AI_EDITED,
    "compositeSynthetic": COMPOSITE,
    "composite": COMPOSITE,
    "compositeCapture": COMPOSITE,
    "algorithmicMedia": ALGORITHM,
}
_PHOTO = {"fr": "Photo", "en": "Photo"}
_IMAGE = {"fr": "Image", "en": "Image"}
_ILLUSTRATION = {"fr": "Illustration", "en": "Illustration"}
_SCREEN = {"fr": "Capture d’écran", "en": "Screenshot"}
# The word before the credit.
NOUNS = {"": _PHOTO, "screenCapture": _SCREEN} | dict.fromkeys(
    ("digitalArt", "digitalCreation", "dataDrivenMedia"), _ILLUSTRATION
)
NOUNS |= dict.fromkeys(LABELS, _IMAGE)


def term_of(address: str) -> str:
    """Return the term of a vocabulary address, or "" for what is none of IPTC's."""
    _http, _vocabulary, term = address.partition(VOCABULARY.removeprefix("http"))
    return term.strip("/")


def address_of(term: str) -> str:
    return VOCABULARY + term if term else ""
