"""The index in SQLite's FTS5: a table for each language, whose newest rows are read first."""

from django.db import connection

from articles.models.live import live_sql

LIVE = live_sql("entry")
ADD = (
    "INSERT OR REPLACE INTO articles_search_{language} (rowid, headline, standfirst, body) "
    "VALUES (%s, %s, %s, %s)"
)
REMOVE = "DELETE FROM articles_search_{language} WHERE rowid = %s"
# A phrase counts eight in the headline, three in the summary, and up to one in the text, the more
# often the more. Not bm25(): that goes through every story that has the words to weigh them.
HITS = f"""
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
SCORE = f"8 * (instr(headline, %s) > 0) + 3 * (instr(standfirst, %s) > 0) + 1 - 1.0 / (1 + {TIMES})"


def hits(query, language, at, since, before, limit, scored):
    """Return (edition, place, score) of what has begun by `at` and not ended by `since`."""
    score, values = _score(query) if scored else ("0", [])
    times = map(connection.ops.adapt_datetimefield_value, (at, since))
    sql = HITS.format(language=language, score=score)
    with connection.cursor() as cursor:
        cursor.execute(sql, [match_of(query), before, *times, limit, *values])
        return cursor.fetchall()


def _score(query):
    phrases = [f" {' '.join(phrase)} " for group in query.wanted for phrase in group]
    values = [value for phrase in phrases for value in (*[phrase] * 3, len(phrase))]
    return " + ".join([SCORE] * len(phrases)), values


def match_of(query):
    """Write the query in FTS5's own language; stems hold letters and digits alone."""
    groups = [
        "(" + " OR ".join('"' + " ".join(phrase) + '"' for phrase in group) + ")"
        for group in query.wanted
    ]
    excluded = "".join(' NOT "' + " ".join(phrase) + '"' for phrase in query.excluded)
    return f"({' AND '.join(groups)}){excluded}"


def add(entry, texts, edition):
    with connection.cursor() as cursor:
        cursor.execute(ADD.format(language=entry.language), [entry.place, *texts])


def forget(rows):
    """Remove these from the tables; each row is the language and the place of an entry."""
    with connection.cursor() as cursor:
        for language, place in rows:
            cursor.execute(REMOVE.format(language=language), [place])
