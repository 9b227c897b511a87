"""python -m bench.endurance --minutes 30: two of the program under load, while the desk works.

Sixteen connections ask for 10,000 addresses, one time in five for one that nobody asks for
again; each second a story is published anew, corrected or withdrawn by another process, and a
second later both programs must show it. It prints a line each minute and ends with an error
where an answer failed or was stale. Memory must stay flat.
"""

import argparse
import itertools
import os
import random
import threading
import time
from collections import Counter
from contextlib import ExitStack
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from .asking import PROXY
from .databases import make_newsroom, postgres, urls
from .served import KEPT, addresses, as_on_a_server
from .servers import granian, processes

PORTS = (8191, 8192)
CONNECTIONS = 16
SHOWN_WITHIN = 1  # second


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=30)
    options.add_argument("--size", type=int, default=os.environ.get("SIZE") or "10000")
    options.add_argument("--database", choices=["SQLite", "PostgreSQL"], default="SQLite")
    asked = options.parse_args()
    make_newsroom(asked.size)
    counts, is_over = Counter(), threading.Event()
    with ExitStack() as stack:
        server = stack.enter_context(postgres()) if asked.database == "PostgreSQL" else ""
        os.environ["DATABASE_URL"] = urls(asked.size, server)[asked.database]
        as_on_a_server()
        servers = [
            stack.enter_context(granian("newsroom.wsgi:application", port, workers=1))
            for port in PORTS
        ]
        paths = addresses()[:KEPT]
        workers = [
            threading.Thread(target=read_on, args=[PORTS[number % 2], paths, counts, is_over])
            for number in range(CONNECTIONS)
        ]
        workers.append(threading.Thread(target=work_at_the_desk, args=[counts, is_over]))
        for worker in workers:
            worker.start()
        end = time.monotonic() + 60 * asked.minutes
        while time.monotonic() < end:
            time.sleep(min(60, end - time.monotonic()))
            sizes = ", ".join(f"{megabytes(server)} MB" for server in servers)
            print(f"{dict(counts)}; memory {sizes}", flush=True)
        is_over.set()
        for worker in workers:
            worker.join()
    return counts["failed"] + counts["stale"]


def read_on(port, paths, counts, is_over):
    dice, numbers = random.Random(), itertools.count()
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    mine = f"{id(connection):x}"
    while not is_over.is_set():
        path = dice.choice(paths)
        if dice.random() < 0.2:
            path = f"{path}?once={mine}-{next(numbers)}"
        try:
            status, _body = ask(connection, path)
        except (OSError, HTTPException):
            status = 0
        counts["read"] += 1
        counts["failed"] += status not in (200, 301, 410)


def ask(connection, path):
    connection.request("GET", path, headers=PROXY | {"Accept-Encoding": "identity"})
    response = connection.getresponse()
    return response.status, response.read().decode()


def work_at_the_desk(counts, is_over):
    """Publish, correct or withdraw a story each second, and look whether readers see it."""
    from django.db import connection

    from articles.models import Article
    from articles.publishing import correct, publish, withdraw

    pks = list(Article.objects.filter(editions__language="fr").values_list("pk", flat=True))
    for number in itertools.count():
        if is_over.wait(max(0, 1 - SHOWN_WITHIN)):
            break
        article = Article.objects.get(pk=random.choice(pks))
        article.standfirst_fr = f"Chapeau {number}."
        article.save()
        live = article.editions.live().in_language("fr").first()
        act = random.choice(("publish", "correct", "withdraw")) if live else "publish"
        if act == "publish":
            live = publish(article, language="fr", by=None)
        elif act == "correct":
            note = f"Rectification {number}."
            live = correct(article, language="fr", by=None, kind="correction", text=note).edition
        else:
            withdraw(article, language="fr", by=None, reason="Faux.")
        counts[act] += 1
        time.sleep(SHOWN_WITHIN)
        for port in PORTS:
            reader = HTTPConnection("127.0.0.1", port, timeout=30)
            status, body = ask(reader, live.get_absolute_url())
            reader.close()
            is_right = status == 410 if act == "withdraw" else f"Chapeau {number}." in body
            counts["stale"] += not is_right
    connection.close()


def megabytes(server):
    status = [Path(f"/proc/{pid}/status").read_text() for pid in processes(server)]
    kilobytes = [int(text.split("VmRSS:")[1].split()[0]) for text in status]
    return sum(kilobytes) // 1024


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    raise SystemExit(main())
