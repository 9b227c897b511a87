"""Quotation marks, apostrophes and the blanks of French, as typed and as printed."""

import re

from articles.bodies import replace_words

FIELDS = (
    *("kicker", "headline", "short_headline", "social_title", "description"),
    *("standfirst", "lead_caption", "editors_note"),
)
NBSP = "\u00a0"
NARROW = "\u202f"
QUOTED = re.compile(r'"([^"]{1,400})"')
APOSTROPHE = re.compile(r"(?<=[^\W_])'(?=[^\W\d_])")
BLANKS = f" {NBSP}{NARROW}"
# A sign at the end of a word, not one in an address or a time of day.
UNSPACED = re.compile(rf"(?<=[^\s{NBSP}{NARROW}?!:;«(/])([;:!?»])(?=[\s{NBSP}{NARROW}.,)»]|$)")
UNSPACED_OPENING = re.compile(rf"«(?=[^\s{NBSP}{NARROW}])")
WITH_A_BLANK = re.compile(r"(?<=\S) (?=[:;!?»])")
OPENED_WITH_A_BLANK = re.compile(r"« (?=\S)")
THOUSANDS = re.compile(r"(?<![\d,.\w])\d{1,3}(?: \d{3})+(?!\d)")
PERCENT = re.compile(r"(?<=\d) ?(?=%)")
NO_PROSE = re.compile(r"://|&\w+;|&#\d+;")
CURLED = {"fr": (f"«{NBSP}", f"{NBSP}»"), "en": ("“", "”")}


def curl_quotes(text, language):
    before, after = CURLED.get(language, CURLED["en"])
    return QUOTED.sub(lambda found: f"{before}{found[1].strip(BLANKS)}{after}", text)


def curl_apostrophes(text, language=""):
    return APOSTROPHE.sub("’", text)


def space_french(text, language="fr"):
    """Put an unbreakable blank before ; : ! ? » and after «, where none stands."""
    return UNSPACED_OPENING.sub(f"«{NBSP}", UNSPACED.sub(NBSP + r"\1", text))


def bind_french(text):
    """Make unbreakable the blanks of French that stand there as plain ones, and in numbers."""
    text = OPENED_WITH_A_BLANK.sub(f"«{NBSP}", WITH_A_BLANK.sub(NBSP, text))
    text = THOUSANDS.sub(lambda number: number[0].replace(" ", NARROW), text)
    return PERCENT.sub(NBSP, text)


def house_style(text, language):
    """Return a text as the house prints it: its quotes, apostrophes and French blanks.

    What is no prose (an address in the text) stays as it is.
    """
    if NO_PROSE.search(text):
        return text
    text = curl_apostrophes(curl_quotes(text, language))
    return bind_french(space_french(text)) if language == "fr" else text


def in_house_style(article, language):
    """Return the fields of that language which the house would print otherwise, by name."""
    found = {
        f"{field}_{language}": house_style(article.words(field, language), language)
        for field in FIELDS
    }
    body = article.words("body", language)
    found[f"body_{language}"] = replace_words(body, lambda words: house_style(words, language))
    return {name: text for name, text in found.items() if text != (getattr(article, name) or "")}


WHOLE_TEXT = {
    "straight_quotes": curl_quotes,
    "straight_apostrophe": curl_apostrophes,
    "french_space": space_french,
}


def typographic_flags(text, language):
    """Yield (kind, the first place, how it would be printed), once per kind."""
    quoted = QUOTED.search(text)
    if quoted:
        yield "straight_quotes", quoted[0], curl_quotes(quoted[0], language)
    apostrophe = APOSTROPHE.search(text)
    if apostrophe:
        word = word_at(text, apostrophe.start())
        yield "straight_apostrophe", word, curl_apostrophes(word)
    if language == "fr":
        for sign in (UNSPACED.search(text), UNSPACED_OPENING.search(text)):
            word = word_at(text, sign.start()) if sign else ""
            if sign and space_french(word) != word and not NO_PROSE.search(word):
                yield "french_space", word, space_french(word)
                return


def word_at(text, position, reach=60):
    """Return the run without blanks around this position, cut at 60 letters to each side."""
    before = re.split(r"\s", text[max(0, position - reach) : position])[-1]
    return before + re.split(r"\s", text[position : position + reach])[0]
