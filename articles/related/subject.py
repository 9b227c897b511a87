"""What a list of related news depends on, in two short reads."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from articles.models import RelatedChoice

from .ranking import rarity
from .rows import moment, places, stored

TAGS_AND_COUNTS = """
SELECT own.tag_id, COALESCE(counts.stories, 0), COALESCE(counts.changes, 0)
FROM {table} AS own
LEFT JOIN articles_storycount AS counts ON counts.tag_id = own.tag_id AND counts.language = %s
WHERE own.{column} = %s
UNION ALL
SELECT NULL, stories, changes FROM articles_storycount WHERE tag_id IS NULL AND language = %s
"""
NEXT_CHANGE = """
SELECT * FROM (
    SELECT {limit} FROM articles_edition AS edition WHERE {limit} > %s AND EXISTS (
        SELECT 1 FROM articles_editiontag AS own
        WHERE own.edition_id = edition.id AND own.language = %s AND own.tag_id IN ({tags})
    ) ORDER BY {limit} LIMIT 1
) AS next"""


@dataclass(frozen=True)
class Subject:
    """A story, or a working copy, whose related news are asked for."""

    article: int
    language: str
    at: datetime
    counts: dict  # tag -> (stories, changes)
    all_stories: int
    pins: list
    excluded: frozenset

    @classmethod
    def of_edition(cls, edition, at):
        counts = _counts("articles_editiontag", "edition_id", edition.pk, edition.language)
        return cls._with_choices(edition.article_id, edition.language, at, counts)

    @classmethod
    def of_working_copy(cls, article, language, at):
        counts = _counts("articles_taggedarticle", "content_object_id", article.pk, language)
        return cls._with_choices(article.pk, language, at, counts)

    @classmethod
    def _with_choices(cls, article, language, at, counts):
        choices = list(
            RelatedChoice.objects.filter(article=article).values_list("other_id", "verdict")
        )
        pins = [other for other, verdict in choices if verdict == RelatedChoice.Verdict.PIN]
        excluded = frozenset(other for other, verdict in choices) - set(pins)
        all_stories, _ = counts.pop(None, (0, 0))
        return cls(article, language, at, counts, all_stories, pins, excluded)

    @property
    def rarities(self):
        return {
            tag: rarity(stories, self.all_stories)
            for tag, (stories, changes) in self.counts.items()
        }

    @property
    def version(self):
        """Another one whenever a story under these tags, or a choice of the desk, changes."""
        changes = sorted((tag, changes) for tag, (stories, changes) in self.counts.items())
        return f"{changes}{self.pins}{sorted(self.excluded)}"

    def next_change(self):
        """When time alone will next begin or end a story under these tags, or None."""
        if not self.counts:
            return None
        limits = ("live_from", "live_until")
        tags = places(self.counts)
        sql = " UNION ALL ".join(NEXT_CHANGE.format(limit=limit, tags=tags) for limit in limits)
        values = [stored(self.at), self.language, *self.counts] * len(limits)
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return min((moment(value) for (value,) in cursor.fetchall()), default=None)


def _counts(table, column, pk, language):
    sql = TAGS_AND_COUNTS.format(table=table, column=column)
    with connection.cursor() as cursor:
        cursor.execute(sql, [language, pk, language])
        return {tag: (stories, changes) for tag, stories, changes in cursor.fetchall()}
