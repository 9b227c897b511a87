import pytest
from django.utils import timezone

from tests.make import make_article, make_contributor, make_edition, make_section, make_tag
from tests.parsed_page import read

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("accepts", "front"),
    [("fr-CA,fr;q=0.9", "/fr/"), ("en", "/en/"), ("de", "/en/"), ("", "/en/"), ("\x00;q", "/en/")],
)
def test_root_leads_reader_to_front_in_their_language(client, accepts, front):
    response = client.get("/", headers={"accept-language": accepts})

    assert (response.status_code, response.headers["Location"]) == (302, front)
    assert "Accept-Language" in response.headers["Vary"]
    assert "public" not in response.headers["Cache-Control"]


def test_language_switch_leads_to_same_live_story(client):
    article = make_article()
    french = make_edition(article, language="fr")
    english = make_edition(article, language="en")

    page = read(client, french)

    assert page.links(".masthead-tools a[lang=en]") == [english.get_absolute_url()]


def test_language_switch_leads_to_front_without_live_story(client):
    article = make_article()
    french = make_edition(article, language="fr")
    make_edition(article, language="en", live_from=timezone.now() + timezone.timedelta(hours=1))

    page = read(client, french)

    assert page.links(".masthead-tools a[lang=en]") == ["/en/"]
    assert page.links("link[hreflang=en]") == []


def test_page_names_its_language_and_its_translation(client):
    article = make_article()
    french = make_edition(article, language="fr").get_absolute_url()
    english = make_edition(article, language="en").get_absolute_url()

    for url in (french, english):
        page = read(client, url)
        versions = {e.get("hreflang"): e.get("href") for e in page.all("link[hreflang]")}
        assert page.first("html").get("lang") == url[1:3]
        assert page.response.headers["Content-Language"] == url[1:3]
        assert page.links("link[rel=canonical]") == [f"http://127.0.0.1:8000{url}"]
        assert versions == {
            "fr": f"http://127.0.0.1:8000{french}",
            "en": f"http://127.0.0.1:8000{english}",
            "x-default": f"http://127.0.0.1:8000{french}",
        }


def test_address_of_one_language_is_404_in_other(client):
    french = make_edition(language="fr").get_absolute_url()

    there, elsewhere = client.get(french), client.get(french.replace("/fr/", "/en/"))

    assert (there.status_code, elsewhere.status_code) == (200, 404)
    assert "Le traversier reprend la mer" in there.text
    assert "Le traversier" not in elsewhere.text


def test_topic_has_versions_where_it_has_stories(client):
    tag = make_tag("Port", "Harbour")
    make_edition(tags=[tag], language="fr")

    page = read(client, "/fr/tag/port/")

    assert page.links("link[hreflang=fr]") == ["http://127.0.0.1:8000/fr/tag/port/"]
    assert page.links("link[hreflang=en]") == []


def test_section_keeps_its_slug_in_each_language(client):
    article = make_article(section=make_section(slug_fr="monde", slug_en="world"))
    make_edition(article, language="fr")
    make_edition(article, language="en")

    page = read(client, "/fr/section/monde/")

    assert page.links(".masthead-tools a[lang=en]") == ["/en/section/world/"]
    assert client.get("/fr/section/world/").status_code == 404


def test_contributor_keeps_address_in_both_languages(client):
    article = make_article(by=make_contributor(slug="ana"))
    make_edition(article, language="fr")
    make_edition(article, language="en")

    assert read(client, "/fr/contributor/ana/").links(".masthead-tools a[hreflang]") == [
        "/en/contributor/ana/"
    ]


def test_missing_page_says_so_in_its_language(client):
    for language in ("fr", "en"):
        response = client.get(f"/{language}/nothing/")

        assert response.status_code == 404
        assert f'<html lang="{language}">' in response.text
        assert f'href="/{language}/"' in response.text


def test_story_names_locale_of_its_translation(client):
    article = make_article()
    make_edition(article, language="en")

    page = client.get(make_edition(article).get_absolute_url()).text

    assert '<meta property="og:locale:alternate" content="en_CA">' in page
