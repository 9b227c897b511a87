"""Triggers that put on record what a change touches, in its own transaction, whoever makes it.

They are made anew after every migration: a change of what is watched needs none of its own, and
SQLite, which forgets the triggers of a table that it makes anew, gets them back.
"""

import re

from django.db import connection, transaction

from lib import databases

from .watched import WATCHED

EVENTS = {"insert": ("NEW",), "update": ("OLD", "NEW"), "delete": ("OLD",)}
# A section is shown from its first story on. A day's grace: the clocks of the database and of
# the paper need not agree.
WORKED_OUT = {
    "article_of_edition": "(SELECT article_id FROM articles_edition WHERE id = {row}.edition_id)",
    "first_published_day": "{day}",
    "first_of_section": """CASE WHEN {row}.section_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM articles_edition AS other WHERE other.section_id = {row}.section_id
        AND other.language = {row}.language AND other.id <> {row}.id
        AND other.live_from < {yesterday}) THEN {row}.language END""",
    "pinned_under": """(SELECT {articles} FROM articles_relatedchoice
        WHERE other_id = {row}.article_id)""",
    # A topic's page lists those that often stand with it
    "lists_of_tags_beside": """(SELECT {tags} FROM articles_editiontag
        WHERE edition_id = {row}.edition_id)""",
}
PUT = "INSERT INTO paper_pagechange (keys, at) "


def install(**signal):
    """Make every trigger, and put the moments on record that lie ahead of rows that stand."""
    if "paper_pagechange" not in connection.introspection.table_names():
        return  # migrated back to before there was one
    words = databases.in_use(__package__)
    with transaction.atomic(), connection.cursor() as cursor:
        for watched in WATCHED:
            for event, rows in EVENTS.items():
                name = f"page_change_{watched.table}_{event}"
                statements = _statements(watched, rows, words)
                for sql in words.trigger(name, event, watched.table, statements):
                    cursor.execute(sql)
            for moment in watched.moments:
                ahead = f"{moment} > {words.YESTERDAY}"
                cursor.execute(f"UPDATE {watched.table} SET {moment} = {moment} WHERE {ahead}")


def _statements(watched, rows, words):
    keys = " || ".join(_key(key, row, words) for row in rows for key in watched.keys)
    statements = [f"{PUT} VALUES ({keys}, NULL)"]
    if "NEW" in rows:
        keys = " || ".join(_key(key, "NEW", words) for key in watched.keys)
        statements += [
            f"{PUT} SELECT {keys}, NEW.{moment} WHERE NEW.{moment} IS NOT NULL"
            for moment in watched.moments
        ]
    return statements


def _key(key, row, words):
    """Return the SQL of a key of a row, with a blank behind it; '' where a column is empty."""
    sql = re.sub(r"{(\w+)}", lambda match: f"' || {_value(match[1], row, words)} || '", key)
    return f"COALESCE('{sql} ', '')"


def _value(name, row, words):
    return WORKED_OUT.get(name, f"{{row}}.{name}").format(
        row=row,
        day=words.day(f"{row}.first_published_at"),
        yesterday=words.YESTERDAY,
        articles=words.joined("'article-' || article_id"),
        tags=words.joined("'tag-' || tag_id || '-' || language"),
    )
