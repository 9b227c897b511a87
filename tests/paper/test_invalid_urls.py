import pytest

from tests.make import make_edition, make_section
from tests.parsed_page import read

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "url",
    [
        "/de/",
        "/fr/2026/13/45/un/",
        "/fr/2026/02/30/un/",
        "/fr/0000/00/00/un/",
        "/fr/9999/12/31/un/",
        "/fr/٢٠٢٦/11/22/un/",
        f"/fr/2026/11/22/{'a' * 500}/",
        "/fr/2026/11/22/un%00deux/",
        "/fr/section/%00/",
        f"/fr/section/{'a' * 500}/",
        "/fr/tag/%00/",
        f"/fr/tag/{'é' * 500}/",
        "/fr/tag/%F0%28%8C%28/",
        "/fr/contributor/%00/",
        f"/fr/contributor/{'a' * 500}/",
        "/fr/contributor/..%2f..%2fetc/",
        "/fr/tag/rien/feed.xml",
        "/fr/contributor/personne/feed.xml",
        "/fr/section/rien/feed.xml",
    ],
)
def test_invalid_address_is_not_found(client, url):
    make_edition()

    response = client.get(url)

    assert response.status_code == 404
    assert "<h1>" in response.text


@pytest.mark.parametrize(
    "mark",
    [
        "x",
        "1",
        "-1",
        "1-",
        "1-x",
        "%00",
        "9" * 40 + "-1",
        f"-{'9' * 17}-1",
        "1-" + "9" * 40,
        "١-١",
        "1-1'--",
    ],
)
def test_paging_mark_that_is_malformed_is_404(client, mark):
    section = make_section()

    response = client.get(f"/fr/section/{section.slug_fr}/?before={mark}")

    assert response.status_code == 404
    assert "page-sentence" in response.text


@pytest.mark.parametrize(
    ("mark", "listed"),
    [
        ("99999999999999999-999999999999999999", 1),
        ("0-0", 0),
        ("1-1", 0),
        ("-9999999999999999-1", 0),
    ],
)
def test_paging_mark_far_away_is_answered(client, mark, listed):
    section = make_section()
    make_edition(section=section)

    page = read(client, f"/fr/section/{section.slug_fr}/?before={mark}")

    assert page.text("h1") == "Monde"
    assert len(page.texts(".card-headline")) == listed


@pytest.mark.parametrize("url", ["/fr/", "/fr/feed.xml", "/sitemap.xml", "/robots.txt", "/"])
def test_page_for_readers_takes_no_post(client, url):
    response = client.post(url)

    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD"
    assert response.content == b""
