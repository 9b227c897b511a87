from datetime import timedelta

import pytest
from django.test import TestCase
from django.utils import timezone

from articles.related import related
from tests.make import make_ana, make_article, make_ben, make_edition, make_tag

pytestmark = pytest.mark.django_db

NOW = timezone.now()
HEADLINES = ["Le port rouvre", "Une école ferme", "La neige tombe", "Un musée vend"]


@pytest.fixture
def stories():
    tag = make_tag()
    with TestCase.captureOnCommitCallbacks(execute=True):
        return [
            make_edition(
                make_article(tags=[tag], headline_fr=headline), at=NOW - timedelta(days=age + 1)
            )
            for age, headline in enumerate(HEADLINES)
        ]


def page(edition):
    return f"/admin/articles/article/{edition.article_id}/related/"


def decide(client, edition, other, decision):
    data = {"other": other.article_id, "decision": decision}
    return client.post(page(edition), data, follow=True).content.decode()


def under(edition):
    return [item.edition for item in related(edition, at=NOW)]


def test_the_desk_sees_which_tag_gave_what(client, stories):
    client.force_login(make_ben())

    html = client.get(page(stories[0])).content.decode()

    assert "Une école ferme" in html
    assert "Harbour · 0.2 → 0.22" in html


def test_an_editor_pins_orders_and_leaves_out(client, stories):
    client.force_login(make_ben())
    read, near, old, oldest = stories

    decide(client, read, old, "pin")
    decide(client, read, oldest, "pin")
    decide(client, read, oldest, "move-up")
    decide(client, read, near, "leave-out")

    assert under(read) == [oldest, old]


def test_what_was_decided_can_be_forgotten(client, stories):
    client.force_login(make_ben())
    read, near, old, oldest = stories

    decide(client, read, oldest, "pin")
    decide(client, read, oldest, "forget")

    assert under(read) == [near, old, oldest]


def test_a_sensitive_story_cannot_be_pinned_and_the_editor_is_told(client, stories):
    client.force_login(make_ben())
    read, near, *others = stories
    near.article.is_sensitive = True
    near.article.save()

    html = decide(client, read, near, "pin")

    assert "sensitive" in html
    assert not read.article.related_choices.exists()


@pytest.mark.parametrize("other", ["", "0", "x", "9" * 30])
def test_a_number_that_is_no_story_is_refused_with_a_sentence(client, stories, other):
    client.force_login(make_ben())

    html = client.post(page(stories[0]), {"other": other, "decision": "pin"}, follow=True)

    assert "There is no story of that number." in html.content.decode()


def test_a_reporter_sees_the_list_and_decides_nothing(client, stories):
    client.force_login(make_ana())
    read, near, *others = stories

    response = client.post(page(read), {"other": near.article_id, "decision": "leave-out"})

    assert response.status_code == 403
    assert near in under(read)
    assert client.get(page(read)).status_code == 200
