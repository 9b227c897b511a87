"""Finding the stories that score best, without reading the others.

Order the tags from hot to rare. A story whose rarest shared tag is the k-th scores at most
the sum of the first k rarities × its recency. So when every story that scores θ or more is
wanted, the rows of the k-th tag need reading only back to the moment at which this bound
sinks below θ: days for a hot tag, years for a rare one. The first θ is a guess from the newest
rows of each tag, and it is lowered until the stories that score θ or more fill the list.

The tags that a story shares are bits of a number, the hottest tag's the lowest.
"""

from collections import defaultdict
from datetime import UTC, datetime
from heapq import nlargest
from math import fsum, log, log2
from typing import NamedTuple

FIRST_LOOK = 24  # newest rows of each tag
A_LITTLE_LESS = 1 - 1e-9  # no rounding may leave out a story that scores just θ
FURTHER = 0.25  # two half-lives further back
NOTHING = 1e-300
LONG_AGO = datetime(1, 1, 3, tzinfo=UTC)


class ScoredArticle(NamedTuple):
    score: float
    first_published_at: datetime
    article: int
    edition: int


def rarity(stories, all_stories):
    """Return ln(N / n); N is one more than there are, so that no shared tag is worth nothing."""
    return log((max(all_stories, stories) + 1) / max(stories, 1))


class RaritySums(dict):
    """The sum of the rarities of some tags, by their bits; each is added up once."""

    def __init__(self, rarities):
        self.rarities = list(rarities)

    def __missing__(self, bits):
        self[bits] = fsum(value for n, value in enumerate(self.rarities) if bits >> n & 1)
        return self[bits]


class Ranking:
    """Stories that share one of some tags, best first; equal ones by newest."""

    def __init__(self, rows, rarities, at, half_life):
        self.rows, self.at, self.half_life = rows, at, half_life
        self.tags = sorted(rarities, key=lambda tag: (rarities[tag], tag))
        self.bit = {tag: 1 << n for n, tag in enumerate(self.tags)}
        self.worth = RaritySums(rarities[tag] for tag in self.tags)
        self.read_to = {}  # tag -> every row after this moment is read
        self.published_at = {}  # edition -> when it was first published
        self.recency = {}
        self.article = {}
        self.shared = defaultdict(int)  # edition -> bits of the tags seen
        self.unsure = set()  # editions that may share more than was seen

    def best(self, limit, choose):
        """Return what `choose(stories)` picks from the ranked; read more until it has enough."""
        self._take_first_look(max(limit, FIRST_LOOK))
        wanted, threshold = limit, float("inf")
        self._complete_tags(self._threshold(wanted, threshold))  # so that the first θ is high
        while True:
            threshold = self._threshold(wanted, threshold)
            self._read_down_to(threshold * A_LITTLE_LESS)
            found = self._ranked(threshold)
            chosen = choose(found)
            if len(chosen) >= limit or self._all_is_ranked(found):
                return chosen
            wanted = len(found) + limit

    def shared_tags(self, edition):
        return [tag for tag in self.tags if self.shared[edition] & self.bit[tag]]

    def _take_first_look(self, most):
        rows = self.rows.newest(self.tags, most)
        self._add_rows(rows)
        of_tag = defaultdict(list)
        for tag, edition, _article, _oldest_moment in rows:
            of_tag[tag].append(self.published_at[edition])
        for tag in self.tags:
            moments = of_tag[tag]
            self.read_to[tag] = min(moments) if len(moments) == most else LONG_AGO

    def _threshold(self, wanted, before):
        """Guess a score that so many stories reach, as far as is known: a sound guess, no more."""
        scores = [self._score(edition) for edition in self.published_at]
        if len(scores) >= wanted:
            return nlargest(wanted, scores)[-1]
        lowest = min([before, *scores]) * FURTHER
        return lowest if NOTHING < lowest < float("inf") else 0.0

    def _read_down_to(self, threshold):
        slices = []
        for n, tag in enumerate(self.tags):
            moment = self._oldest_moment(self.worth[(2 << n) - 1], threshold)
            if moment < self.read_to[tag]:
                slices.append((tag, moment, self.read_to[tag]))
                self.read_to[tag] = moment
        self._add_rows(self.rows.between(slices))
        self._complete_tags(threshold)

    def _complete_tags(self, threshold):
        """Look up the tags that were not walked back as far as a story found by another one."""
        read = [(self.read_to[tag], self.bit[tag]) for tag in self.tags]
        wanted, sure = [], []
        for edition in self.unsure:
            published_at, shared = self.published_at[edition], self.shared[edition]
            may_share = shared
            for moment, bit in read:
                if moment >= published_at:
                    may_share |= bit
            if may_share == shared:
                sure.append(edition)
            elif self.worth[may_share] * self.recency[edition] >= threshold:
                wanted.append(edition)
        self._add_rows(self.rows.of_editions(wanted, self.tags))
        self.unsure.difference_update(sure, wanted)

    def _add_rows(self, rows):
        for tag, edition, article, moment in rows:
            if edition not in self.published_at:
                published_at = self.published_at[edition] = self.rows.moment(moment)
                self.recency[edition] = recency(published_at, self.at, self.half_life)
                self.article[edition] = article
                self.unsure.add(edition)
            self.shared[edition] |= self.bit[tag]

    def _ranked(self, threshold):
        found = [(self._score(edition), edition) for edition in self.published_at]
        stories = [
            ScoredArticle(score, self.published_at[edition], self.article[edition], edition)
            for score, edition in found
            if score >= threshold
        ]
        return sorted(stories, reverse=True)

    def _all_is_ranked(self, found):
        all_is_read = all(moment == LONG_AGO for moment in self.read_to.values())
        return all_is_read and len(found) == len(self.published_at)

    def _score(self, edition):
        return self.worth[self.shared[edition]] * self.recency[edition]

    def _oldest_moment(self, most, threshold):
        """Return when a story must have been published to score the threshold with that rarity."""
        if threshold <= NOTHING:
            return LONG_AGO
        half_lives = log2(most / threshold)
        return max(LONG_AGO, self.at - min(half_lives * self.half_life, self.at - LONG_AGO))


def recency(published_at, at, half_life):
    return 0.5 ** ((at - published_at) / half_life)
