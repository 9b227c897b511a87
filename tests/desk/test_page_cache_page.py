import pytest

from tests.make import make_ana, make_edition, make_user
from tests.page_cache import Process

pytestmark = pytest.mark.django_db(transaction=True)
URL = "/admin/page-cache/"


def test_counts_of_memory_are_shown(client, monkeypatch):
    process = Process()
    url = make_edition().get_absolute_url()
    for _twice in range(2):
        process.ask(url)
    monkeypatch.setattr("desk.page_cache.store", process.store)
    monkeypatch.setattr("desk.page_cache.follower", process.follower)
    client.force_login(make_user("owner", is_superuser=True, is_staff=True))

    page = client.get(URL).text

    assert process.store.counts["found"] > 0
    assert f"has given {process.store.counts['found']} of" in page
    assert "64.0\xa0MB are in use" in page


def test_process_that_keeps_nothing_says_so(client):
    client.force_login(make_user("owner", is_superuser=True, is_staff=True))

    assert "keeps no pages" in client.get(URL).text


def test_page_cache_is_for_those_who_manage_team(client):
    client.force_login(make_ana())

    assert client.get(URL).status_code == 403
    assert URL not in client.get("/admin/").text
