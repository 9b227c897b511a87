"""No page for readers reads editions, tag rows, bylines or photo uses as a whole, or sorts them.

The tables of a test are small, so PostgreSQL is told to scan only where no index serves.
"""

import json
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import TestCase
from django.utils import timezone

from tests.make import make_article, make_contributor, make_edition, make_section, make_tag

pytestmark = pytest.mark.django_db

LARGE = {
    "articles_edition",
    "articles_editiontag",
    "articles_editionbyline",
    "articles_photouse",
    "articles_searchentry",
}
NEWEST = re.compile(
    r'ORDER BY (?:"\w+"."first_published_at" DESC, [^()]*|2 DESC, 1 DESC) LIMIT \d+$'
)
ONE_ROW = re.compile(r'ORDER BY "\w+"."id" ASC LIMIT 1$')
PAGES = [
    "/fr/",
    "/fr/section/monde/",
    "/fr/section/monde/?before=9999999999999999-9",
    "/fr/tag/port/",
    "/fr/tag/port/?before=9999999999999999-9",
    "/fr/contributor/ana/",
    "/fr/feed.xml",
    "/fr/tag/port/feed.xml",
    "/fr/section/monde/feed.xml",
    "/fr/contributor/ana/feed.xml",
    "/sitemap-news.xml",
]
SEARCHES = ["/fr/search/?q=traversier", "/fr/search/?q=traversier&order=relevance"]


@pytest.fixture
def no_statistics():
    """PostgreSQL counts rows when it likes; were it told that there are three, it read all."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE articles_edition CASCADE")


@pytest.fixture
def story(no_statistics):
    section, tag = make_section(slug_fr="monde"), make_tag()
    ana = make_contributor(slug="ana")
    with TestCase.captureOnCommitCallbacks(execute=True):
        for number in range(3):
            article = make_article(
                section=section, tags=[tag], by=ana, headline_fr=f"Nouvelle {'abc'[number] * 6}"
            )
            edition = make_edition(article, at=timezone.now() - timedelta(minutes=number + 1))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for way in ("seqscan", "bitmapscan", "hashjoin", "mergejoin"):
                cursor.execute(f"SET LOCAL enable_{way} = off")
    return edition.get_absolute_url()


def wholes(client, url):
    """What the statements of a page would read or sort as a whole."""
    statements = []

    def remember(execute, sql, params, many, context):
        if sql.lstrip(" (\n").startswith(("SELECT", "WITH")) and not ONE_ROW.search(sql):
            statements.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(remember):
        assert client.get(url).status_code == 200
    found = [fault for sql, params in statements for fault in byline_problems(sql, params)]
    assert any(table in sql for sql, params in statements for table in LARGE)
    return found


def byline_problems(sql, params):
    on_postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        cursor.execute(
            f"EXPLAIN {'(FORMAT JSON)' if on_postgresql else 'QUERY PLAN'} {sql}", params
        )
        rows = cursor.fetchall()
    if on_postgresql:
        plan = rows[0][0] if isinstance(rows[0][0], list) else json.loads(rows[0][0])
        return list(faults_on_postgresql(plan[0]["Plan"], sql))
    return [f"{step} in {sql}" for *numbers, step in rows if is_fault_on_sqlite(step, sql)]


def is_fault_on_sqlite(step, sql):
    sorts = "TEMP B-TREE FOR ORDER BY" in step and NEWEST.search(sql)
    return sorts or (step.startswith("SCAN ") and step.split()[1] in LARGE)


def faults_on_postgresql(node, sql):
    table = node.get("Relation Name")
    kind = node["Node Type"]
    whole = kind == "Seq Scan" or (kind.startswith("Index") and "Index Cond" not in node)
    if table in LARGE and whole:
        yield f"{kind} on {table} in {sql}"
    for part in node.get("Plans", []):
        yield from faults_on_postgresql(part, sql)


@pytest.mark.parametrize("url", PAGES)
def test_list_reads_only_what_it_shows(client, story, url):
    assert wholes(client, url) == []


@pytest.mark.parametrize("url", SEARCHES)
def test_search_reads_only_what_has_its_words(client, story, url):
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:  # an index of words is read in no other way
            cursor.execute("SET LOCAL enable_bitmapscan = on")

    assert wholes(client, url) == []


def test_day_is_read_by_indexes_alone(client, story):
    day = story.rsplit("/", 2)[0]

    assert wholes(client, f"{day}/") == []


def test_story_and_related_news_use_indexes_alone(client, story):
    assert wholes(client, story) == []


@pytest.mark.parametrize(
    ("table", "index", "url"),
    [
        ("articles_edition", "edition_newest", "/fr/feed.xml"),
        ("articles_editiontag", "edition_newest_under_tag", "/fr/tag/port/"),
        ("articles_editionbyline", "edition_newest_by_contributor", "/fr/contributor/ana/"),
    ],
)
def test_list_without_its_index_is_detected(client, story, table, index, url):
    drop(table, index)

    assert wholes(client, url) != []


def drop(table, index):
    """The index; on PostgreSQL, which takes any other before it scans, those of its table too."""
    names = [index]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # or no table may be altered
            cursor.execute(
                "SELECT conname FROM pg_constraint WHERE contype = 'u' AND conrelid = %s::regclass",
                [table],
            )
            for (name,) in cursor.fetchall():
                cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
            cursor.execute(
                "SELECT indexname FROM pg_indexes WHERE tablename = %s "
                "AND indexdef NOT LIKE 'CREATE UNIQUE%%'",
                [table],
            )
            names = [name for (name,) in cursor.fetchall()]
        for name in names:
            cursor.execute(f'DROP INDEX "{name}"')
