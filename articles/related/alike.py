"""Stories that tell the same news: one series, or near-equal headlines within a day."""

from datetime import timedelta

from lib.text import name_key

MOST_ALIKE = 2
ONE_DAY = timedelta(hours=24)
SHORTEST_WORD = 4
SAME_SHARE = 0.6


def alike(one, other):
    """Compare two that have `series_id`, `headline` and `first_published_at`."""
    if one.series_id and one.series_id == other.series_id:
        return True
    if abs(one.first_published_at - other.first_published_at) >= ONE_DAY:
        return False
    return near_equal(one.headline, other.headline)


def near_equal(headline, other):
    """Tell whether they are the same, or share two words and three fifths of the shorter one's."""
    if name_key(headline) == name_key(other):
        return True
    words, others = telling_words(headline), telling_words(other)
    shared = len(words & others)
    return shared >= 2 and shared >= SAME_SHARE * min(len(words), len(others))


def telling_words(headline):
    return {word for word in name_key(headline).split() if len(word) >= SHORTEST_WORD}


def without_repeats(ranked, limit, chosen=()):
    """Return `chosen`, then the first of `ranked` that are not like two already chosen."""
    chosen = list(chosen)
    for story in ranked:
        if len(chosen) >= limit:
            break
        if sum(alike(story, other) for other in chosen) < MOST_ALIKE:
            chosen.append(story)
    return chosen
