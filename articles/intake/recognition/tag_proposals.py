"""The newsroom's tags that a text is about, by their names and aliases."""

import re
from collections import Counter

from lib.language import COUNTED
from lib.text import APOSTROPHES, fold

WORD = re.compile(r"\w+")
MOST_WORDS = 8
# In the headline a tag says what the story is about; in the text it may be in passing.
HEADLINE_WEIGHT = 5
MOST_NEW = 10
# Ukraine, Corée du Nord, Cho Tae-yul, Indo-Pacifique
NAME = re.compile(
    r"(?<![\w’'])[A-ZÀ-Ý][\w\-]+(?:\s(?:(?:du|de|des|of|the|la|le)\s){0,2}[A-ZÀ-Ý][\w\-]+){0,3}"
    r"|(?<=[dlDL][’'])[A-ZÀ-Ý][\w\-]+(?:\s[A-ZÀ-Ý][\w\-]+){0,3}"
)
BEGINS_SENTENCE = re.compile(r"[.!?:»«“\"]\s*$")
BEGINNERS = COUNTED["fr"] | COUNTED["en"]
NO_TOPICS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december lundi mardi mercredi jeudi vendredi samedi
    dimanche m mme mr mrs ms dr coun prof gov sen rep les des une the""".split()
)


def propose_tags(headline, texts, tags, language):
    """Return the keys of tags found as whole words, the likeliest first.

    Accents count, case does not.
    """
    by_name = {}
    for tag in tags:
        for label in tag.labels.get(language, ()):
            words = _words(label)
            if 0 < len(words) <= MOST_WORDS:
                by_name.setdefault(words, []).append((tag.key, label))
    lengths = sorted({len(words) for words in by_name}, reverse=True)
    weight = Counter(_keys_in(headline, by_name, lengths))
    weight = Counter({key: count * HEADLINE_WEIGHT for key, count in weight.items()})
    for text in texts:
        weight.update(_keys_in(text, by_name, lengths))
    return [key for key, count in weight.most_common()]


def _words(text):
    return tuple(word.lower() for word in WORD.findall(text.translate(APOSTROPHES)))


def _keys_in(text, by_name, lengths):
    written = WORD.findall(text.translate(APOSTROPHES))
    words = [word.lower() for word in written]
    for index in range(len(words)):
        for length in lengths:
            for key, label in by_name.get(tuple(words[index : index + length]), ()):
                if not _is_acronym(label) or written[index] == label:
                    yield key


def _is_acronym(label):
    # The tag "US" is not the word "us", nor "ONU" "onu".
    return label.isupper() and len(label) <= 5 and " " not in label


def propose_new_tags(story, known):
    """Return names that the text repeats and that no tag of the newsroom has, the likeliest first.

    They are proposed and never made without a person: a name of several words that stands twice,
    or one word that stands three times and not only at the beginning of a sentence.
    """
    texts = [story.headline, story.standfirst, *story.paragraphs, *story.subheadings]
    texts += [photo.caption for photo in story.photos]
    own = {
        words
        for tag in known.tags
        for labels in tag.labels.values()
        for words in map(_words, labels)
    }
    own |= {_words(credit.name) for credit in story.credits}
    counts = Counter()
    for text in texts:
        counts.update(_names_in(text))
    inside = {name for text in texts for name in _names_in(text, inside_only=True)}
    names = [
        name
        for name, count in counts.most_common()
        if name in inside
        and _words(name) not in own
        and count >= (2 if " " in name or "-" in name else 3)
    ]
    return _without_parts(names)[:MOST_NEW]


def _names_in(text, inside_only=False):
    for found in NAME.finditer(text):
        begins = BEGINS_SENTENCE.search(text[: found.start()][-4:]) or not found.start()
        if begins and inside_only:
            continue
        name = found[0]
        if begins and fold(name.split()[0]) in BEGINNERS:
            name = name.partition(" ")[2]
        if name and fold(name.split()[0]) not in NO_TOPICS:
            yield name


def _without_parts(names):
    """Drop "Blinken" where "Antony Blinken" is proposed."""
    return [n for n in names if not any(n != other and n in other.split() for other in names)]
