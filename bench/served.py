"""python -m bench.served --size 10000: pages as servers give them, in one run on each database.

The newsroom of bench.corpus behind granian with two processes, asked by wrk over 16
connections: 1,000 different stories made new; all of them kept; the same with a publication
each second by another process; and a crawler, who asks for any address once in a while. Beside
them the same bytes from a server that does nothing else, and nginx's cache in front.
"""

import argparse
import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path

import django

from .databases import DATA, in_each_database
from .servers import granian, nginx, processor_seconds, varnish

VENDORS = ("sqlite", "postgresql")
PORTS = {"newsroom": 8191, "stored bytes": 8192, "nginx": 8193, "Varnish": 8194}
PROXY = {"Host": "127.0.0.1", "X-Forwarded-Proto": "https", "Accept-Encoding": "br"}
MADE_NEW = 1_000
KEPT = 10_000
SECONDS = 10
ROW = "| {} | {} | {} | {} |"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", type=int, default=os.environ.get("SIZE") or "10000")
    options.add_argument("--here", action="store_true")
    asked = options.parse_args()
    if not shutil.which("wrk"):
        sys.exit("These figures need wrk, which asks for the pages (Debian: wrk).")
    if asked.here:
        measure_here()
        return
    if not (DATA / f"newsroom-{asked.size}.sqlite3").exists():
        in_each_database(asked.size, "bench.corpus", "--size", asked.size)
    in_each_database(asked.size, "bench.served", "--size", asked.size)
    for vendor in VENDORS:
        print(f"\n{vendor}\n")
        print(ROW.format("", "ms CPU a page", "requests a second", "of stored bytes"))
        print("|---|---:|---:|---:|")
        rows = json.loads(_result_file(vendor).read_text())
        stored = rows["stored bytes"][1]
        for name, (milliseconds, per_second) in rows.items():
            share = f"{per_second / stored:.0%}" if per_second else ""
            count = f"{per_second:,.0f}" if per_second else ""
            print(ROW.format(name, f"{milliseconds:.3f}", count, share))


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


def measure_here():
    as_on_a_server()
    from django.db import connection

    paths = addresses()
    folder = Path(tempfile.mkdtemp(prefix="newsroom-served-"))
    with ExitStack() as stack:
        newsroom = stack.enter_context(granian("newsroom.wsgi:application", PORTS["newsroom"]))
        made = made_new(newsroom, paths[:MADE_NEW])
        body = ask(PORTS["newsroom"], paths[0])
        (folder / "page").write_bytes(body)
        os.environ["STORED_PAGE"] = str(folder / "page")
        stored = stack.enter_context(granian("bench.stored:application", PORTS["stored bytes"]))
        rows = {"made new, 1,000 stories": (made, None)}
        warm_up(paths)
        for name, server in (("stored bytes", stored), ("kept, 10,000 addresses", newsroom)):
            rows[name] = load(server, folder, paths)
        with publishing():
            rows["kept, a publication each second"] = load(newsroom, folder, paths)
        if shutil.which("nginx"):
            front = stack.enter_context(nginx(folder, PORTS["nginx"], PORTS["newsroom"]))
            rows["behind nginx"] = load(front, folder, paths, beside=[newsroom])
        if shutil.which("varnishd"):
            ports = [PORTS["newsroom"]] * 2
            front = stack.enter_context(varnish(folder, PORTS["Varnish"], *ports))
            load(front, folder, paths)  # it fills
            rows["behind Varnish"] = load(front, folder, paths, beside=[newsroom])
    shutil.rmtree(folder)
    _result_file(connection.vendor).write_text(json.dumps(rows))


def addresses():
    from django.utils import translation

    from articles.models import Edition

    found = []
    for language in ("fr", "en"):
        with translation.override(language):
            live = Edition.objects.live().in_language(language).select_related("address")
            found += [edition.get_absolute_url() for edition in live.order_by("?")]
    return found[:KEPT]


def ask(port, path):
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers=PROXY)
    response = connection.getresponse()
    if response.status != 200:
        sys.exit(f"{path} answered {response.status}.")
    return response.read()


def ask_for_all(paths):
    for path in paths:
        ask(PORTS["newsroom"], path)


def made_new(server, paths):
    """Return the processor's milliseconds for a page that nobody has asked for before."""
    ask(PORTS["newsroom"], "/fr/")
    begin = processor_seconds(server)
    ask_for_all(paths)
    return 1000 * (processor_seconds(server) - begin) / len(paths)


def warm_up(paths):
    """Ask until both processes have each page: which of them answers, chance decides."""
    threads = [threading.Thread(target=ask_for_all, args=[paths[n::4] * 6]) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def load(server, folder, paths, beside=()):
    """Return milliseconds of the servers' processors for a page, and pages a second."""
    (folder / "paths").write_text("\n".join(paths))
    script = folder / "paths.lua"
    headers = ", ".join(f'["{name}"] = "{value}"' for name, value in PROXY.items())
    script.write_text(WRK % {"paths": folder / "paths", "headers": headers})
    servers = [server, *beside]
    begin, started = sum(map(processor_seconds, servers)), time.monotonic()
    command = [
        "wrk",
        "-t2",
        "-c16",
        f"-d{SECONDS}s",
        "-s",
        script,
        f"http://127.0.0.1:{server.port}",
    ]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        sys.exit(out)
    took = time.monotonic() - started
    count = int(out.split(" requests in ")[0].split()[-1])
    return 1000 * (sum(map(processor_seconds, servers)) - begin) / count, count / took


WRK = """
local paths, number = {}, 0
for line in io.lines("%(paths)s") do paths[#paths + 1] = line end
function setup(thread) number = number + 1; thread:set("seed", number) end
function init() math.randomseed(seed * 7919 + os.time()) end
function request()
  return wrk.format("GET", paths[math.random(#paths)], {%(headers)s})
end
"""


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
