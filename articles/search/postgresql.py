"""The index in PostgreSQL: a tsvector on each entry, whose index does not know time.

So a frequent word is looked for among the newest stories, then together with words that name a
period, from a week to a year, which should hold enough hits. A rare one is looked for everywhere.
"""

import json

from django.db import connection

from articles.models.live import live_sql

from .places import FOREVER, PERIODS, moment_of, period_and_the_one_before, periods, place_at

RARE = 1_000  # a word with no more hits is looked for everywhere at once
SELDOM = 5_000  # one with no more is, when a first period holds too few
NEWEST = 500  # stories that are looked through one by one for a word that most have

LIVE = live_sql("entry")
# The gap is a place between two texts: no phrase ends in one and goes on in the next.
ADD = """
UPDATE articles_searchentry SET words = ts_delete(
    setweight(to_tsvector('simple', %s), 'A') || gap
    || setweight(to_tsvector('simple', %s), 'B') || gap
    || to_tsvector('simple', %s) || gap || to_tsvector('simple', %s), '|')
FROM (SELECT '|:1'::tsvector AS gap) AS texts
WHERE id = %s"""
# place + 0: the index of places would give every story of the period, whatever its words.
# The hits are ranked where they lie (ctid): their words are too long to be sorted with them.
IN_A_PERIOD = f"""
WITH hits AS MATERIALIZED (
    SELECT entry.ctid AS lies, entry.edition_id, entry.place FROM articles_searchentry AS entry
    WHERE entry.words @@ to_tsquery('simple', %s) AND entry.language = '{{language}}'
      AND entry.place + 0 < %s AND entry.place + 0 >= %s AND {LIVE}
), newest AS MATERIALIZED (SELECT * FROM hits ORDER BY place DESC LIMIT %s)"""
UNRANKED = "SELECT edition_id, place, 0::float8 FROM newest ORDER BY place DESC"
RANKED = """
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


def hits(query, language, at, since, before, limit, scored):
    """Return (edition, place, score) of what has begun by `at` and not ended by `since`."""
    text = tsquery_of(query)
    latest = min(moment_of(min(before, place_at(at) + 1)), at)
    spans = _periods(text, latest)
    expected = _expected([words for words, _begin in spans], language)
    if expected[0] > NEWEST and not scored:
        sql = AMONG_NEWEST.format(language=language)
        found = _read(sql, [before, at, since, NEWEST, text, limit])
        if len(found) >= limit:
            return found
    sql = IN_A_PERIOD.format(language=language)
    sql += RANKED if scored else UNRANKED
    for words, begin in _periods_to_try(spans, expected, limit):
        found = _read(sql, [words, before, begin, at, since, limit, *([text] * scored)])
        if len(found) >= limit:
            break
    return found


def _periods(text, latest):
    """Return ever longer times before a moment: words to look for, and where each begins."""
    periods = [period_and_the_one_before(kind, latest) for kind in PERIODS]
    return [*((f"({text}) & ({words})", begin) for words, begin in periods), (text, -FOREVER)]


def _periods_to_try(periods, expected, limit):
    """Return periods that should hold enough hits, for a seldom word one at most, and all time."""
    enough = [
        period for period, hits in zip(periods[:-1], expected, strict=False) if hits >= 2 * limit
    ]
    most = 0 if expected[-1] <= RARE else 1 if expected[-1] <= SELDOM else len(enough)
    return [*enough[:most], periods[-1]]


def _expected(texts, language):
    """Estimate the hits of each from PostgreSQL's statistics, without looking for them.

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
        return cursor.fetchall()


def tsquery_of(query):
    """Write the query in PostgreSQL's own language; stems hold letters and digits alone."""
    groups = [
        "(" + " | ".join(" <-> ".join(f"'{stem}'" for stem in phrase) for phrase in group) + ")"
        for group in query.wanted
    ]
    excluded = [
        "!(" + " <-> ".join(f"'{stem}'" for stem in phrase) + ")" for phrase in query.excluded
    ]
    return " & ".join([*groups, *excluded])


def add(entry, texts, edition):
    when = " ".join(periods(edition.first_published_at))
    with connection.cursor() as cursor:
        cursor.execute(ADD, [*texts, when, entry.pk])


def forget(rows):
    """Do nothing: the words go with their entry."""
