"""The newsroom's tags that a text is about, by their names and aliases."""

import re
from collections import Counter

from lib.text import APOSTROPHES

WORD = re.compile(r"\w+")
MOST_WORDS = 8
# In the headline a tag says what the story is about; in the text it may be in passing.
HEADLINE_WEIGHT = 5


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
