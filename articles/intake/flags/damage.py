"""Suspected damage in the words, and proposals for what stood there. Nothing is changed here."""

import html
import re

from ftfy import fix_encoding
from ftfy.badness import BADNESS_RE

from articles.typography import word_at
from lib.language import COUNTED

WORD = re.compile(r"\w+")
LONGEST_WORD = 60
SMALL_WORDS = {
    "fr": COUNTED["fr"] | set("lui nous vous on leurs ses cet sous vers chez entre contre".split()),
    "en": COUNTED["en"] | set("we you into over under against between when where".split()),
}
CONTRACTIONS = {
    ("à", "les"): "aux", ("à", "le"): "au", ("de", "les"): "des", ("de", "le"): "du",
}  # fmt: skip
ELIDING = {"le": "l", "la": "l", "de": "d", "que": "qu", "ne": "n", "se": "s", "ce": "c"}
VOWELS = tuple("aeiouyâàéèêëîïôöùûœæ")
WRONG_ORDINAL = re.compile(r"\b1(?:est|ier)\b", re.IGNORECASE)
HYPHEN_APART = re.compile(r"(?<=[^\W\d_]) -(?=[^\W\d_])")
PUNCTUATION = re.compile(r"[.!?,;]")
ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6});")
MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
ADDRESS = re.compile(r"://|www\.|@")
MAY_DOUBLE = frozenset("nous vous had that très bla non oui ha so very".split())
BRANDS = frozenset(("linkedin",))


def damage_in(text, language, story_words, agencies):
    """Yield every (kind, text, proposal) that is suspicious in one text of a story."""
    yield from run_together(text, language, story_words)
    yield from _doubled_words(text)
    yield from _missing_spaces(text)
    for found in HYPHEN_APART.finditer(text):
        yield from _hyphen_apart(text, found.start(), agencies)
    if language == "fr":
        for found in WRONG_ORDINAL.finditer(text):
            yield "ordinal", found[0], "1er"
    for kind, pattern in (("entity", ENTITY), ("markup", MARKUP)):
        found = pattern.search(text)
        if found:
            yield kind, found[0], html.unescape(found[0]) if kind == "entity" else ""
    yield from _wrong_characters(text)


def run_together(text, language, story_words):
    """Yield words that lost the blank between them: "leInstitut", "àLes Nations UniesLUI".

    Two of them close to each other are one damage.
    """
    small = SMALL_WORDS.get(language, frozenset())
    hits = []
    for found in WORD.finditer(text):
        word = found[0]
        if len(word) > LONGEST_WORD or word.islower() or word.isupper():
            continue
        parted = _parted(word, small, story_words, language)
        if parted:
            hits.append((found.start(), found.end(), parted))
    for group in _neighbours(hits, text):
        start, end = group[0][0], group[-1][1]
        proposal, position = "", start
        for hit_start, hit_end, parted in group:
            proposal += text[position:hit_start] + parted
            position = hit_end
        yield "run_together", text[start:end], proposal


def _neighbours(hits, text):
    groups = []
    for hit in hits:
        between = text[groups[-1][-1][1] : hit[0]] if groups else ""
        near = groups and len(groups[-1]) < 5 and len(between) <= 25
        if near and not PUNCTUATION.search(between):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def _parted(word, small, story_words, language):
    if word.lower() in BRANDS:
        return ""
    for index in range(1, len(word)):
        if not (word[index - 1].islower() and word[index].isupper()):
            continue
        first, rest = word[:index], word[index:]
        first_is_small = first.islower() and first in small and (len(first) > 1 or first in "àay")
        rest_is_small = len(first) > 2 and len(rest) > 1 and rest.lower() in small
        both_known = len(first) > 2 and len(rest) > 2 and {first, rest} <= story_words
        if (first_is_small and len(rest) > 1) or rest_is_small or both_known:
            return _written_apart(first, rest, small, language)
    return ""


def _written_apart(first, rest, small, language):
    is_small = rest.lower() in small
    low = rest.lower() if is_small and (rest.isupper() or first in small) else rest
    if language == "fr":
        if (first, low) in CONTRACTIONS:
            return CONTRACTIONS[first, low]
        if first in ELIDING and low.lower().startswith(VOWELS):
            return f"{ELIDING[first]}’{low}"
    return f"{first} {low}"


def _doubled_words(text):
    last = None
    for found in WORD.finditer(text):
        if last and last[0] == found[0] and text[last.end() : found.start()] == " ":
            word = found[0]
            if word.isalpha() and word.islower() and len(word) > 1 and word not in MAY_DOUBLE:
                yield "doubled_word", f"{word} {word}", word
        last = found


def _missing_spaces(text):
    """Yield a stop or comma between two words: "Koursk.Les", but no address or abbreviation."""
    for found in PUNCTUATION.finditer(text):
        before = text[max(0, found.start() - 2) : found.start()]
        after = text[found.end() : found.end() + 2]
        if len(before) < 2 or len(after) < 2 or not (before.isalpha() and after.isalpha()):
            continue
        ends_sentence = found[0] in ".!?"
        if ends_sentence and not (before.islower() and after[0].isupper() and after[1].islower()):
            continue
        word = word_at(text, found.start())
        if not ADDRESS.search(word):
            yield "missing_space", word, _spaced(word)


def _spaced(word):
    return re.sub(r"(?<=[^\W\d_])([.!?,;])(?=[^\W\d_]{2})", r"\1 ", word)


def _hyphen_apart(text, position, agencies):
    before = WORD.findall(text[max(0, position - 40) : position])[-1:]
    after = WORD.match(text, position + 2)
    if not before or not after or text[after.end() : after.end() + 1] == "-":
        return
    written = f"{before[0]} -{after[0]}"
    agency = agencies.match(written)
    if agency:
        yield "agency_name", written, agency.name
    else:
        yield "hyphen_apart", written, f"{before[0]}-{after[0]}"


def _wrong_characters(text):
    """Yield letters read in a wrong encoding ("Ã©" for "é"), and letters lost on the way."""
    found = BADNESS_RE.search(text)
    if found:
        word = word_at(text, found.start())
        mended = fix_encoding(word)
        yield "encoding", word, mended if mended != word else ""
    lost = text.find("\ufffd")
    if lost >= 0:
        yield "lost_character", word_at(text, lost), ""


def link_damage(text, places, language):
    """Yield what a lost link left: the gap itself, a stray full stop, a missing blank."""
    from_words = {"fr": "(nouvelle fenêtre)"}.get(language, "(opens in new window)")
    for offset, missing_blank in places:
        before, after = text[max(0, offset - 120) : offset], text[offset : offset + 120]
        left, right = before.split()[-4:], after.split()[:4]
        joint = "" if after[:1] in (",", ".", ";") else " "
        yield "lost_link", f"{' '.join(left)} […]{joint}{' '.join(right)}".strip(), ""
        if missing_blank and right:
            yield "missing_space", f"{from_words}{right[0]}", f" {right[0]}"
        if left and left[-1].endswith(".") and not left[-1].endswith(".."):
            if after.startswith("."):
                yield "stray_full_stop", f"{left[-1]}.", left[-1]
            elif right and right[0][0].islower():
                yield "stray_full_stop", f"{left[-1]} {right[0]}", f"{left[-1][:-1]} {right[0]}"
