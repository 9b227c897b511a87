import pytest
from django.utils import timezone

from articles.models import Byline
from articles.publishing import correct
from tests.make import (
    make_agency,
    make_article,
    make_contributor,
    make_edition,
    make_section,
    make_shown_photo,
    make_tag,
)
from tests.parsed_page import read

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"


def test_story_tells_machines_what_it_tells_readers(client):
    ana = make_contributor("Ana Ruiz", slug="ana")
    edition = make_edition(
        make_article(by=ana, section=make_section(), tags=[make_tag("Port")], dateline_fr="OTTAWA")
    )
    url = SITE + edition.get_absolute_url()
    published = timezone.localtime(edition.first_published_at).isoformat(timespec="seconds")
    logo = {"@type": "ImageObject", "url": f"{SITE}/static/paper/logo.png"}
    paper = {"@type": "NewsMediaOrganization", "name": "Horizon", "url": f"{SITE}/fr/"}
    paper["logo"] = logo | {"width": 512, "height": 512}

    data = read(client, edition).data("NewsArticle")

    assert data == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": url,
        "url": url,
        "headline": "Le traversier reprend la mer",
        "description": "Après six semaines à quai.",
        "datePublished": published,
        "dateModified": published,
        "inLanguage": "fr",
        "isAccessibleForFree": True,
        "articleSection": "Monde",
        "dateline": "OTTAWA",
        "keywords": ["Port"],
        "wordCount": 8,
        "author": [{"@type": "Person", "name": "Ana Ruiz", "url": f"{SITE}/fr/contributor/ana/"}],
        "publisher": paper,
    }


def test_agency_among_authors_is_an_organisation(client):
    article = make_article()
    article.bylines.all().delete()
    Byline.objects.create(article=article, agency=make_agency("Agence France-Presse"))

    data = read(client, make_edition(article)).data("NewsArticle")

    assert data["author"] == [{"@type": "Organization", "name": "Agence France-Presse"}]


def test_lead_picture_is_given_in_three_shapes(client):
    photo = make_shown_photo(
        photographer=make_contributor("Ana Ruiz"),
        copyright_notice="© Agence Atlantique",
        licence_url="https://example.org/licence",
        licensor_url="https://example.org/buy",
        digital_source_type="digitalCapture",
    )

    images = read(client, make_edition(lead_photo=photo)).data("NewsArticle")["image"]

    assert len(images) == 3
    assert all(image["width"] * image["height"] >= 50_000 for image in images)
    facts = {key: images[0][key] for key in ("creator", "creditText", "copyrightNotice")}
    assert facts == {
        "creator": [{"@type": "Person", "name": "Ana Ruiz"}],
        "creditText": "Agence Atlantique / Ana Ruiz",
        "copyrightNotice": "© Agence Atlantique",
    }
    assert images[0]["license"] == "https://example.org/licence"
    assert images[0]["acquireLicensePage"] == "https://example.org/buy"
    assert images[0]["digitalSourceType"].endswith("/digitalCapture")


def test_correction_is_in_data_with_its_date(client):
    article = make_article()
    make_edition(article)
    correct(article, language="fr", by=None, kind="correction", text="Le navire date de 1998.")

    data = read(client, article.editions.live().get()).data("NewsArticle")

    assert data["correction"][0]["text"] == "Le navire date de 1998."
    assert data["dateModified"] == data["correction"][0]["datePublished"]
    assert data["dateModified"] >= data["datePublished"]


def test_headline_does_not_break_out_of_data(client):
    hostile = '</script><script>alert("1")</script> & "so"'

    page = read(client, make_edition(headline_fr=hostile))

    assert page.data("NewsArticle")["headline"] == hostile
    assert "<script>alert" not in page.html


def test_breadcrumbs_lead_from_front_to_story(client):
    section = make_section(name_fr="Monde", slug_fr="monde")

    steps = read(client, make_edition(section=section)).data("BreadcrumbList")["itemListElement"]

    assert [step["name"] for step in steps] == [
        "Horizon", "Monde", "Le traversier reprend la mer",
    ]  # fmt: skip
    assert steps[1]["item"] == f"{SITE}/fr/section/monde/"


def test_front_names_paper_and_contributor_their_profile(client):
    make_edition(make_article(by=make_contributor("Ana Ruiz", slug="ana")))

    assert read(client, "/fr/").data("WebSite")["name"] == "Horizon"
    profile = read(client, "/fr/contributor/ana/").data("ProfilePage")
    assert profile["mainEntity"]["name"] == "Ana Ruiz"


def test_story_can_be_shared_with_its_picture(client):
    photo = make_shown_photo()
    edition = make_edition(lead_photo=photo, section=make_section(), tags=[make_tag("Port")])

    page = read(client, edition)

    assert page.meta("og:type") == ["article"]
    assert page.meta("og:title") == ["Le traversier reprend la mer"]
    assert page.meta("og:url") == [SITE + edition.get_absolute_url()]
    assert page.meta("og:locale") == ["fr_CA"]
    assert page.meta("og:image")[0].startswith(f"{SITE}/photos/{photo.rendition_key}/16x9-")
    assert page.meta("og:image:alt") == ["Des grues au-dessus de l’eau."]
    assert page.meta("twitter:card") == ["summary_large_image"]
    assert page.meta("article:section") == ["Monde"]
    assert page.meta("article:tag") == ["Port"]
    assert page.meta("article:published_time") == [page.data("NewsArticle")["datePublished"]]


def test_shared_title_has_plain_blanks(client):
    page = read(client, make_edition(headline_fr="Homard\u00a0: «\u202frecord\u202f» au quai"))

    assert page.meta("og:title") == ["Homard : « record » au quai"]


def test_story_without_picture_is_shared_with_papers_own(client):
    page = read(client, make_edition())

    assert page.meta("og:image") == [f"{SITE}/static/paper/share.png"]
    assert page.meta("og:image:alt") == ["Horizon"]


@pytest.mark.parametrize("url", ["/fr/", "/fr/tag/port/"])
def test_list_is_shared_with_its_first_picture(client, url):
    photo = make_shown_photo()
    make_edition(make_article(lead_photo=photo, tags=[make_tag("Port", "Harbour")]))

    assert photo.rendition_key in read(client, url).meta("og:image")[0]


def test_author_of_page_is_who_wrote_it(client):
    article = make_article(by=make_contributor("Ana Ruiz", slug="ana"))
    for position, role in enumerate(["photography", "translation"], start=1):
        other = make_contributor(f"Somebody {position}")
        Byline.objects.create(article=article, contributor=other, role=role, position=position)

    page = read(client, make_edition(article))

    assert page.meta("article:author") == [f"{SITE}/fr/contributor/ana/"]


def test_story_without_standfirst_is_described_by_its_opening(client):
    page = read(client, make_edition(standfirst_fr="", body_fr="<p>Le quai est vide.</p>"))

    assert page.meta("description") == ["Le quai est vide."]
    assert read(client, "/fr/").meta("description")


@pytest.mark.parametrize("url", ["/fr/nothing/"])
def test_page_of_one_sentence_is_not_indexed(client, url):
    assert 'name="robots" content="noindex"' in client.get(url).text


def test_later_page_of_list_is_own_canonical(client):
    section = make_section()
    make_edition(section=section)
    url = f"/fr/section/{section.slug_fr}/?before=1700000000000000-5"

    page = read(client, url + "&utm_source=x")

    assert page.links("link[rel=canonical]") == [SITE + url]


def test_canonical_address_ignores_unknown_parameters(client):
    url = make_edition().get_absolute_url()

    page = read(client, url + "?before=1700000000000000-5")

    assert page.links("link[rel=canonical]") == [SITE + url]
