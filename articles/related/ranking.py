"""Which stories score best, found without reading the others.

Order the tags from hot to rare. A story whose rarest shared tag is the k-th scores at most
the sum of the first k rarities × its recency. So when every story that scores θ or more is
wanted, the rows of the k-th tag need reading only back to the moment at which this bound
sinks below θ: days for a hot tag, years for a rare one. The first θ is a guess from the newest
rows of each tag, and it is lowered until the stories that score θ or more fill the list.
"""

from collections import defaultdict
from datetime import UTC, datetime
from math import fsum, log, log2
from typing import NamedTuple

FIRST_LOOK = 24  # newest rows of each tag
A_LITTLE_LESS = 1 - 1e-9  # no rounding may leave out a story that scores just θ
FURTHER = 0.25  # two half-lives further back
NOTHING = 1e-300
LONG_AGO = datetime(1, 1, 3, tzinfo=UTC)


class Story(NamedTuple):
    score: float
    first_published_at: datetime
    article: int
    edition: int
    tags: frozenset


def rarity(stories, all_stories):
    """ln(N / n); N counts one more than there are, so that no shared tag is worth nothing."""
    return log((max(all_stories, stories) + 1) / max(stories, 1))


class Ranking:
    """Stories that share one of some tags, best first; equal ones by newest."""

    def __init__(self, rows, rarities, at, half_life):
        self.rows, self.at, self.half_life = rows, at, half_life
        self.rarities = dict(sorted(rarities.items(), key=lambda item: (item[1], item[0])))
        self.most, so_far = {}, 0.0  # what the tags up to this one give together
        for tag, value in self.rarities.items():
            so_far += value
            self.most[tag] = so_far
        self.seen = {}  # edition -> its first row
        self.tags = defaultdict(set)  # edition -> shared tags seen
        self.complete = set()  # editions whose shared tags are all known
        self.read_to = {}  # tag -> every row after this moment is read

    def best(self, limit, choose):
        """`choose(stories)` picks from the ranked stories; more are read until it has enough."""
        self._take_first_look(max(limit, FIRST_LOOK))
        wanted, threshold = limit, float("inf")
        self._complete(self._threshold(wanted, threshold))  # so that the first θ is high
        while True:
            threshold = self._threshold(wanted, threshold)
            self._read_down_to(threshold)
            found = [story for story in self._ranked() if story.score >= threshold]
            chosen = choose(found)
            if len(chosen) >= limit or self._all_is_ranked(found):
                return chosen
            wanted = len(found) + limit

    def _take_first_look(self, most):
        of_tag = defaultdict(list)
        for row in self._keep(self.rows.newest(self.rarities, most)):
            of_tag[row.tag].append(row.first_published_at)
        for tag in self.rarities:
            moments = of_tag[tag]
            self.read_to[tag] = min(moments) if len(moments) == most else LONG_AGO

    def _threshold(self, wanted, before):
        """A score that so many stories reach, as far as is known: a sound guess, no more."""
        ranked = self._ranked()
        if len(ranked) >= wanted:
            return ranked[wanted - 1].score
        lowest = min([before, *(story.score for story in ranked)]) * FURTHER
        return lowest if NOTHING < lowest < float("inf") else 0.0

    def _read_down_to(self, threshold):
        slices = []
        for tag in self.rarities:
            moment = self._moment(self.most[tag], threshold * A_LITTLE_LESS)
            if moment < self.read_to[tag]:
                slices.append((tag, moment, self.read_to[tag]))
                self.read_to[tag] = moment
        self._keep(self.rows.between(slices))
        self._complete(threshold * A_LITTLE_LESS)

    def _complete(self, threshold):
        """Look up the tags that were not walked back as far as a story found by another one."""
        open_ends = []
        for edition, row in self.seen.items():
            if edition in self.complete:
                continue
            born = row.first_published_at
            unread = {tag for tag in self.rarities if self.read_to[tag] >= born}
            if not unread - self.tags[edition]:
                self.complete.add(edition)
            elif self._score(self.tags[edition] | unread, born) >= threshold:
                open_ends.append(edition)
        self._keep(self.rows.of_editions(open_ends, list(self.rarities)))
        self.complete.update(open_ends)

    def _keep(self, rows):
        for row in rows:
            self.seen.setdefault(row.edition, row)
            self.tags[row.edition].add(row.tag)
        return rows

    def _ranked(self):
        stories = [
            Story(
                self._score(self.tags[edition], row.first_published_at),
                row.first_published_at,
                row.article,
                edition,
                frozenset(self.tags[edition]),
            )
            for edition, row in self.seen.items()
        ]
        return sorted(stories, reverse=True)

    def _all_is_ranked(self, found):
        all_is_read = all(moment == LONG_AGO for moment in self.read_to.values())
        return all_is_read and len(found) == len(self.seen)

    def _score(self, tags, born):
        return fsum(self.rarities[tag] for tag in tags) * recency(born, self.at, self.half_life)

    def _moment(self, most, threshold):
        """When a story would have to be published to score the threshold with so much rarity."""
        if threshold <= NOTHING:
            return LONG_AGO
        half_lives = log2(most / threshold)
        return max(LONG_AGO, self.at - min(half_lives * self.half_life, self.at - LONG_AGO))


def recency(born, at, half_life):
    return 0.5 ** ((at - born) / half_life)
