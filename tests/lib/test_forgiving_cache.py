import pytest
from django.core.cache import cache

from tests.make import make_ben, make_edition

AWAY = {
    "default": {
        "BACKEND": "lib.forgiving_cache.ForgivingRedisCache",
        "LOCATION": "redis://127.0.0.1:1/0",  # where nobody answers
    }
}


@pytest.fixture
def cache_away(settings):
    settings.CACHES = AWAY
    settings.PAGE_CACHE = True


def test_cache_that_is_away_has_nothing(cache_away):
    cache.set("port", 1)

    assert cache.get("port", "nothing") == "nothing"
    assert cache.get_or_set("port", lambda: 2) == 2
    assert cache.get_many(["port"]) == {}
    assert not cache.add("port", 1)
    with pytest.raises(ValueError, match="not found"):
        cache.incr("port")


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/fr/", "/en/", "/robots.txt", "/fr/feed.xml", "/sitemap.xml"])
def test_pages_are_made_while_cache_is_away(client, cache_away, path):
    make_edition()

    assert client.get(path).content


@pytest.mark.django_db
def test_desk_opens_and_publishes_while_cache_is_away(
    client, cache_away, django_capture_on_commit_callbacks
):
    make_ben()

    with django_capture_on_commit_callbacks(execute=True):
        edition = make_edition()
    entered = client.post("/admin/login/?next=/admin/", {"username": "ben", "password": "ben"})

    assert entered.url == "/admin/"
    assert "Le traversier reprend la mer" in client.get(edition.get_absolute_url()).text
