"""The list of stories stays right and quick when there are more than anybody turns pages for."""

import pytest
from django.core.management import call_command
from django.test import TestCase

from articles.models import Article
from articles.publishing import withdraw
from desk.mixins import bounded_paginator
from desk.stories.changelist import search
from desk.stories.changelist.paginator import StoryPaginator
from tests.make import make_article, make_ben, make_edition

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/article/"


@pytest.fixture(autouse=True)
def desk(client):
    client.force_login(make_ben())


def listed(client, **query):
    found = client.get(LIST, query).context["cl"].result_list
    return [article.pk for article in found]


def test_pages_of_whole_list_miss_no_story(client, monkeypatch):
    monkeypatch.setattr("desk.stories.article.ArticleAdmin.list_per_page", 3)
    articles = [make_article() for number in range(8)]
    articles.pop(4).delete()

    pages = [listed(client, p=number) for number in (1, 2, 3)]

    assert {pk for page in pages for pk in page} == {article.pk for article in articles}


def test_filtered_list_is_counted_as_far_as_needed(monkeypatch):
    monkeypatch.setattr(bounded_paginator, "FARTHEST", 2)
    for _number in range(5):
        make_article()
    drafts = Article.objects.filter(status="draft").order_by("-pk")

    assert StoryPaginator(drafts, 2).count == 4


def test_published_story_is_found_in_either_language(client):
    story = make_article(headline_fr="Les élections", headline_en="The vote")
    make_article(headline_fr="Autre chose", headline_en="Another thing")
    with TestCase.captureOnCommitCallbacks(execute=True):
        make_edition(story)
        make_edition(story, language="en")

    assert listed(client, q="élection") == [story.pk]
    assert listed(client, q="votes") == [story.pk]


def test_old_draft_is_found_by_piece_of_headline(client, monkeypatch):
    monkeypatch.setattr(search, "RECENT", 0)
    draft = make_article(headline_fr="Le trav", headline_en="")
    make_article(headline_fr="Autre chose", headline_en="", body_fr="<p>Rien.</p>")

    assert listed(client, q="trav") == [draft.pk]


def test_old_withdrawn_story_is_found_after_reindexing(client, monkeypatch):
    monkeypatch.setattr(search, "RECENT", 0)
    with TestCase.captureOnCommitCallbacks(execute=True):
        story = make_edition(make_article(headline_fr="Les élections")).article
        withdraw(story, language="fr", by=None, reason="Une erreur sur la personne.")

    before = listed(client, q="élection")
    call_command("index_stories", anew=True)

    assert before == listed(client, q="élection") == [story.pk]
