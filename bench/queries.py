"""What is measured: the lists that readers and the desk ask for, and two usual ways beside ours."""

from datetime import timedelta
from random import Random
from statistics import median
from types import SimpleNamespace

from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import Count
from django.test import Client
from django.utils import timezone, translation

from articles.feeds import LENGTH
from articles.front import front
from articles.models import Edition, EditionByline, EditionTag, Section, StoryCount
from articles.models.edition import live_at
from articles.paging import mark_of, page_after
from articles.publishing import publish
from articles.related.kept import AT_MOST, keep, kept
from articles.related.lists import rank
from articles.related.subject import Subject
from articles.search import best, newest, parse
from articles.sitemaps import _news

from .measure import DatabaseTime, database_time, rows_read, timed
from .words import name as made_up

LANGUAGE = "fr"
HUNDREDTH = 99 * 20
SLOW = 10  # samples of what takes seconds
WORDS = {
    "hot": "port",
    "frequent": made_up(20),
    "middling": made_up(60),
    "seldom": made_up(600),
    "rare": made_up(7_000),
}
OLD_WAYS = ("similar_objects()", "GROUP BY over the join")


def measure(samples):
    translation.activate(LANGUAGE)
    at = timezone.now()
    stories = some_stories(samples, at)
    rows = []
    for name, function, of in [*related_news(stories, at), *searches(at)]:
        chosen = of[: SLOW if any(old in name for old in OLD_WAYS) else len(of)]
        rows.append(_measured(name, function, chosen, timed))
    for name, function, of in lists(samples, at):
        rows.append(_measured(f"{name} (database)", function, of, database_time))
    return rows + desk(samples, at)


def _measured(name, function, samples, how):
    for sample in samples:  # once before, so that no reading from the disk is measured
        function(sample)
    middle, high = how(function, samples)
    read = rows_read(function, samples[:20])
    return {"query": name, "median": middle, "p95": high, "rows": read}


def some_stories(samples, at):
    """Live stories of all ages, half of them under one of the twenty hottest topics."""
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
        subject.next_change(within=AT_MOST)

    def from_memory(edition):
        return kept(Subject.of_edition(edition, at), 6)

    cache.clear()
    for edition in stories[:100]:
        subject = Subject.of_edition(edition, at)
        keep(subject, 6, rank(subject, 6))
    return [
        ("related news, computed", computed, stories),
        ("related news, kept", from_memory, stories[:100]),
        ("related: similar_objects()", lambda e: e.article.tags.similar_objects()[:6], stories),
        ("related: GROUP BY over the join", lambda e: _grouped(e, at), stories),
    ]


def _grouped(edition, at):
    tags = [row.tag_id for row in edition.tag_rows.all()]
    rows = EditionTag.objects.filter(live_at(at), tag__in=tags, language=edition.language)
    rows = rows.exclude(article=edition.article_id).values("edition")
    counted = rows.annotate(shared=Count("pk")).order_by("-shared", "-first_published_at")
    return list(counted[:6])


def lists(samples, at):
    live = Edition.objects.live(at).in_language(LANGUAGE)
    counts = StoryCount.objects.filter(language=LANGUAGE, tag__isnull=False)
    hot = list(counts.order_by("-stories").values_list("tag_id", flat=True)[:20])
    cold = list(counts.filter(stories__gt=0).order_by("stories", "tag_id")[:100])
    tags = EditionTag.objects.filter(live_at(at), language=LANGUAGE)
    people = EditionByline.objects.filter(live_at(at), language=LANGUAGE)
    sections = list(Section.objects.all())
    busiest = list(range(1, 11))
    days = [timezone.localdate(at) - timedelta(days=number * 17) for number in range(1, 200)]

    def of_tag(pk, mark=""):
        return _page(tags.filter(tag=pk), mark, "edition_id")

    def of_section(section, mark=""):
        return _page(live.filter(section=section).for_lists(), mark)

    def of_person(pk, mark=""):
        return _page(people.filter(contributor=pk), mark, "edition_id")

    def deep(rows, function, of, pk="id"):
        marks = {key: _mark_of_hundredth(rows(key), pk) for key in of}
        return lambda key: function(key, marks[key])

    return [
        ("front page", lambda n: front(LANGUAGE, at), range(min(samples, 50))),
        ("section, first page", of_section, sections * 5),
        (
            "section, 100th page",
            deep(lambda s: live.filter(section=s), of_section, sections),
            sections * 5,
        ),
        ("topic, hot, first page", of_tag, hot * 5),
        (
            "topic, hot, 100th page",
            deep(lambda pk: tags.filter(tag=pk), of_tag, hot, "edition_id"),
            hot * 5,
        ),
        ("topic, cold", lambda row: of_tag(row.tag_id), cold),
        ("contributor, first page", of_person, busiest * 5),
        (
            "contributor, 100th page",
            deep(lambda pk: people.filter(contributor=pk), of_person, busiest, "edition_id"),
            busiest * 5,
        ),
        ("day", lambda day: list(live.on_day(day).newest_first().for_lists()), days),
        (
            "feed",
            lambda n: list(live.newest_first().select_related("section", "address")[:LENGTH]),
            range(50),
        ),
        ("news sitemap", lambda n: [list(_news(code, at)) for code in ("fr", "en")], range(20)),
    ]


def _page(rows, mark="", pk="id"):
    request = SimpleNamespace(GET={"before": mark} if mark else {})
    page = page_after(request, rows, pk=pk)
    if pk != "id":
        pks = [row.edition_id for row in page.rows]
        Edition.objects.for_lists().order_by().in_bulk(pks)
    return page


def _mark_of_hundredth(rows, pk):
    """The mark that begins the hundredth page, or the last that there is."""
    order = rows.order_by("-first_published_at", f"-{pk}")
    row = order[HUNDREDTH : HUNDREDTH + 1].first() or order.reverse().first()
    return mark_of(row, pk) if row else ""


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


def desk(samples, at):
    with transaction.atomic():
        ben, _made = User.objects.get_or_create(
            username="bench", defaults={"is_staff": True, "is_superuser": True}
        )
        client = Client(SERVER_NAME="localhost")
        client.force_login(ben)
        pages = {
            "admin, first page": "/admin/articles/article/",
            "admin, a later page": "/admin/articles/article/?p=300",
            "admin, live stories": "/admin/articles/article/?state=live",
            "admin, search": "/admin/articles/article/?q=port",
        }
        rows = [
            _database_time(name, lambda url=url: _get(client, url), 15)
            for name, url in pages.items()
        ]
        transaction.set_rollback(True)
    return [*rows, _publishing(some_stories(40, at)[:20])]


def _get(client, url):
    response = client.get(url, secure=True)
    if response.status_code != 200:
        raise SystemExit(f"{url} answered {response.status_code}")


def _database_time(name, function, times):
    function()
    middle, high = database_time(lambda number: function(), range(times))
    return {"query": f"{name} (database)", "median": middle, "p95": high, "rows": None}


def _publishing(stories):
    """Each is published again in a transaction that is taken back; what waits for it is not run."""

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
