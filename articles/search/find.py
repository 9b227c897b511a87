"""Finding the hits of a query, at a cost that does not grow with how frequent its words are."""

from datetime import UTC, datetime
from heapq import nsmallest
from typing import NamedTuple

from lib import databases

from .places import FOREVER

RANKED = 2_000  # relevance is judged among so many newest hits
LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)


class Hit(NamedTuple):
    edition: int
    place: int
    score: float


def newest(query, language, at, before=FOREVER, limit=20, even_ended=False):
    """Return live stories with these words, the newest first; for the desk also ended ones."""
    since = LONG_AGO if even_ended else at
    return _hits(query, language, at, since, before, limit, scored=False)


def best(query, language, at, limit=20):
    """Return the most relevant of the newest hits; of equal ones the newer."""
    hits = _hits(query, language, at, at, FOREVER, RANKED, scored=True)
    return nsmallest(limit, hits, key=lambda hit: (-hit.score, -hit.place))


def _hits(*asked, scored):
    index = databases.in_use("articles.search")
    return list(map(Hit._make, index.hits(*asked, scored)))
