"""python -m bench.pages: time and queries of each page for readers, on both databases.

It makes the newsroom of SIZE articles when there is none yet (see bench.corpus), asks for up
to 100 pages of each kind without the page cache, and prints one table.
"""

import argparse
import json
import os
import sys
from statistics import median, quantiles
from time import perf_counter

import django

from .databases import DATA, in_each_database, urls

PAGES_OF_A_KIND = 100


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", type=int, default=os.environ.get("SIZE") or "10000")
    options.add_argument("--here", action="store_true")
    asked = options.parse_args()
    if asked.here:
        measure_here(asked.size)
        return
    if not _is_made(asked.size):
        in_each_database(asked.size, "bench.corpus", "--size", asked.size)
    in_each_database(asked.size, "bench.pages", "--size", asked.size)
    print(table(asked.size))


def _is_made(size):
    return (DATA / f"newsroom-{size}.sqlite3").exists()


def _result_file(size, vendor):
    return DATA / f"pages-{size}-{vendor}.json"


def measure_here(size):
    from django.conf import settings

    django.setup()
    settings.STORAGES["staticfiles"]["BACKEND"] = (
        "django.contrib.staticfiles.storage.StaticFilesStorage"
    )
    from django.db import connection

    from paper.page_cache.keeping import follower

    follower.follow()  # as a server does, which so remembers what all pages have alike
    found = {kind: measure(addresses) for kind, addresses in kinds().items()}
    _result_file(size, connection.vendor).write_text(json.dumps(found))


def measure(addresses):
    # Each page is asked for twice: the second answer is what counts.
    from django.db import connection
    from django.test import Client

    client = Client(HTTP_HOST="127.0.0.1", SERVER_PORT="443", **{"wsgi.url_scheme": "https"})
    clock = DatabaseClock()
    times, database_times, queries = [], [], []
    for address in addresses:
        client.get(address)
        clock.reset()
        with connection.execute_wrapper(clock):
            start = perf_counter()
            response = client.get(address)
            times.append(perf_counter() - start)
        if response.status_code != 200:
            sys.exit(f"{address} answered {response.status_code}.")
        database_times.append(clock.seconds)
        queries.append(clock.queries)
    return {
        "pages": len(addresses),
        "queries": round(median(queries)),
        "database": 1000 * median(database_times),
        "median": 1000 * median(times),
        "95th": 1000 * quantiles(times * 2, n=20)[-1],
    }


class DatabaseClock:
    """Counts queries and the seconds spent in them."""

    def __init__(self):
        self.reset()

    def reset(self):
        self.queries, self.seconds = 0, 0.0

    def __call__(self, execute, sql, params, many, context):
        start = perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.queries += 1
            self.seconds += perf_counter() - start


def kinds():
    from django.db.models import Count
    from django.utils import timezone, translation

    from articles.models import Edition, EditionByline, EditionTag, Section, Tag
    from contributors.models import Contributor

    translation.activate("fr")
    editions = Edition.objects.live().in_language("fr")
    stories = editions.newest_first().select_related("address")
    step = max(1, editions.count() // PAGES_OF_A_KIND)
    uses = EditionTag.objects.live().in_language("fr").values("tag").annotate(uses=Count("pk"))
    tags = [row["tag"] for row in uses.order_by("-uses")]
    people = EditionByline.objects.live().in_language("fr").exclude(contributor=None)
    people = people.values_list("contributor", flat=True).distinct()[:PAGES_OF_A_KIND]
    newest = timezone.localtime(stories[0].first_published_at)
    return {
        "front": ["/fr/", "/en/"] * (PAGES_OF_A_KIND // 2),
        "article": [edition.get_absolute_url() for edition in stories[::step]],
        "section": [section.get_absolute_url() for section in Section.objects.all()],
        "hot topic": _addresses(Tag, tags[:PAGES_OF_A_KIND]),
        "cold topic": _addresses(Tag, tags[-PAGES_OF_A_KIND:]),
        "contributor": _addresses(Contributor, people),
        "feed": ["/fr/feed.xml", "/en/feed.xml"],
        "news sitemap": ["/sitemap-news.xml"] * 2,
        "sitemap of a month": [f"/sitemap-fr-{newest:%Y-%m}.xml"] * 2,
    }


def _addresses(model, pks):
    return [row.get_absolute_url() for row in model.objects.filter(pk__in=list(pks))]


def table(size):
    lines = [
        f"{size:,} articles, milliseconds; « database » is the part spent in queries.",
        "",
        "| page | database system | pages | queries | database | median | 95th percentile |",
        "|---|---|--:|--:|--:|--:|--:|",
    ]
    for name in urls(size, ""):
        found = json.loads(_result_file(size, name.lower()).read_text())
        for kind, row in found.items():
            times = " | ".join(f"{row[key]:.1f}" for key in ("database", "median", "95th"))
            lines.append(f"| {kind} | {name} | {row['pages']} | {row['queries']} | {times} |")
    return "\n".join(lines)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    main()
