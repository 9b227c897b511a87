from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from articles.publishing import withdraw
from tests.make import (
    make_ana,
    make_article,
    make_ben,
    make_contributor,
    make_edition,
    make_photo,
    make_section,
    make_tag,
)

pytestmark = pytest.mark.django_db
LIST = "admin:articles_article_changelist"


def listed(client, **query):
    response = client.get(reverse(LIST), query)
    return {article.headline_fr for article in response.context["cl"].result_list}


@pytest.fixture
def one_of_each():
    make_article(headline_fr="Brouillon")
    make_article(headline_fr="En relecture", status=Article.Status.IN_REVIEW)
    make_article(headline_fr="Approuvé", status=Article.Status.APPROVED)
    make_article(headline_fr="Abandonné", status=Article.Status.SPIKED)
    make_edition(headline_fr="En ligne")
    make_edition(headline_fr="Programmé", live_from=timezone.now() + timedelta(days=1))
    gone = make_edition(headline_fr="Retiré").article
    withdraw(gone, language="fr", by=None, reason="Wrong town")


@pytest.mark.parametrize(
    ("state", "headline"),
    [
        ("draft", "Brouillon"),
        ("in-review", "En relecture"),
        ("approved", "Approuvé"),
        ("spiked", "Abandonné"),
        ("live", "En ligne"),
        ("scheduled", "Programmé"),
        ("withdrawn", "Retiré"),
    ],
)
def test_stories_are_listed_by_where_they_stand(client, one_of_each, state, headline):
    client.force_login(make_ben())

    assert listed(client, state=state) == {headline}


def test_without_a_state_every_story_is_listed(client, one_of_each):
    client.force_login(make_ben())

    assert len(listed(client)) == 7


def test_search_of_stories_looks_in_both_languages(client):
    make_article(headline_fr="Le pont", headline_en="The bridge")
    make_article(headline_fr="Le port", headline_en="The harbour")
    client.force_login(make_ben())

    assert listed(client, q="pont") == listed(client, q="bridge") == {"Le pont"}


def test_stories_are_filtered_by_section_person_and_self(client):
    section, ruiz, ana = make_section(), make_contributor("Ana Ruiz"), make_ana()
    make_article(headline_fr="Section", section=section)
    make_article(headline_fr="Signé", by=ruiz)
    make_article(headline_fr="À moi", created_by=ana)
    client.force_login(ana)

    assert listed(client, section=section.pk) == {"Section"}
    assert listed(client, author=ruiz.pk) == {"Signé"}
    assert listed(client, mine="yes") == {"À moi"}


@pytest.mark.parametrize("value", ["x", "-1", "9" * 30, "1 OR 1=1", "\u0663"])
def test_filter_that_means_nothing_narrows_nothing(client, value):
    make_article(headline_fr="Le pont")
    client.force_login(make_ben())

    assert listed(client, section=value, author=value) == {"Le pont"}


def test_each_language_of_story_says_its_state(client):
    article = make_edition(language="fr").article
    make_edition(article, language="en", live_from=timezone.now() + timedelta(days=1))
    client.force_login(make_ben())

    shown = client.get(reverse(LIST)).context["cl"].result_list[0].publication_states

    assert [(row.language, row.state) for row in shown] == [("fr", "live"), ("en", "scheduled")]


def test_story_list_takes_same_queries_for_thirty(
    client,
):
    client.force_login(make_ben())
    make_story_with_everything(0)
    asked = queries_of(client)
    for number in range(1, 30):
        make_story_with_everything(number)

    assert queries_of(client) == asked


def make_story_with_everything(number):
    tag = make_tag(f"Port {number}", f"Harbour {number}")
    article = make_article(section=make_section(), lead_photo=make_photo(), tags=[tag])
    make_edition(article, language="fr")
    make_edition(article, language="en")


def queries_of(client):

    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get(reverse(LIST))
    return len(asked)


def test_list_does_not_read_the_long_texts(client):
    make_article(body_fr="<p>" + "mot " * 5000 + "</p>")
    client.force_login(make_ben())

    article = client.get(reverse(LIST)).context["cl"].result_list[0]

    assert {"body", "body_fr", "body_en"} <= article.get_deferred_fields()


def test_stories_are_sorted_by_last_change(client):
    first, second = make_article(headline_fr="Un"), make_article(headline_fr="Deux")
    first.save()
    client.force_login(make_ben())

    page = client.get("/admin/articles/article/?o=-4")

    assert [story.pk for story in page.context["cl"].result_list] == [first.pk, second.pk]
