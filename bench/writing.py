"""python -m bench.writing: what writing asks of the desk, on both databases.

One story of 3,000 words in each of two languages with 100 versions: its timeline, two versions
compared, what is kept while it is written, the pulse of an open form, the page beside the form,
the bytes of its history; and the load of 100 open forms. It prints one table.
"""

import argparse
import json
import os
import random
from statistics import median
from time import perf_counter, process_time

import django

from .databases import DATA, create_database, in_each_database

SIZE = "writing"
WORDS_OF_A_TEXT, VERSIONS, FORMS = 3000, 100, 100
PULSE_EVERY = 2.5  # seconds, as presence.js asks
TRIES = 40
WANTED = {"timeline": 200, "compare": 200, "autosave": 30, "pulse": 5}  # ms
VENDORS = ("sqlite", "postgresql")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--here", action="store_true")
    if options.parse_args().here:
        measure_here()
        return
    in_each_database(SIZE, "bench.writing")
    print(table())


def measure_here():
    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django.test import Client
    from django.test.utils import setup_test_environment, teardown_test_environment

    create_database()
    if connection.vendor == "sqlite":
        (DATA / f"newsroom-{SIZE}.sqlite3").unlink(missing_ok=True)
    call_command("migrate", verbosity=0)
    client = Client(HTTP_HOST="127.0.0.1")
    article = make_story(client)
    setup_test_environment()  # the form keeps the context that it is made of
    asked = requests(client, article)
    teardown_test_environment()
    clock = Clock(client)
    found = {name: clock.milliseconds(ask) for name, ask in asked.items()}
    found["bytes"] = history_bytes(article)
    found["load"] = load_of_forms(client)
    _result_file(connection.vendor).write_text(json.dumps(found))


def make_story(client):
    """Make the story and its versions, each with a few words changed; log an editor in."""
    from django.contrib.auth.models import Group, User

    from articles.history import record
    from articles.models import Article, Byline, Tag, Version
    from contributors.models import Contributor

    editor = User.objects.create_user("editor", is_staff=True)
    editor.groups.add(Group.objects.get(name="Editor"))
    client.force_login(editor)
    dice = random.Random(1)
    texts = {code: _paragraphs(dice) for code in ("fr", "en")}
    article = Article.objects.create(headline_fr="Titre", headline_en="Headline")
    Byline.objects.create(
        article=article, contributor=Contributor.objects.create(name="Ana", slug="ana")
    )
    article.tags.set([Tag.objects.create(name_fr=f"Sujet {number}") for number in range(6)])
    for _version in range(VERSIONS):
        paragraphs = texts[dice.choice(("fr", "en"))]
        place = dice.randrange(len(paragraphs))
        paragraphs[place] = _changed(paragraphs[place], dice)
        for code, text in texts.items():
            setattr(article, f"body_{code}", "".join(f"<p>{' '.join(words)}</p>" for words in text))
        article.save()
        record(article, by=editor, origin=Version.Origin.FORM)
    return article


def _paragraphs(dice):
    words = [_word(dice) for _number in range(4000)]
    length = 60
    return [
        [dice.choice(words) for _word_of in range(length)]
        for _paragraph in range(WORDS_OF_A_TEXT // length)
    ]


def _word(dice):
    return "".join(dice.choice("aeioubcdfglmnprst") for _letter in range(dice.randint(2, 10)))


def _changed(words, dice):
    changed = list(words)
    for _change in range(3):
        changed[dice.randrange(len(changed))] = _word(dice)
    return changed


def requests(client, article):
    """Return what is measured, by name: each a call that answers a response."""
    from django.urls import reverse

    def url(name, *place):
        return reverse(f"admin:articles_article_{name}", args=[article.pk, *place])

    pairs = json.dumps(form_pairs(client, url("change")))
    pulse = json.dumps({"key": "abcdefgh", "seconds": 5, "version": VERSIONS, "place": "fr"})
    text = {"content_type": "application/json"}
    recovery = reverse("admin:articles_article_recovery", args=[article.pk])
    return {
        "timeline": lambda: client.get(url("timeline")),
        "compare": lambda: client.get(url("compare"), {"from": "v1", "to": f"v{VERSIONS}"}),
        "autosave": lambda: client.put(recovery, pairs, **text),
        "pulse": lambda: client.post(url("pulse"), pulse, **text),
        "page beside": lambda: client.post(url("live_preview", "fr"), pairs, **text),
        "form": lambda: client.get(url("change")),
    }


def form_pairs(client, address):
    form = client.get(address).context["adminform"].form
    shown = {field.html_name: field.value() for field in form}
    return [
        [name, str(one)]
        for name, value in shown.items()
        for one in (value if isinstance(value, list) else [value])
        if one is not None
    ]


class Clock:
    """Times what the application does for a request, and nothing of the client that asks."""

    def __init__(self, client):
        self.times = []
        self._get_response = client.handler.get_response
        client.handler.get_response = self._timed

    def _timed(self, request):
        begin = perf_counter()
        response = self._get_response(request)
        self.times.append((perf_counter() - begin) * 1000)
        return response

    def milliseconds(self, ask):
        response = ask()
        assert response.status_code in (200, 204), response.status_code
        self.times.clear()
        for _try in range(TRIES):
            ask()
        return median(self.times)


def history_bytes(article):
    from articles.models import Version

    sizes = [len(state) for state in _stored(Version, article)]
    plain = [len(json.dumps(version.state)) for version in article.versions.all()]
    return sum(sizes), sum(plain)


def _stored(model, article):
    from django.db import connection

    with connection.cursor() as cursor:
        table_name = model._meta.db_table
        cursor.execute(f"SELECT state FROM {table_name} WHERE article_id = %s", [article.pk])
        return [row[0] for row in cursor.fetchall()]


def load_of_forms(client):
    """Return the share of one processor that open forms take, two of each story."""
    from django.urls import reverse

    from articles.models import Article

    articles = [Article.objects.create(headline_fr=f"Titre {n}") for n in range(FORMS // 2)]
    told = {"seconds": 60, "version": VERSIONS}
    begin = process_time()
    for number in range(FORMS):
        url = reverse("admin:articles_article_pulse", args=[articles[number // 2].pk])
        body = json.dumps(told | {"key": f"window{number:04}"})
        client.post(url, body, content_type="application/json")
    return (process_time() - begin) / PULSE_EVERY


def _result_file(vendor):
    return DATA / f"writing-{vendor}.json"


def table():
    found = {vendor: json.loads(_result_file(vendor).read_text()) for vendor in VENDORS}
    lines = ["| | wanted | SQLite | PostgreSQL |", "|---|---:|---:|---:|"]
    for name in requests_measured(found):
        cells = [f"{found[vendor][name]:.1f} ms" for vendor in VENDORS]
        wanted = f"{WANTED[name]} ms" if name in WANTED else ""
        lines.append(f"| {name} | {wanted} | {' | '.join(cells)} |")
    kept, plain = found["sqlite"]["bytes"]
    loads = [f"{found[vendor]['load']:.0%}" for vendor in VENDORS]
    return "\n".join(
        [
            *lines,
            "",
            f"{VERSIONS} versions: {kept / 1000:.0f} kB, {plain / 1000:.0f} as plain JSON.",
            f"{FORMS} open forms, two of each story, take {loads[0]} of one processor on SQLite,",
            f"{loads[1]} on PostgreSQL.",
        ]
    )


def requests_measured(found):
    return [name for name in found["sqlite"] if name not in ("bytes", "load")]


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    main()
