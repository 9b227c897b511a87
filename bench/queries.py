"""Queries that are measured: lists of readers and the desk, and two usual ways beside ours."""

from contextlib import contextmanager
from functools import partial
from random import Random
from statistics import median

from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import Count
from django.test import Client
from django.utils import timezone, translation

from articles.models import Edition, EditionTag, StoryCount
from articles.publishing import publish
from articles.related import cache as related_cache
from articles.related.lists import rank
from articles.related.subject import Subject
from articles.search import best, newest, parse

from . import addresses
from .measure import DatabaseTime, database_time, rows_read, timed
from .words import name as made_up

LANGUAGE = "fr"
SLOW = 10  # samples of what takes seconds
WORDS = {
    "hot": "port",
    "frequent": made_up(20),
    "middling": made_up(60),
    "seldom": made_up(600),
    "rare": made_up(7_000),
}


def measure(samples):
    translation.activate(LANGUAGE)
    at = timezone.now()
    stories = some_stories(samples, at)
    rows = []
    for name, function, of in [*related_news(stories, at), *searches(at)]:
        rows.append(_measured(name, function, of, timed))
    with values_in_the_statement():
        for name, function in usual_ways(at):
            rows.append(_measured(name, function, stories[:SLOW], timed))
    client = Client(SERVER_NAME="localhost")
    article = {"article": [edition.get_absolute_url() for edition in stories[:40]]}
    for name, urls in (addresses.of_readers(LANGUAGE, at) | article).items():
        name, page = f"{name} (database)", partial(_get, client)
        rows.append(_measured(name, page, urls, database_time))
    return [*rows, *desk(), publishing(some_stories(40, at)[:20])]


def _measured(name, function, samples, how):
    for sample in samples:  # once before, so that no reading from the disk is measured
        function(sample)
    middle, high = how(function, samples)
    read = rows_read(function, samples[:20])
    return {"query": name, "median": middle, "p95": high, "rows": read}


def some_stories(samples, at):
    """Return live stories of all ages, half of them under one of the hottest topics."""
    hot = StoryCount.objects.filter(language=LANGUAGE, tag__isnull=False).order_by("-stories")[:20]
    chance = Random(samples)
    span = list(_primary_keys())
    found = {True: [], False: []}
    hot = {row.tag_id for row in hot}
    while min(map(len, found.values())) < samples // 2:
        pks = [chance.randint(*span) for number in range(200)]
        live = Edition.objects.live(at).filter(pk__in=pks, language=LANGUAGE)
        for edition in live.prefetch_related("tag_rows"):
            is_hot = any(row.tag_id in hot for row in edition.tag_rows.all())
            found[is_hot].append(edition)
    return [story for pair in zip(found[True], found[False], strict=False) for story in pair][
        :samples
    ]


def _primary_keys():
    first = Edition.objects.order_by("pk").values_list("pk", flat=True).first()
    return first, Edition.objects.order_by("-pk").values_list("pk", flat=True).first()


def related_news(stories, at):
    def computed(edition):
        subject = Subject.of_edition(edition, at)
        rank(subject, 6)
        subject.next_change(within=related_cache.AT_MOST)

    def from_memory(edition):
        return related_cache.get(Subject.of_edition(edition, at), 6)

    cache.clear()
    for edition in stories[:100]:
        subject = Subject.of_edition(edition, at)
        related_cache.put(subject, 6, rank(subject, 6))
    return [
        ("related news, computed", computed, stories),
        ("related news, kept", from_memory, stories[:100]),
    ]


def usual_ways(at):
    return [
        ("related: similar_objects()", lambda e: e.article.tags.similar_objects()[:6]),
        ("related: GROUP BY over the join", lambda e: _grouped(e, at)),
    ]


@contextmanager
def values_in_the_statement():
    """Send values as Django does when nothing is set.

    taggit's similar_objects() names more of them than the driver can send beside a statement.
    """
    options = connection.settings_dict["OPTIONS"]
    before = dict(options)
    if connection.vendor == "postgresql":
        _reconnect(options, {"server_side_binding": False, "prepare_threshold": None})
    yield
    if connection.vendor == "postgresql":
        _reconnect(options, before)


def _reconnect(options, wanted):
    connection.close()
    connection.close_pool()
    options.update(wanted)


def _grouped(edition, at):
    tags = [row.tag_id for row in edition.tag_rows.all()]
    rows = EditionTag.objects.live(at).in_language(edition.language).filter(tag__in=tags)
    rows = rows.exclude(article=edition.article_id).values("edition")
    counted = rows.annotate(shared=Count("pk")).order_by("-shared", "-first_published_at")
    return list(counted[:6])


def searches(at):
    found = []
    for kind, word in WORDS.items():
        query = parse(word, LANGUAGE)
        found.append(
            (f"search, newest, {kind} word", lambda n, q=query: newest(q, LANGUAGE, at), range(50))
        )
        found.append(
            (f"search, relevance, {kind} word", lambda n, q=query: best(q, LANGUAGE, at), range(30))
        )
    return found


def desk():
    with transaction.atomic():
        ben, _made = User.objects.get_or_create(
            username="bench", defaults={"is_staff": True, "is_superuser": True}
        )
        client = Client(SERVER_NAME="localhost")
        client.force_login(ben)
        rows = [
            _measured(f"{name} (database)", partial(_get, client), [url] * 15, database_time)
            | {"rows": None}
            for name, url in addresses.of_the_desk().items()
        ]
        transaction.set_rollback(True)
    return rows


def _get(client, url):
    response = client.get(url, secure=True)
    if response.status_code != 200:
        raise SystemExit(f"{url} answered {response.status_code}")


def publishing(stories):
    """Publish each again in a transaction that is taken back; what waits is not run."""

    def once(edition):
        spent = DatabaseTime()
        with transaction.atomic(), connection.execute_wrapper(spent):
            publish(edition.article, language=LANGUAGE, by=None)
            transaction.set_rollback(True)
        return spent.milliseconds

    for edition in stories:
        once(edition)
    found = sorted(map(once, stories))
    return {
        "query": "publishing one story (database)",
        "median": median(found),
        "p95": found[int(len(found) * 0.95)],
        "rows": None,
    }
