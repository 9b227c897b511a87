import gzip
import threading
from datetime import timedelta

import brotli
import pytest
import time_machine
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.publishing import publish, withdraw
from paper.page_cache.follower import Follower
from paper.page_cache.keeping import keep
from tests.make import (
    make_article,
    make_ben,
    make_edition,
    make_section,
    make_shown_photo,
    make_tag,
)
from tests.page_cache import Process

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def process(settings):
    return Process()


@pytest.fixture
def clock():
    """Moves the time that pages and their cache go by."""
    start = timezone.now()
    with time_machine.travel(start, tick=False) as traveller:
        yield lambda **delta: traveller.move_to(start + timedelta(**delta))


def test_kept_page_is_same_without_query(process, django_assert_num_queries):
    url = make_edition().get_absolute_url()
    first = process.ask(url)

    with django_assert_num_queries(0):
        again = process.ask(url)

    assert (again.status, again.body, again.headers) == (200, first.body, first.headers)
    assert again.headers["Content-Type"] == "text/html; charset=utf-8"
    assert again.headers["X-Frame-Options"] == "DENY"
    assert "nonce-" not in again.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("accepted", "coding", "decode"),
    [
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("br;q=0, gzip", "gzip", gzip.decompress),
        ("identity", None, bytes),
    ],
)
def test_page_comes_in_coding_that_is_asked(process, accepted, coding, decode):
    url = make_edition().get_absolute_url()
    plain = process.ask(url)

    for _first_and_second in range(2):
        answer = process.ask(url, accept_encoding=accepted)
        assert answer.headers.get("Content-Encoding") == coding
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert int(answer.headers["Content-Length"]) == len(answer.body)
        assert decode(answer.body) == plain.body


@pytest.mark.parametrize(
    ("last", "read_once"), [("", "articles_editionbyline"), ("feed.xml", "standfirst")]
)
def test_story_is_read_once_for_all_lists(process, last, read_once):
    section, tag = make_section(slug_fr="monde"), make_tag("Port")
    edition = make_edition(make_article(section=section, tags=[tag]))
    process.ask(f"/fr/section/monde/{last}")

    with CaptureQueriesContext(connection) as asked:
        page = process.ask(f"/fr/tag/port/{last}")

    assert edition.headline in page.text
    assert [query for query in asked if read_once in query["sql"]] == []


def test_kept_page_is_refused_under_unknown_host(process):
    url = make_edition().get_absolute_url()
    process.ask(url)

    refused = process.ask(url, host="elsewhere.example")

    assert refused.status == 400
    assert "Le traversier" not in refused.text


def test_publication_drops_page_of_its_story_alone(process):
    article = make_article(slug_fr="un")
    url = make_edition(article).get_absolute_url()
    other = make_edition(make_article(slug_fr="autre"), language="en").get_absolute_url()
    process.follower.follow()
    for each in (url, other):
        process.ask(each)
    article.headline_fr = "Un autre titre"
    article.save()
    publish(article, language="fr", by=None)
    process.follower.follow()

    assert process.is_kept(other)
    assert "Un autre titre" in process.ask(url).text


def test_withdrawal_drops_page_everywhere(process):
    elsewhere = Process()
    article = make_article()
    url = make_edition(article).get_absolute_url()
    for each in (process, elsewhere):
        each.ask(url)
    withdraw(article, language="fr", by=None, reason="Faux.")
    for each in (process, elsewhere):
        each.follower.follow()

        gone = each.ask(url)
        assert gone.status == 410
        assert "Le traversier" not in gone.text


def test_draft_and_unused_photo_drop_nothing(process, client):
    article = make_article()
    urls = [make_edition(article).get_absolute_url(), "/fr/", "/fr/feed.xml", "/sitemap.xml"]
    process.follower.follow()
    for url in urls:
        process.ask(url)
    article.headline_fr = "Un brouillon"
    article.save()
    make_shown_photo()
    make_article()
    client.force_login(make_ben())
    client.post("/admin/password_change/")
    process.follower.follow()

    assert all(process.is_kept(url) for url in urls)


def test_scheduled_story_enters_kept_page_at_its_moment(process, clock):
    make_edition(live_from=timezone.now() + timedelta(seconds=20))
    process.follower.follow()
    before = process.ask("/fr/").text
    clock(seconds=19)
    just_before = process.ask("/fr/").text
    clock(seconds=20)
    after = process.ask("/fr/").text

    assert process.made == 2
    assert "Le traversier" not in before + just_before
    assert "Le traversier" in after


def test_photo_leaves_kept_page_when_rights_end(process, clock):
    photo = make_shown_photo(usable_until=timezone.now() + timedelta(seconds=5))
    url = make_edition(lead_photo=photo).get_absolute_url()
    process.follower.follow()
    before = process.ask(url).text
    clock(seconds=5)
    after = process.ask(url).text

    assert photo.rendition_key in before
    assert photo.rendition_key not in after


def test_moment_known_before_start_is_kept(clock):
    make_edition(live_from=timezone.now() + timedelta(seconds=20))
    process = Process()
    process.ask("/fr/")
    clock(seconds=20)

    assert "Le traversier" in process.ask("/fr/").text


def test_page_lives_until_midnight(process):
    with time_machine.travel("2026-11-22T22:00-05:00", tick=False) as clock:
        process.ask("/fr/")
        clock.move_to("2026-11-22T23:59:59-05:00")
        assert process.is_kept("/fr/")

        clock.move_to("2026-11-23T00:00-05:00")

        assert not process.is_kept("/fr/")


def test_change_while_page_is_made_is_not_missed(process, monkeypatch):
    article = make_article()
    url = make_edition(article).get_absolute_url()
    make = process.application.application

    def make_slowly(environ, start_response):
        response = make(environ, start_response)
        withdraw(article, language="fr", by=None, reason="Faux.")
        process.follower.follow()
        return response

    monkeypatch.setattr(process.application, "application", make_slowly)
    assert process.ask(url).status == 200
    monkeypatch.undo()

    assert process.ask(url).status == 410


def test_nothing_is_kept_while_following_fails(process, monkeypatch):
    url = make_edition().get_absolute_url()
    process.ask(url)
    monkeypatch.setattr(process.follower, "_take", lambda changes: 1 / 0)
    monkeypatch.setattr("paper.page_cache.follower.time.sleep", stop_the_loop)
    make_edition()

    with pytest.raises(KeyboardInterrupt):
        Follower.follow_for_ever(process.follower)

    assert not process.is_kept(url)
    assert not process.is_kept(url)
    monkeypatch.undo()
    process.follower.follow()
    process.ask(url)
    assert process.is_kept(url)


def stop_the_loop(_seconds):
    raise KeyboardInterrupt


def test_browsers_and_caches_ask_again_soon(process):
    url = make_edition().get_absolute_url()

    said = process.ask(url).headers["Cache-Control"]

    assert said == (
        "public, max-age=10, s-maxage=1, stale-while-revalidate=1, stale-if-error=86400"
    )


def test_somebody_with_session_gets_no_kept_page(process, client):
    url = make_edition().get_absolute_url()
    process.ask(url)
    client.force_login(make_ben())

    answer = process.ask(url, cookie=f"sessionid={client.cookies['sessionid'].value}")

    assert process.made == 2
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert process.is_kept(url)


@pytest.mark.parametrize("query", ["utm_source=a", "before=1-1&utm_source=a", "q=pont"])
def test_strange_parameters_do_not_fill_cache(process, query):
    process.ask("/fr/")
    kept = len(process.store)
    process.ask(f"/fr/?{query}")

    assert not process.is_kept(f"/fr/?{query}")
    assert len(process.store) == kept


def test_page_that_browser_has_is_not_resent(process):
    url = make_edition().get_absolute_url()
    etag = process.ask(url).headers["ETag"]

    for condition in (etag, f'"other", {etag}'):
        again = process.ask(url, if_none_match=condition)

        assert (again.status, again.body) == (304, b"")
        assert again.headers["ETag"] == etag
        assert again.headers["Cache-Control"].startswith("public")


def test_head_request_gives_headers_of_page(process):
    url = make_edition().get_absolute_url()

    head, page = process.ask(url, method="HEAD"), process.ask(url)

    assert head.body == b""
    assert head.headers == page.headers
    assert process.made == 1


def test_memory_is_bounded_by_bytes():
    process = Process(megabytes=0.02)
    urls = [make_edition(make_article(slug_fr=f"n{n}")).get_absolute_url() for n in range(9)]
    for url in urls:
        process.ask(url)

    assert 0 < process.store.size <= 0.02 * 1024 * 1024
    assert process.store.counts["crowded_out"] > 0
    assert process.is_kept(urls[-1])
    assert not process.is_kept(urls[0])


def test_many_asking_for_missing_page_make_it_once(process, monkeypatch):
    url, begun, may_end = "/fr/some-page/", threading.Event(), threading.Event()
    calls, bodies = [], []

    def make(environ, start_response):
        calls.append(environ)
        begun.set()
        may_end.wait(5)
        response = keep(HttpResponse("Une page"))
        start_response("200 OK", list(response.items()))
        return response

    monkeypatch.setattr(process.application, "application", make)
    askers = [
        threading.Thread(target=lambda: bodies.append(process.ask(url).text)) for _ in range(21)
    ]
    askers[0].start()
    begun.wait(5)
    for asker in askers[1:]:
        asker.start()
    may_end.set()
    for asker in askers:
        asker.join()

    assert bodies == ["Une page"] * 21
    assert len(calls) == 1


@pytest.mark.parametrize("path", ["/fr/", "/fr/feed.xml", "/robots.txt", "/sitemap.xml"])
def test_readers_page_neither_sets_nor_varies_by_cookie(client, path):
    make_edition()

    response = client.get(path)

    assert not response.cookies
    assert "Vary" not in response.headers
