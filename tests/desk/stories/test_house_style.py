"""The typography of the house is proposed where a story is written and published."""

import pytest
from django.urls import reverse

from tests.make import make_ana, make_article, make_ben

from .story_form import act_url, change_url

pytestmark = pytest.mark.django_db

TYPED = '<p>Il dit: <a href="https://city.example/?a:b">"oui"</a> &amp; 3 500 l\'ont vu.</p>'
SET = (
    '<p>Il dit: <a href="https://city.example/?a:b">«\u00a0oui\u00a0»</a> &amp; '
    "3\u202f500 l’ont vu.</p>"
)


def typography_url(article):
    return reverse("admin:articles_article_typography", args=[article.pk, "fr"])


def test_form_and_checklist_lead_to_proposals(client):
    article = make_article(body_fr=TYPED)
    client.force_login(make_ben())

    form = client.get(change_url(article)).text
    checklist = client.get(act_url(article, "publish", "fr")).text
    page = client.get(typography_url(article)).text

    assert typography_url(article) in form
    assert "1 passage is not in the typography of the house" in checklist
    assert "«\u00a0oui\u00a0»" in page


def test_story_in_house_style_is_left_alone(client):
    client.force_login(make_ben())
    article = make_article()

    assert typography_url(article) not in client.get(change_url(article)).text
    assert "Everything stands as the house prints it." in client.get(typography_url(article)).text


def test_one_click_sets_words_and_no_address(client):
    article = make_article(body_fr=TYPED, headline_fr="L'île")
    client.force_login(make_ana())

    client.post(typography_url(article))

    article.refresh_from_db()
    assert article.body_fr == SET.replace("dit:", "dit\u00a0:")
    assert article.headline_fr == "L’île"


def test_change_by_reporter_puts_approved_story_in_review(client):
    article = make_article(headline_fr="L'île", status="approved")
    client.force_login(make_ana())

    client.post(typography_url(article))

    article.refresh_from_db()
    assert article.status == "in-review"
