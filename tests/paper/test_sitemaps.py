from datetime import timedelta

import pytest
from django.utils import timezone
from lxml import etree

from tests.make import make_article, make_edition, make_section

pytestmark = pytest.mark.django_db

SPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
}


def xml(client, url, path):
    response = client.get(url)
    assert response.headers["Content-Type"].startswith("application/xml"), url
    return etree.fromstring(response.content).xpath(path, namespaces=SPACES)


def path_of(address):
    return address.removeprefix("http://127.0.0.1:8000")


def test_robots_may_read_paper_but_not_desk(client):
    lines = client.get("/robots.txt").text.splitlines()

    assert "Disallow: /admin/" in lines
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in lines
    assert "Disallow: /" not in lines


def test_every_address_in_sitemaps_is_a_page(client):
    make_section()
    article = make_article(section=make_section())
    make_edition(article, language="fr")
    make_edition(article, language="en", at=timezone.now() - timedelta(days=70))

    maps = xml(client, "/sitemap.xml", "//s:loc/text()")
    pages = [url for each in maps for url in xml(client, path_of(each), "//s:loc/text()")]

    assert len(pages) == 2 + 2 + 2 + 2
    assert {client.get(path_of(url)).status_code for url in pages} == {200}


def test_story_lists_its_versions_and_itself(client):
    article = make_article()
    french = make_edition(article, language="fr").get_absolute_url()
    english = make_edition(article, language="en").get_absolute_url()

    for language in ("fr", "en"):
        month = timezone.localtime().strftime("%Y-%m")
        links = xml(client, f"/sitemap-{language}-{month}.xml", "//x:link")
        versions = {link.get("hreflang"): path_of(link.get("href")) for link in links}
        assert versions == {"fr": french, "en": english, "x-default": french}


def test_month_of_sitemap_is_in_zone_of_paper(client):
    late = timezone.now().replace(year=2026, month=3, day=1, hour=3)
    make_edition(at=late)

    assert len(xml(client, "/sitemap-fr-2026-02.xml", "//s:url")) == 1
    assert len(xml(client, "/sitemap-fr-2026-03.xml", "//s:url")) == 0


def test_news_sitemap_has_stories_of_two_days(client):
    now = timezone.now()
    make_edition(headline_fr="Jeune & <vive>\x0b", at=now - timedelta(hours=47))
    make_edition(headline_fr="Vieille", at=now - timedelta(hours=49))

    titles = xml(client, "/sitemap-news.xml", "//n:title/text()")

    assert titles == ["Jeune & <vive>"]


def test_news_entry_names_paper_language_and_date(client):
    edition = make_edition(language="en")

    (entry,) = xml(client, "/sitemap-news.xml", "//n:news")

    assert entry.xpath("string(n:publication/n:name)", namespaces=SPACES) == "Horizon"
    assert entry.xpath("string(n:publication/n:language)", namespaces=SPACES) == "en"
    published = timezone.localtime(edition.first_published_at).isoformat(timespec="seconds")
    assert entry.xpath("string(n:publication_date)", namespaces=SPACES) == published


@pytest.mark.parametrize(
    "name", ["de-2026-11", "fr-2026-13", "fr-2026-0", "fr-99999-1", "de-pages"]
)
def test_impossible_sitemap_is_not_found(client, name):
    response = client.get(f"/sitemap-{name}.xml")

    assert response.status_code == 404
    assert "<urlset" not in response.text


def test_empty_paper_has_sitemaps(client):
    assert len(xml(client, "/sitemap.xml", "//s:loc")) == 2
    assert xml(client, "/sitemap-news.xml", "//s:loc/text()") == [
        "http://127.0.0.1:8000/fr/",
        "http://127.0.0.1:8000/en/",
    ]


def test_index_tells_when_a_month_last_changed(client):
    june = timezone.now() - timedelta(days=170)
    published = make_edition(at=june)
    make_edition(headline_fr="Vieux", at=june - timedelta(days=200))
    again = make_edition(published.article)

    changed = xml(client, "/sitemap.xml", "//s:lastmod/text()")

    assert changed == [timezone.localtime(again.live_from).isoformat(timespec="seconds")] * 2
