"""The subject of a list of related news: all that the list depends on, in one short read."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from articles.models import RelatedChoice, Tag
from lib import databases

from .ranking import rarity
from .rows import parse_moment, stored

READ = """
SELECT 'tag', own.tag_id, COALESCE(counts.stories, 0), COALESCE(counts.changes, 0), tag.kind
FROM {table} AS own
JOIN articles_tag AS tag ON tag.id = own.tag_id
LEFT JOIN articles_storycount AS counts ON counts.tag_id = own.tag_id AND counts.language = %s
WHERE own.{condition}
UNION ALL
SELECT 'all', 0, stories, changes, '' FROM articles_storycount
WHERE tag_id IS NULL AND language = %s
UNION ALL
SELECT verdict, other_id, position, id, '' FROM articles_relatedchoice WHERE article_id = %s
"""
ALL_TAGS = "(SELECT id AS tag_id FROM articles_tag)"
# + 0: by the tags' index every story under a hot tag would be read.
NEXT_CHANGE = """
SELECT * FROM (
    SELECT {limit} FROM articles_edition AS edition WHERE {limit} > %s AND {limit} <= %s
    AND EXISTS (
        SELECT 1 FROM articles_editiontag AS own
        WHERE own.edition_id = edition.id AND own.language = %s AND own.tag_id + 0 {pk_in}
    ) ORDER BY {limit} LIMIT 1
) AS next"""
PLACE_COUNTS_AS = 4  # stories for each that a place has


@dataclass(frozen=True)
class Subject:
    """A story, or a working copy, whose related news are asked for."""

    article: int
    language: str
    at: datetime
    counts: dict  # tag -> (stories, changes, kind)
    all_stories: int
    pins: list
    excluded: list

    @classmethod
    def of_edition(cls, edition, at):
        where = ("articles_editiontag", "edition_id = %s", edition.pk)
        return cls._read(edition.article_id, edition.language, at, *where)

    @classmethod
    def of_working_copy(cls, article, language, at, tags=None):
        """Read it as the story is saved, or with these tags instead of its own."""
        if tags is None:
            where = ("articles_taggedarticle", "content_object_id = %s", article.pk)
        else:
            words = databases.in_use("lib.databases")
            where = (ALL_TAGS, f"tag_id {words.PK_IN}", words.pk_list(tags))
        return cls._read(article.pk, language, at, *where)

    @classmethod
    def _read(cls, article, language, at, table, condition, value):
        with connection.cursor() as cursor:
            sql = READ.format(table=table, condition=condition)
            cursor.execute(sql, [language, value, language, article])
            found = defaultdict(list)
            for kind, *row in cursor.fetchall():
                found[kind].append(row)
        chosen = {
            verdict: [other for other, *order in sorted(found[verdict], key=lambda row: row[1:])]
            for verdict in RelatedChoice.Verdict.values
        }
        return cls(
            article,
            language,
            at,
            counts={tag: tuple(count) for tag, *count in found["tag"]},
            all_stories=sum(stories for _tag, stories, *_rest in found["all"]),
            pins=chosen["pin"],
            excluded=chosen["exclude"],
        )

    @property
    def rarities(self):
        """Return the rarity of each tag; a place that gives nothing is left out.

        Two stories from one town are not close for that, as two about one subject are.
        """
        found = {}
        for tag, (stories, _changes, kind) in self.counts.items():
            if kind != Tag.Kind.PLACE:
                found[tag] = rarity(stories, self.all_stories)
            elif PLACE_COUNTS_AS * stories < self.all_stories:
                found[tag] = rarity(PLACE_COUNTS_AS * stories, self.all_stories)
        return found

    @property
    def version(self):
        """Return another text whenever a story under these tags, or the desk's choice, changes."""
        changes = sorted((tag, *rest) for tag, (_stories, *rest) in self.counts.items())
        return f"{changes}{self.pins}{sorted(self.excluded)}"

    def next_change(self, within):
        """Return when time alone next begins or ends a story under these tags, or None."""
        if not self.counts:
            return None
        limits = ("live_from", "live_until")
        words = databases.in_use("lib.databases")
        sql = " UNION ALL ".join(
            NEXT_CHANGE.format(limit=limit, pk_in=words.PK_IN) for limit in limits
        )
        span = [stored(self.at), stored(self.at + within)]
        values = [*span, self.language, words.pk_list(self.counts)] * len(limits)
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return min((parse_moment(value) for (value,) in cursor.fetchall()), default=None)
