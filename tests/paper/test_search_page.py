import re
from datetime import UTC, datetime

import pytest
from django.test import TestCase
from django.utils import timezone

from tests.make import make_article, make_edition

pytestmark = pytest.mark.django_db

BEFORE = re.compile(r"before=([^&\"]+)")


@pytest.fixture(autouse=True)
def story():
    article = make_article(
        headline_fr="Le port <rouvre> & respire", body_fr="<p>Les ports du nord.</p>"
    )
    with TestCase.captureOnCommitCallbacks(execute=True):
        return make_edition(article, at=timezone.now())


def page(client, **query):
    response = client.get("/fr/search/", query)
    return response.status_code, response.content.decode()


def test_reader_finds_story_with_word_marked(client):
    status, html = page(client, q="PORT")

    assert "Le port &lt;rouvre&gt; &amp; respire" in html
    assert "<mark>ports</mark> du nord." in html


def test_empty_search_shows_form_alone(client):
    status, html = page(client, q="  ")

    assert (status, "<mark>" in html, 'class="nothing"' in html) == (200, False, False)


def test_search_without_result_is_answered_with_sentence(client):
    status, html = page(client, q="ornithorynque")

    assert (status, 'class="nothing"' in html) == (200, True)


@pytest.mark.parametrize("typed", ["a" * 201, "-port", "le la", '"', "'); DROP TABLE--"[:3]])
def test_impossible_search_is_refused_with_sentence(client, typed):
    status, html = page(client, q=typed)

    assert (status, 'role="alert"' in html) == (400, True)


@pytest.mark.parametrize(
    "typed",
    [
        "port'); DROP TABLE articles_article; --",
        'port" OR "',
        "port NEAR(a b) AND NOT *",
        "port & | ! <-> :*",
        "headline:port",
        "port\x00\x01\ud800".encode("utf-8", "ignore").decode(),
        "<script>alert(1)</script> OR port",
        "port " * 39,
    ],
)
def test_hostile_search_is_words_and_nothing_else(client, typed):
    status, html = page(client, q=typed)

    assert status == 200
    assert "<script>alert" not in html


@pytest.mark.parametrize("mark", ["x", "-", "9" * 19, f"-{'9' * 14}", "١"])
def test_paging_mark_that_is_malformed_is_404(client, mark):
    status, html = page(client, q="port", before=mark)

    assert status == 404
    assert "page-sentence" in html


@pytest.mark.parametrize(
    ("mark", "found"), [("9" * 18, True), ("0", False), (f"-{'9' * 13}", False)]
)
def test_paging_mark_far_away_is_answered(client, mark, found):
    status, html = page(client, q="port", before=mark)

    assert (status, "<mark>" in html) == (200, found)


def test_results_from_before_1970_have_next_page(client, monkeypatch):
    monkeypatch.setattr("paper.views.search.SIZE", 1)
    for year in (1944, 1945):
        article = make_article(headline_fr=f"La paix de {year}")
        with TestCase.captureOnCommitCallbacks(execute=True):
            make_edition(article, at=datetime(year, 5, 8, tzinfo=UTC))

    status, first = page(client, q="paix")
    status, second = page(client, q="paix", before=BEFORE.search(first)[1])

    assert ("1945" in first, "1944" in first) == (True, False)
    assert ("1945" in second, "1944" in second) == (False, True)


def test_order_by_relevance_says_among_how_many(client):
    status, html = page(client, q="port", order="relevance")

    assert "2000" in html.replace("\xa0", "").replace(",", "").replace("\u202f", "")
    assert "<mark>" in html
