import pytest
from django.contrib.staticfiles import finders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/fr/rien/", "/fr/section/rien/", "/fr/2026/11/22/rien/"])
def test_debug_mode_shows_papers_own_404_page(client, settings, path):
    settings.DEBUG = True

    response = client.get(path)

    assert response.status_code == 404
    assert "page-sentence" in response.content.decode()
    assert "URLconf" not in response.content.decode()


def test_address_without_last_slash_leads_to_page(client, settings):
    settings.DEBUG = True

    response = client.get("/fr/search")

    assert (response.status_code, response["Location"]) == (301, "/fr/search/")


def test_old_name_of_icon_leads_to_it(client):
    response = client.get("/favicon.ico")

    assert response.status_code == 302
    assert finders.find(response["Location"].removeprefix("/static/"))
