import re
from datetime import timedelta

import feedparser
import pytest
from django.utils import timezone
from lxml import etree

from articles.models import Byline
from articles.publishing import correct
from tests.make import make_agency, make_article, make_contributor, make_edition, make_shown_photo

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"


def text_of(client, article=None, **fields):
    """What a feed reader gets of a story, as it is written."""
    make_edition(article or make_article(**fields))
    feed = etree.fromstring(client.get("/fr/feed.xml").content)
    return feed.findtext(".//{http://purl.org/rss/1.0/modules/content/}encoded")


def figure(photo, **data):
    attributes = {"photo": photo.pk} | data
    written = " ".join(f'data-{name}="{value}"' for name, value in attributes.items())
    return f"<figure {written}></figure>"


def test_feed_has_whole_text_after_its_dateline(client):
    body = "<p>Le quai & la mer.</p><h2>Puis</h2><p>La suite.</p>"

    text = text_of(client, body_fr=body, dateline_fr="PORT-ROYAL")

    assert "PORT-ROYAL\u00a0—</span> Le quai &amp; la mer.</p><h2>Puis</h2><p>La suite.</p>" in text


def test_feed_prints_whole_byline_with_its_links(client):
    article = make_article(by=make_contributor("Ana Ruiz", slug="ana"))
    Byline.objects.create(article=article, agency=make_agency("AFP"), role="reporting", position=1)

    text = text_of(client, article)

    assert f'Par <a href="{SITE}/fr/contributor/ana/" rel="author">Ana Ruiz</a>' in text
    assert "avec des informations de l’AFP" in text


def test_feed_has_every_picture_with_caption_and_credit(client):
    lead = make_shown_photo(credit_line="AFP / Ana Ruiz")
    other = make_shown_photo(credit_line="Reuters / KCNA", caption_fr="La grue.")
    body = "<p>Un.</p>" + figure(other) + "<p>Deux.</p>"

    text = text_of(client, lead_photo=lead, lead_caption_fr="Le bac.", body_fr=body)

    assert re.findall(r"<figcaption>(.*?)</figcaption>", text) == [
        "Le bac. Photo\u00a0: AFP / Ana Ruiz",
        "La grue. Photo\u00a0: Reuters / KCNA",
    ]
    for photo in (lead, other):
        address = f"{SITE}/photos/{photo.rendition_key}/"
        assert re.search(rf'<img src="{address}[^"]*" alt="[^"]+" width="\d+" height="\d+">', text)


@pytest.mark.parametrize("place", ["lead", "body"])
def test_unusable_picture_leaves_text_of_feed(client, place):
    photo = make_shown_photo()
    shown = {"lead_photo": photo} if place == "lead" else {"body_fr": "<p>Un.</p>" + figure(photo)}
    assert "<img" in text_of(client, **shown)
    photo.usable_until = timezone.now() - timedelta(seconds=1)
    photo.save()

    feed = client.get("/fr/feed.xml").text

    assert photo.rendition_key not in feed
    assert "content:encoded" in feed


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("/fr/tag/port/?a=1&amp;b=2", f"{SITE}/fr/tag/port/?a=1&amp;b=2"),
        ("https://example.org/a", "https://example.org/a"),
        ("mailto:ana@example.org", "mailto:ana@example.org"),
    ],
)
def test_link_in_a_feed_is_whole(client, written, whole):
    text = text_of(client, body_fr=f'<p><a href="{written}">Ici</a></p>')

    assert f'<a href="{whole}">Ici</a>' in text


def test_link_that_is_no_address_leads_to_story(client):
    article = make_article(body_fr='<p><a href="//[">Ici</a> et href="/là"</p>')

    text = text_of(client, article)

    story = SITE + article.editions.get().get_absolute_url()
    assert f'<a href="{story}">Ici</a> et href="/là"' in text


def test_feed_needs_no_script_and_no_style(client):
    body = "<p>Un.</p><table><tbody><tr><td>1</td></tr></tbody></table>"

    text = text_of(client, lead_photo=make_shown_photo(), body_fr=body)

    assert not re.findall(r"<(script|style|iframe|picture|source)|style=|onclick", text)
    assert not re.findall(r'(?:src|href|srcset)="(?!http)', text)


def test_correction_and_editors_note_stand_in_feed(client):
    article = make_article(editors_note_fr="Mis à jour à midi.")
    make_edition(article)
    correct(article, language="fr", by=None, kind="correction", text="Le quai, non le pont.")

    text = feedparser.parse(client.get("/fr/feed.xml").content).entries[0].content[0].value

    assert "Le quai, non le pont." in text
    assert "Mis à jour à midi." in text


def test_control_characters_do_not_spoil_feed(client):
    assert "Un  deux]]>" in text_of(client, body_fr="<p>Un \x0b deux]]&gt;</p>").replace(
        "&gt;", ">"
    )


def test_paper_that_wants_visits_gives_summaries_only(client, settings):
    settings.FEED_TEXT = "summary"
    article = make_article(lead_photo=make_shown_photo())

    assert text_of(client, article) is None
    entry = feedparser.parse(client.get("/fr/feed.xml").content).entries[0]
    assert entry.summary == "Après six semaines à quai."
    assert entry.media_credit[0]["content"] == "Agence Atlantique / Ana Ruiz"
