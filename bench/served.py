"""python -m bench.served --size 10000: pages as servers give them, in one run on each database.

The newsroom of bench.corpus behind granian with two processes, asked by wrk over 16
connections: 1,000 different stories made new; all of them kept; the same with a publication
each second by another process; and a crawler of archives, who draws addresses at random.
Beside them the same bytes from a server that does nothing else, from nginx as a file, through
nginx's cache and through Varnish, and Wagtail with the same stories where it can be installed.
"""

import argparse
import json
import os
import secrets
import shutil
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from random import Random

import django

from .asking import ask, ask_for_all, load, made_new, run, warm_up
from .databases import DATA, in_each_database, make_newsroom
from .peers import wagtail_newsroom
from .servers import granian, nginx, nginx_files, processor_seconds, varnish

VENDORS = ("sqlite", "postgresql")
PORTS = {
    "newsroom": 8191,
    "stored bytes": 8192,
    "nginx": 8193,
    "Varnish": 8194,
    "Wagtail": 8195,
    "files": 8196,
}
MADE_NEW = 1_000
KEPT = 10_000
ROW = "| {} | {} | {} | {} | {} |"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", type=int, default=os.environ.get("SIZE") or "10000")
    options.add_argument("--crawl", type=int, default=os.environ.get("CRAWL") or "100000")
    options.add_argument("--edge", action="store_true", help="nginx and Varnish alone")
    options.add_argument("--here", action="store_true")
    asked = options.parse_args()
    if not shutil.which("wrk"):
        sys.exit("These figures need wrk, which asks for the pages (Debian: wrk).")
    if asked.here:
        measure_here(asked.size, asked.crawl, asked.edge)
        return
    make_newsroom(asked.size)
    passed = ["--size", asked.size, "--crawl", asked.crawl, *(["--edge"] if asked.edge else [])]
    in_each_database(asked.size, "bench.served", *passed)
    for vendor in VENDORS:
        print(f"\n{vendor}\n")
        print(ROW.format("", "ms CPU a page", "requests a second", "of stored bytes", "bytes"))
        print("|---|---:|---:|---:|---:|")
        for row in table(json.loads(_result_file(vendor).read_text())):
            print(ROW.format(*row))


def table(rows):
    stored = rows["stored bytes"]["per_second"]
    for name, row in rows.items():
        per_second = row.get("per_second")
        yield (
            name,
            f"{row['milliseconds']:.3f}",
            f"{per_second:,.0f}" if per_second else "",
            f"{per_second / stored:.0%}" if per_second else "",
            f"{row['bytes']:,.0f}" if row.get("bytes") else "",
        )


def as_on_a_server():
    """Take production's settings, for this process and for the servers that it starts."""
    os.environ.update(
        NEWSROOM_ENV="production",
        SECRET_KEY=secrets.token_urlsafe(50),
        DEBUG="0",
        ALLOWED_HOSTS="127.0.0.1",
        SITE_URL="https://127.0.0.1",
        BEHIND_PROXY="1",
        PAGE_CACHE_MEGABYTES="512",
    )
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)


def measure_here(size, crawl, edge_alone):
    as_on_a_server()
    from django.db import connection

    paths = addresses()[:KEPT]
    folder = Path(tempfile.mkdtemp(prefix="newsroom-served-"))
    with ExitStack() as stack:
        newsroom = stack.enter_context(granian("newsroom.wsgi:application", PORTS["newsroom"]))
        rows = {"made new, 1,000 stories": made_new(newsroom, paths[:MADE_NEW])}
        (folder / "page").write_bytes(ask(newsroom, paths[0]))
        os.environ["STORED_PAGE"] = str(folder / "page")
        stored = stack.enter_context(granian("bench.stored:application", PORTS["stored bytes"]))
        rows["stored bytes"] = load(stored, folder, paths)
        warm_up(newsroom, paths)
        rows["kept, 10,000 addresses"] = load(newsroom, folder, paths)
        if not edge_alone:
            with publishing():
                rows["kept, a publication each second"] = load(newsroom, folder, paths)
        rows |= at_the_edge(newsroom, folder, paths)
        if not edge_alone:
            rows |= crawled(newsroom, crawl)
    if connection.vendor == "sqlite" and not edge_alone:
        rows |= of_wagtail(size, folder)
    shutil.rmtree(folder)
    _result_file(connection.vendor).write_text(json.dumps(rows))


def at_the_edge(newsroom, folder, paths):
    """Return rows of nginx and Varnish in front, as deploy/ sets them up, where they are there."""
    rows = {}
    if shutil.which("nginx"):
        with nginx(folder, PORTS["nginx"], newsroom.port) as front:
            rows["behind nginx"] = load(front, folder, paths, beside=[newsroom])
        with nginx_files(folder, PORTS["files"]) as files:
            rows["a file of nginx"] = load(files, folder, ["/page"])
    if shutil.which("varnishd"):
        with varnish(folder, PORTS["Varnish"], newsroom.port, newsroom.port) as front:
            load(front, folder, paths)  # it fills
            rows["behind Varnish"] = load(front, folder, paths, beside=[newsroom])
    return rows


def crawled(newsroom, count):
    """Return the row of a crawler at any story or topic, with a publication each second."""
    paths = Random(1).choices(addresses(topics=True), k=count)
    begin, started = processor_seconds(newsroom), time.monotonic()
    with publishing():
        run(threading.Thread(target=ask_for_all, args=[newsroom, paths[n::4]]) for n in range(4))
    spent, took = processor_seconds(newsroom) - begin, time.monotonic() - started
    name = f"a crawler: {count:,} asked, {len(set(paths)):,} different"
    return {name: {"milliseconds": 1000 * spent / count, "per_second": count / took}}


def of_wagtail(size, folder):
    rows = {}
    paths = wagtail_newsroom.addresses(DATA / f"newsroom-{size}.sqlite3")
    for name, is_kept in (("made new", ""), ("with its cache", "1")) if paths else ():
        environment = wagtail_newsroom.environment(PEER_KEEPS_PAGES=is_kept)
        with granian(
            "wsgi:application",
            PORTS["Wagtail"],
            python=wagtail_newsroom.python(),
            cwd=wagtail_newsroom.CODE,
            env=environment,
        ) as server:
            if is_kept:
                warm_up(server, paths)
                rows[f"Wagtail 8, {name}"] = load(server, folder, paths)
            else:
                rows[f"Wagtail 8, {name}"] = made_new(server, paths[:MADE_NEW])
    return rows


def addresses(*, topics=False):
    """Return the addresses of all live stories, and of their topics if asked, in random order."""
    from django.utils import translation

    from articles.models import Edition, EditionTag, Tag
    from articles.publishing.clock import now

    at, found = now(), []
    for language in ("fr", "en"):
        with translation.override(language):
            live = Edition.objects.live(at).in_language(language)
            stories = live.select_related("address").iterator()
            found += [edition.get_absolute_url() for edition in stories]
            if topics:
                tags = EditionTag.objects.live(at).in_language(language).values("tag")
                found += [tag.get_absolute_url() for tag in Tag.objects.filter(pk__in=tags)]
    Random(1).shuffle(found)
    return found


class publishing:
    """A colleague who publishes a story each second, in this process and not in the servers'."""

    def __enter__(self):
        self.is_done = threading.Event()
        self.thread = threading.Thread(target=self._publish)
        self.thread.start()

    def __exit__(self, *_error):
        self.is_done.set()
        self.thread.join()

    def _publish(self):
        from django.db import connection

        from articles.models import Article
        from articles.publishing import publish

        for article in Article.objects.filter(editions__language="fr").order_by("?")[:1000]:
            if self.is_done.wait(1):
                break
            publish(article, language="fr", by=None)
        connection.close()


def _result_file(vendor):
    return DATA / f"served-{vendor}.json"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    main()
