"""Reads of tag rows, few and in SQL that SQLite and PostgreSQL plan alike.

Each part of a UNION ALL is one short scan of the index (tag, language, first_published_at).
"""

from datetime import UTC, datetime, timedelta

from django.db import connection

from articles.models.live import live_sql
from lib import databases

OF_TAG = f"""
SELECT * FROM (
    SELECT tag_id, edition_id, article_id, {{moment}} FROM articles_editiontag
    WHERE tag_id = %s AND language = %s AND {live_sql()} AND is_recommended AND article_id <> %s
      {{slice}}
) AS of_tag"""
NEWEST = "ORDER BY first_published_at DESC, edition_id DESC LIMIT %s"
BETWEEN = "AND first_published_at BETWEEN %s AND %s"
OF_EDITIONS = """
SELECT tag_id, edition_id, article_id, {moment} FROM articles_editiontag
WHERE edition_id {pk_in} AND tag_id + 0 {pk_in}"""  # + 0: not by the tags' index
PUBLISHED = "first_published_at"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class TagRows:
    """Tag rows of what is live and recommended in a language, those of one article left out.

    Each is (tag, edition, article, moment); `moment()` reads the last, which few rows need.
    """

    def __init__(self, article, language, at):
        self.article, self.language, self.at = article or 0, language, at

    def newest(self, tags, most):
        """Return the newest rows of each tag, at most so many."""
        return self._of_tags([(tag, [most]) for tag in tags], NEWEST)

    def between(self, slices):
        """Return rows of each tag from one moment to another; slices are (tag, from, to)."""
        return self._of_tags([(tag, [stored(a), stored(b)]) for tag, a, b in slices], BETWEEN)

    def of_editions(self, editions, tags):
        """Return which of these tags these editions have."""
        if not editions:
            return []
        words = databases.in_use("lib.databases")
        sql = OF_EDITIONS.format(moment=words.moment(PUBLISHED), pk_in=words.PK_IN)
        return self._read(sql, [words.pk_list(editions), words.pk_list(tags)])

    def _of_tags(self, slices, which):
        if not slices:
            return []
        at = stored(self.at)
        values = []
        for tag, limits in slices:
            values += [tag, self.language, at, at, self.article, *limits]
        words = databases.in_use("lib.databases")
        sql = OF_TAG.format(slice=which, moment=words.moment(PUBLISHED))
        return self._read(" UNION ALL ".join([sql] * len(slices)), values)

    def _read(self, sql, values):
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()

    @staticmethod
    def moment(value):
        return parse_moment(value)


def parse_moment(value):
    # A cursor of SQLite gives a moment in UTC: as text, or as a datetime that does not say so.
    if isinstance(value, int):
        return EPOCH + timedelta(microseconds=value)
    found = datetime.fromisoformat(value) if isinstance(value, str) else value
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def stored(value):
    return connection.ops.adapt_datetimefield_value(value)
