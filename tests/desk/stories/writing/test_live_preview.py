"""The page beside the form shows what stands in the form, saved or not."""

import json

import pytest
from django.urls import reverse

from tests.desk.stories.story_form import opened
from tests.make import (
    make_ana,
    make_article,
    make_contributor,
    make_dov,
    make_edition,
    make_shown_photo,
    make_tag,
)
from tests.parsed_page import ParsedPage

from .test_recovery import pairs_of

pytestmark = pytest.mark.django_db


def show(client, article, language="fr", body=None, **changes):
    pk = article.pk if article else 0
    url = reverse("admin:articles_article_live_preview", args=[pk, language])
    text = json.dumps(pairs_of(opened(client, article) | changes)) if body is None else body
    return client.post(url, text, content_type="application/json")


@pytest.fixture
def ana(client):
    user = make_ana()
    client.force_login(user)
    return user


def test_words_photo_tags_and_bylines_are_shown_unsaved(client, ana):
    article, photo, tag = make_article(), make_shown_photo(), make_tag("Port", "Harbour")
    zoe = make_contributor("Zoé Roy")

    page = ParsedPage(
        show(
            client,
            article,
            headline_fr="Tout neuf",
            lead_photo=photo.pk,
            tags=[tag.pk],
            **{"bylines-0-contributor": zoe.pk},
        )
    )

    assert page.text("h1") == "Tout neuf"
    assert page.text(".byline") == "Par Zoé Roy"
    assert page.all(f'img[src*="{photo.rendition_key}"]')
    assert page.text(".tags") == "Port"
    article.refresh_from_db()
    assert article.headline_fr != "Tout neuf"


def test_related_news_follow_unsaved_tags(client, ana):
    tag = make_tag("Port", "Harbour")
    make_edition(make_article(headline_fr="Le port rouvre", tags=[tag]))

    page = ParsedPage(show(client, make_article(), tags=[tag.pk]))

    assert "Le port rouvre" in page.html


def test_title_and_card_are_those_written_for_them(client, ana):
    page = ParsedPage(
        show(
            client,
            make_article(),
            short_headline_fr="Court & net",
            social_title_fr="Partagez",
            description_fr="Décrit",
        )
    )

    assert page.text("title") == "Court & net · Horizon"
    assert page.first('meta[property="og:title"]').get("content") == "Partagez"
    assert page.first('meta[name="description"]').get("content") == "Décrit"
    assert page.first('meta[property="og:description"]').get("content") == "Décrit"


def test_story_not_saved_yet_is_shown(client, ana):
    page = ParsedPage(show(client, None, headline_fr="Tout neuf", embargoed_until="never"))

    assert page.text("h1") == "Tout neuf"


@pytest.mark.parametrize("name", ["section", "series", "lead_photo", "bylines-0-contributor"])
def test_number_of_no_row_is_left_out(client, ana, name):
    page = ParsedPage(show(client, make_article(), headline_fr="Tout neuf", **{name: 999_999}))

    assert page.text("h1") == "Tout neuf"


@pytest.mark.parametrize("body", ["", "[]x", '[["a"]]'])
def test_what_no_form_sends_is_refused(client, ana, body):
    response = show(client, make_article(), body=body)

    assert response.status_code == 400
    assert "This can't be shown" in response.text


def test_hostile_words_stay_words(client, ana):
    page = ParsedPage(
        show(
            client,
            make_article(),
            headline_fr="</title><script>alert(1)</script>",
            body_fr='<p onclick="x()">a</p><script>b()</script>',
        )
    )

    assert not page.all("script, [onclick]")


def test_stranger_sees_no_live_preview(client):
    article = make_article()
    client.force_login(make_dov())

    assert article.headline_fr not in show(client, article, body="[]").text


def test_live_preview_makes_no_version(client, ana):
    article = make_article()
    show(client, article, headline_fr="Deux")

    assert article.versions.count() == 1
