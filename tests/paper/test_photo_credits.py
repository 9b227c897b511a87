import json
import re

import pytest

from tests.make import make_agency, make_article, make_contributor, make_edition, make_shown_photo

pytestmark = pytest.mark.django_db


def shown(**fields):
    photo = make_shown_photo(**fields)
    return make_edition(make_article(lead_photo=photo, lead_caption_fr="Le port, mardi."))


def images(client, edition):
    page = client.get(edition.get_absolute_url()).content.decode()
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)[1]
    return json.loads(block)["image"]


def test_feed_gives_caption_that_story_gives(client):
    shown()

    feed = client.get("/fr/feed.xml").content.decode()

    assert '<media:description type="plain">Le port, mardi.</media:description>' in feed


def test_feed_says_that_a_picture_was_generated(client):
    shown(digital_source_type="trainedAlgorithmicMedia", credit_line="Atelier")

    feed = client.get("/fr/feed.xml").content.decode()

    assert "(image générée par intelligence artificielle)</media:description>" in feed


def test_feed_names_each_role_of_credit(client):
    agency, ana = make_agency("Agence du Môle"), make_contributor("Ana Ruiz")
    shown(agency=agency, photographer=ana, is_archive=True, credit_line="")

    feed = client.get("/fr/feed.xml").content.decode()

    assert '<media:credit role="photographer" scheme="urn:ebu">Ana Ruiz</media:credit>' in feed
    assert 'role="content provider" scheme="urn:ebu">Agence du Môle</media:credit>' in feed


def test_structured_data_has_fields_for_licence_search(client):
    edition = shown(
        creator="Adrian Wyld; Saul Loeb",
        credit_line="PC / Wyld",
        copyright_notice="© PC",
        web_statement="https://example.org/terms",
        licensor_url="https://example.org/buy",
        digital_source_type="digitalCapture",
    )

    image = images(client, edition)[0]

    assert image["creator"] == [
        {"@type": "Person", "name": "Adrian Wyld"},
        {"@type": "Person", "name": "Saul Loeb"},
    ]
    assert (image["creditText"], image["copyrightNotice"]) == ("PC / Wyld", "© PC")
    assert image["license"] == "https://example.org/terms"
    assert image["acquireLicensePage"] == "https://example.org/buy"
    assert image["digitalSourceType"].endswith("/digitalsourcetype/digitalCapture")
    assert image["caption"] == "Le port, mardi."


def test_agency_without_photographer_is_organisation(client):
    edition = shown(agency=make_agency("AFP"), credit_line="")

    assert images(client, edition)[0]["creator"] == [{"@type": "Organization", "name": "AFP"}]


def figure(photo, caption=""):
    return f'<p>Texte.</p><figure data-photo="{photo.pk}" data-caption="{caption}"></figure>'


def test_structured_data_has_each_picture_with_caption(client):
    harbour, crane, ferry = (make_shown_photo(caption_fr=name) for name in "Port Grue Bac".split())
    body = (
        figure(crane, "L&#x27;îlot &amp; la grue")
        + figure(harbour, "Encore le port")
        + figure(ferry)
    )
    edition = make_edition(
        make_article(lead_photo=harbour, lead_caption_fr="Le port, mardi.", body_fr=body)
    )

    captions = [image["caption"] for image in images(client, edition)]

    assert captions == ["Le port, mardi."] * 3 + ["L'îlot & la grue", "Bac"]


def test_structured_data_leaves_out_hidden_picture(client):
    bare, shown = make_shown_photo(), make_shown_photo(caption_fr="Le bac")
    edition = make_edition(make_article(body_fr=figure(bare) + figure(shown)))
    bare.caption_fr = ""
    bare.save()

    assert {image["caption"] for image in images(client, edition)} == {"Le bac"}


def test_figure_that_names_no_photo_is_left_out(client):
    body = '<p>Texte.</p><figure data-photo="abc"></figure><figure></figure>'
    edition = make_edition(make_article(body_fr=body))

    page = client.get(edition.get_absolute_url())

    assert "<figure" not in page.text
    assert "Texte." in page.text
