import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/fr/rien/", "/fr/section/rien/", "/fr/2026/11/22/rien/"])
def test_the_demonstration_shows_the_papers_own_404_page(client, settings, path):
    settings.DEBUG = True

    response = client.get(path)

    assert response.status_code == 404
    assert "page-sentence" in response.content.decode()
    assert "URLconf" not in response.content.decode()


def test_an_address_without_its_last_slash_still_leads_to_the_page(client, settings):
    settings.DEBUG = True

    response = client.get("/fr/search")

    assert (response.status_code, response["Location"]) == (301, "/fr/search/")
