from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.publishing import freshness, publish, withdraw
from tests.make import make_article, make_ben, make_edition, make_shown_photo

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def with_the_cache(settings):
    settings.PAGE_CACHE = True


@pytest.fixture
def clock():
    """Moves the time that the pages go by, and the cache."""
    start = timezone.now()
    with time_machine.travel(start, tick=False) as traveller:
        yield lambda **delta: traveller.move_to(start + timedelta(**delta))


def count(client, url):
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    return len(captured)


def test_kept_page_is_same_without_query(client):
    url = make_edition().get_absolute_url()
    first = client.get(url)

    assert count(client, url) == 0
    again = client.get(url)
    assert again.content == first.content
    kept = ("Content-Type", "Content-Language", "ETag", "Surrogate-Key", "X-Frame-Options")
    assert {n: again.headers[n] for n in kept} == {n: first.headers[n] for n in kept}


def test_kept_page_is_refused_under_unknown_host(client):
    url = make_edition().get_absolute_url()
    client.get(url)

    refused = client.get(url, headers={"host": "elsewhere.example"})

    assert refused.status_code == 400
    assert "<h1>" in refused.text
    assert "Le traversier" not in refused.text


def test_publication_is_seen_at_once_despite_cache(client, django_capture_on_commit_callbacks):
    article = make_article(slug_fr="un")
    url = make_edition(article).get_absolute_url()
    client.get(url)
    article.headline_fr = "Un autre titre"
    article.save()
    with django_capture_on_commit_callbacks(execute=True):
        publish(article, language="fr", by=None)

    assert "Un autre titre" in client.get(url).text


def test_withdrawal_is_seen_at_once_despite_cache(client, django_capture_on_commit_callbacks):
    article = make_article()
    url = make_edition(article).get_absolute_url()
    client.get(url)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(article, language="fr", by=None, reason="Faux.")

    gone = client.get(url)
    assert gone.status_code == 410
    assert "Le traversier" not in gone.text


def test_scheduled_story_enters_kept_page_at_its_moment(client, clock):
    make_edition(live_from=timezone.now() + timedelta(seconds=20))
    before = client.get("/fr/").text
    clock(seconds=19)
    just_before = client.get("/fr/").text
    clock(seconds=20)
    after = client.get("/fr/").text

    assert "Le traversier" not in before + just_before
    assert "Le traversier" in after


def test_photo_leaves_kept_page_when_rights_end(client, clock):
    photo = make_shown_photo(usable_until=timezone.now() + timedelta(seconds=5))
    url = make_edition(lead_photo=photo).get_absolute_url()
    before = client.get(url).text
    clock(seconds=5)
    after = client.get(url).text

    assert photo.rendition_key in before
    assert photo.rendition_key not in after


def test_cache_control_ends_at_next_change(client, clock):
    make_edition(live_from=timezone.now() + timedelta(seconds=20))

    first = client.get("/fr/").headers["Cache-Control"]
    clock(seconds=15)
    later = client.get("/fr/").headers["Cache-Control"]

    assert (first, later) == ("public, max-age=20", "public, max-age=5")


def test_page_is_kept_for_minute_at_most(client, clock):
    assert client.get("/fr/").headers["Cache-Control"] == "public, max-age=60"
    clock(seconds=61)

    assert count(client, "/fr/") > 0


def test_any_post_at_desk_ends_kept_pages(client, django_user_model):
    before = freshness.generation()
    client.force_login(make_ben())
    client.post("/admin/password_change/")
    own = freshness.generation()

    client.logout()
    client.post("/fr/")

    assert own != before
    assert freshness.generation() == own


def test_somebody_with_a_session_gets_no_kept_page(client):
    url = make_edition().get_absolute_url()
    client.get(url)
    client.force_login(make_ben())

    assert count(client, url) > 0


def test_strange_parameters_do_not_fill_the_cache(client):
    client.get("/fr/?utm_source=a")

    assert count(client, "/fr/?utm_source=a") > 0


def test_page_that_browser_has_is_not_resent(client):
    url = make_edition().get_absolute_url()
    etag = client.get(url).headers["ETag"]

    again = client.get(url, headers={"if-none-match": etag})

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Cache-Control"].startswith("public")


@pytest.mark.parametrize("cached", [True, False])
def test_head_request_gives_headers_of_page(client, settings, cached):
    settings.PAGE_CACHE = cached
    url = make_edition().get_absolute_url()

    head, page = client.head(url), client.get(url)

    assert head.content == b""
    for name in ("ETag", "Content-Type", "Surrogate-Key", "Content-Length"):
        assert head.headers[name] == page.headers[name]


@pytest.mark.parametrize("cached", [True, False])
def test_readers_page_neither_sets_nor_varies_by_cookie(client, settings, cached):
    settings.PAGE_CACHE = cached
    article = make_edition().get_absolute_url()

    for url in (article, "/fr/", "/fr/feed.xml", "/robots.txt", "/sitemap.xml", "/fr/nothing/"):
        response = client.get(url)
        assert not response.cookies
        assert "cookie" not in response.headers.get("Vary", "").lower()


def test_page_names_rows_it_was_made_from(client):
    photo = make_shown_photo()
    edition = make_edition(lead_photo=photo)

    keys = client.get(edition.get_absolute_url()).headers["Surrogate-Key"].split()

    assert f"article-{edition.article_id}" in keys
    assert f"photo-{photo.pk}" in keys
