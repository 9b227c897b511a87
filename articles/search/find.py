"""The hits of a query, at a cost that does not grow with how frequent its words are.

SQLite's full-text table reads the newest rows first. PostgreSQL's index does not know time:
there a frequent word is looked for together with words that name a week, then a month and a
year, until there are enough hits.
"""

import json
from datetime import timedelta
from heapq import nsmallest
from typing import NamedTuple

from django.db import connection

from .index import EPOCH, moment_of, place_at

RANKED = 3_000  # relevance is judged among so many newest hits
FREQUENT = 200  # a word with more hits is looked for in periods
FOREVER = 2**62
WEIGHTS = (8.0, 3.0, 1.0)

LIVE = "entry.live_from <= %s AND (entry.live_until IS NULL OR entry.live_until > %s)"
SQLITE = f"""
SELECT entry.edition_id, entry.place, {{score}} FROM articles_search_{{language}} AS found
JOIN articles_searchentry AS entry ON entry.place = found.rowid
WHERE articles_search_{{language}} MATCH %s AND found.rowid < %s AND {LIVE}
ORDER BY found.rowid DESC LIMIT %s"""
SCORE_ON_SQLITE = "-bm25(articles_search_{language}, " + ", ".join(map(str, WEIGHTS)) + ")"
POSTGRESQL = f"""
WITH hits AS MATERIALIZED (
    SELECT entry.edition_id, entry.place, entry.words FROM articles_searchentry AS entry
    WHERE entry.words @@ to_tsquery('simple', %s) AND entry.language = %s
      AND entry.place < %s AND entry.place >= %s AND {LIVE}
)
SELECT edition_id, place, {{score}} FROM (
    SELECT * FROM hits ORDER BY place DESC LIMIT %s
) AS newest ORDER BY place DESC"""
SCORE_ON_POSTGRESQL = "ts_rank('{{0.1, 0.2, 0.4, 1.0}}', words, to_tsquery('simple', %s))"


class Hit(NamedTuple):
    edition: int
    place: int
    score: float


def newest(query, language, at, before=FOREVER, limit=20):
    """Live stories with these words, the newest first."""
    return _hits(query, language, at, before, limit, scored=False)


def best(query, language, at, limit=20):
    """The most relevant of the newest hits; of equal ones the newer."""
    hits = _hits(query, language, at, FOREVER, RANKED, scored=True)
    return nsmallest(limit, hits, key=lambda hit: (-hit.score, -hit.place))


def _hits(query, language, at, before, limit, scored):
    if connection.vendor == "postgresql":
        return _hits_on_postgresql(query, language, at, before, limit, scored)
    sql = SQLITE.format(
        language=language,
        score=SCORE_ON_SQLITE.format(language=language) if scored else "0",
    )
    at = connection.ops.adapt_datetimefield_value(at)
    return _read(sql, [match_of(query), before, at, at, limit])


def _hits_on_postgresql(query, language, at, before, limit, scored):
    text = tsquery_of(query)
    sql = POSTGRESQL.format(score=SCORE_ON_POSTGRESQL.format() if scored else "0::float8")
    latest = min(moment_of(min(before, place_at(at) + 1)), at)
    for period, begin in _periods(text, latest, limit):
        words = f"({text}) & ({' | '.join(period)})" if period else text
        score = [text] if scored else []
        hits = _read(sql, [words, language, before, begin, at, at, *score, limit])
        if len(hits) >= limit:
            break
    return hits


def _periods(text, latest, limit):
    """Ever longer times before a moment: the words that name each, and the place it begins at."""
    if _estimate(text) > max(FREQUENT, limit):
        week = (latest - EPOCH) // timedelta(days=7)
        yield [f"xw{week}", f"xw{week - 1}"], place_at(EPOCH + timedelta(days=7 * (week - 1)))
        month = latest.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
        earlier = (month - timedelta(days=1)).replace(day=1)
        yield [f"xm{month:%Y%m}", f"xm{earlier:%Y%m}"], place_at(earlier)
        year = month.replace(month=1)
        earlier = year.replace(year=year.year - 1)
        yield [f"xy{year:%Y}", f"xy{earlier:%Y}"], place_at(earlier)
    yield [], 0


def _estimate(text):
    """How many hits PostgreSQL expects from its statistics, without looking for them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "EXPLAIN (FORMAT JSON) SELECT 1 FROM articles_searchentry "
            "WHERE words @@ to_tsquery('simple', %s)",
            [text],
        )
        plan = cursor.fetchone()[0]
    plan = json.loads(plan) if isinstance(plan, str) else plan
    return plan[0]["Plan"]["Plan Rows"]


def _read(sql, values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(map(Hit._make, cursor.fetchall()))


def match_of(query):
    """The query in FTS5's own language; stems hold letters and digits alone."""
    groups = [
        "(" + " OR ".join('"' + " ".join(phrase) + '"' for phrase in group) + ")"
        for group in query.wanted
    ]
    excluded = "".join(' NOT "' + " ".join(phrase) + '"' for phrase in query.excluded)
    return f"({' AND '.join(groups)}){excluded}"


def tsquery_of(query):
    """The query in PostgreSQL's own language; stems hold letters and digits alone."""
    groups = [
        "(" + " | ".join(" <-> ".join(f"'{stem}'" for stem in phrase) for phrase in group) + ")"
        for group in query.wanted
    ]
    excluded = [
        "!(" + " <-> ".join(f"'{stem}'" for stem in phrase) + ")" for phrase in query.excluded
    ]
    return " & ".join([*groups, *excluded])
