"""The hits of a query, at a cost that does not grow with how frequent its words are.

SQLite's full-text table reads the newest rows first. PostgreSQL's index does not know time:
there a frequent word is looked for among the newest stories, then together with words that name
a period, from a week to a year, which should hold enough hits. A rare one is looked for everywhere.
"""

import json
from datetime import UTC, datetime
from heapq import nsmallest
from typing import NamedTuple

from django.db import connection

from articles.models.live import live_sql

from .index import PERIODS, moment_of, period_and_the_one_before, place_at

RANKED = 2_000  # relevance is judged among so many newest hits
RARE = 1_000  # a word with no more hits is looked for everywhere at once
SELDOM = 5_000  # one with no more is, when a first period holds too few
NEWEST = 500  # stories that are looked through one by one for a word that most have
FOREVER = 2**62
LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)

LIVE = live_sql("entry")
# A phrase counts eight in the headline, three in the summary, and up to one in the text, the more
# often the more. Not bm25(): that goes through every story that has the words to weigh them.
SQLITE = f"""
WITH found AS (
    SELECT entry.edition_id, entry.place, ' ' || words.headline || ' ' AS headline,
        ' ' || words.standfirst || ' ' AS standfirst, ' ' || words.body || ' ' AS body
    FROM articles_search_{{language}} AS words
    JOIN articles_searchentry AS entry ON entry.place = words.rowid
    WHERE articles_search_{{language}} MATCH %s AND words.rowid < %s
      AND entry.language = '{{language}}' AND {LIVE}
    ORDER BY words.rowid DESC LIMIT %s
) SELECT edition_id, place, {{score}} FROM found ORDER BY place DESC"""
TIMES = "(length(body) - length(replace(body, %s, ''))) / %s"
SCORE_ON_SQLITE = (
    f"8 * (instr(headline, %s) > 0) + 3 * (instr(standfirst, %s) > 0) + 1 - 1.0 / (1 + {TIMES})"
)
# place + 0: the index of places would give every story of the period, whatever its words.
# The hits are ranked where they lie (ctid): their words are too long to be sorted with them.
IN_A_PERIOD = f"""
WITH hits AS MATERIALIZED (
    SELECT entry.ctid AS lies, entry.edition_id, entry.place FROM articles_searchentry AS entry
    WHERE entry.words @@ to_tsquery('simple', %s) AND entry.language = '{{language}}'
      AND entry.place + 0 < %s AND entry.place + 0 >= %s AND {LIVE}
), newest AS MATERIALIZED (SELECT * FROM hits ORDER BY place DESC LIMIT %s)"""
UNRANKED = "SELECT edition_id, place, 0::float8 FROM newest ORDER BY place DESC"
RANKED_ON_POSTGRESQL = """
SELECT newest.edition_id, newest.place,
    ts_rank('{0.1, 0.2, 0.4, 1.0}', entry.words, to_tsquery('simple', %s))
FROM newest JOIN articles_searchentry AS entry ON entry.ctid = newest.lies"""
AMONG_NEWEST = f"""
SELECT edition_id, place, 0::float8 FROM (
    SELECT entry.edition_id, entry.place, entry.words FROM articles_searchentry AS entry
    WHERE entry.language = '{{language}}' AND entry.place < %s AND {LIVE}
    ORDER BY entry.place DESC LIMIT %s
) AS newest WHERE words @@ to_tsquery('simple', %s) ORDER BY place DESC LIMIT %s"""
EXPECTED = """
SELECT 1 FROM articles_searchentry
WHERE words @@ to_tsquery('simple', %s) AND language = '{language}'"""


class Hit(NamedTuple):
    edition: int
    place: int
    score: float


def newest(query, language, at, before=FOREVER, limit=20, even_ended=False):
    """Live stories with these words, the newest first; for the desk also those that have ended."""
    since = LONG_AGO if even_ended else at
    return _hits(query, language, at, before, limit, scored=False, since=since)


def best(query, language, at, limit=20):
    """The most relevant of the newest hits; of equal ones the newer."""
    hits = _hits(query, language, at, FOREVER, RANKED, scored=True, since=at)
    return nsmallest(limit, hits, key=lambda hit: (-hit.score, -hit.place))


def _hits(query, language, at, before, limit, scored, since):
    """Those that have begun at one moment, and that have not ended since another."""
    if connection.vendor == "postgresql":
        return _hits_on_postgresql(query, language, at, before, limit, scored, since)
    score, values = _score_on_sqlite(query) if scored else ("0", [])
    times = map(connection.ops.adapt_datetimefield_value, (at, since))
    sql = SQLITE.format(language=language, score=score)
    return _read(sql, [match_of(query), before, *times, limit, *values])


def _score_on_sqlite(query):
    phrases = [f" {' '.join(phrase)} " for group in query.wanted for phrase in group]
    values = [value for phrase in phrases for value in (*[phrase] * 3, len(phrase))]
    return " + ".join([SCORE_ON_SQLITE] * len(phrases)), values


def _hits_on_postgresql(query, language, at, before, limit, scored, since):
    text = tsquery_of(query)
    latest = min(moment_of(min(before, place_at(at) + 1)), at)
    periods = _periods(text, latest)
    expected = _expected([words for words, _begin in periods], language)
    if expected[0] > NEWEST and not scored:
        sql = AMONG_NEWEST.format(language=language)
        hits = _read(sql, [before, at, since, NEWEST, text, limit])
        if len(hits) >= limit:
            return hits
    sql = IN_A_PERIOD.format(language=language)
    sql += RANKED_ON_POSTGRESQL if scored else UNRANKED
    for words, begin in _worth_a_look(periods, expected, limit):
        hits = _read(sql, [words, before, begin, at, since, limit, *([text] * scored)])
        if len(hits) >= limit:
            break
    return hits


def _periods(text, latest):
    """Ever longer times before a moment: the words to look for, and the place each begins at."""
    periods = [period_and_the_one_before(kind, latest) for kind in PERIODS]
    return [*((f"({text}) & ({words})", begin) for words, begin in periods), (text, -FOREVER)]


def _worth_a_look(periods, expected, limit):
    """The periods that should hold enough hits, one at most for a seldom word, and all time."""
    enough = [
        period for period, hits in zip(periods[:-1], expected, strict=False) if hits >= 2 * limit
    ]
    most = 0 if expected[-1] <= RARE else 1 if expected[-1] <= SELDOM else len(enough)
    return [*enough[:most], periods[-1]]


def _expected(texts, language):
    """How many hits PostgreSQL expects of each from its statistics, without looking for them.

    Each text finds more than the one before it; a plan may name them in another order.
    """
    with connection.cursor() as cursor:
        each = EXPECTED.format(language=language)
        cursor.execute("EXPLAIN (FORMAT JSON)" + " UNION ALL ".join([each] * len(texts)), texts)
        plan = cursor.fetchone()[0]
    node = (json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]
    while node["Node Type"] != "Append":  # beneath what gathers the work of several processes
        node = node["Plans"][0]
    return sorted(part["Plan Rows"] for part in node["Plans"])


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
