from datetime import timedelta

import pytest
from django.test import TestCase
from django.utils import timezone

from articles.models import Article, Tag
from articles.publishing import publish, withdraw
from articles.related import related
from tests.make import make_ana, make_article, make_ben, make_dov, make_edition, make_tag
from tests.parsed_page import ParsedPage

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


def test_desk_sees_score_of_each_common_tag(client, stories):
    client.force_login(make_ben())

    shown = ParsedPage(client.get(page(stories[0])))

    assert "Une école ferme" in shown.texts(".headline")
    assert "2\xa0days old, which leaves 98% of what its tags give" in shown.text(".stories .about")
    assert "0.22 Harbour of 0.22: on 4 of 4 stories" in shown.texts(".reasons li")


def test_found_story_says_where_readers_have_it(client, stories):
    client.force_login(make_ben())

    shown = ParsedPage(client.get(page(stories[0]), {"q": "musée"}))

    assert shown.texts("#find .badge") == ["FR live"]


def test_editor_pins_orders_and_leaves_out(client, stories):
    client.force_login(make_ben())
    read, near, old, oldest = stories

    decide(client, read, old, "pin")
    decide(client, read, oldest, "pin")
    decide(client, read, oldest, "move-up")
    decide(client, read, near, "leave-out")

    assert under(read) == [oldest, old]


def test_decision_on_related_story_can_be_forgotten(client, stories):
    client.force_login(make_ben())
    read, near, old, oldest = stories

    decide(client, read, oldest, "pin")
    decide(client, read, oldest, "forget")

    assert under(read) == [near, old, oldest]


def test_sensitive_story_cannot_be_pinned(client, stories):
    client.force_login(make_ben())
    read, near, *others = stories
    near.article.is_sensitive = True
    near.article.save()

    html = decide(client, read, near, "pin")

    assert "sensitive" in html
    assert not read.article.related_choices.exists()


@pytest.mark.parametrize("other", ["", "0", "x", "9" * 30])
def test_number_that_is_no_story_is_refused(client, stories, other):
    client.force_login(make_ben())

    html = client.post(page(stories[0]), {"other": other, "decision": "pin"}, follow=True)

    assert "There is no such story." in html.content.decode()


def test_story_pinned_twice_keeps_its_place(client, stories):
    client.force_login(make_ben())
    read, near, old, oldest = stories

    for other in (old, oldest, old):
        html = decide(client, read, other, "pin")

    assert under(read) == [old, oldest, near]
    assert "“The ferry sails again” is pinned." in html


def test_story_is_not_pinned_to_itself(client, stories):
    client.force_login(make_ben())

    html = decide(client, stories[0], stories[0], "pin")

    assert "A story cannot be related to itself." in html


def test_spiked_story_is_not_pinned(client, stories):
    client.force_login(make_ben())
    never = make_article(headline_en="Never printed", status="spiked")

    data = {"other": never.pk, "decision": "pin"}
    html = client.post(page(stories[0]), data, follow=True).content.decode()

    assert "“Never printed” is spiked: no reader will ever see it." in html


def test_moving_unpinned_story_tells_editor(client, stories):
    client.force_login(make_ben())
    read, near, *others = stories

    html = decide(client, read, near, "move-up")

    assert "“The ferry sails again” is not pinned any more." in html


def test_desk_is_told_why_pinned_story_is_missing(client, stories):
    client.force_login(make_ben())
    read, taken_down, marked, never = stories[0], stories[1], stories[2], make_article()
    for other in (taken_down.article, marked.article, never):
        client.post(page(read), {"other": other.pk, "decision": "pin"})

    withdraw(taken_down.article, language="fr", by=None, reason="Faux.")
    Article.objects.filter(pk=marked.article_id).update(is_sensitive=True)
    publish(Article.objects.get(pk=marked.article_id), language="fr", by=None)

    html = client.get(page(read)).content.decode()
    assert "Not in the list in French: withdrawn." in html
    assert "Not in the list in French: it was published as sensitive" in html
    assert "Not in the list in French: not published." in html


def test_pinned_story_without_place_is_named(client, stories):
    client.force_login(make_ben())
    read, *others = stories
    with TestCase.captureOnCommitCallbacks(execute=True):
        others += [make_edition(make_article(headline_fr=f"Autre {n}")) for n in range(4)]

    for other in others:
        html = decide(client, read, other, "pin")

    assert html.count("Not in the list in French: its 6 places are taken.") == 1


def test_story_to_pin_is_found_by_its_words(client, stories):
    client.force_login(make_ben())
    read, *others = stories
    make_article(headline_en="", headline_fr="Le musée rouvrira")
    make_article(headline_en="", headline_fr="Le musée qui ne paraîtra pas", status="spiked")

    html = client.get(page(read), {"q": "musée"}).content.decode()

    found = html.partition('id="find"')[2]
    assert "Le musée rouvrira" in found
    assert "ne paraîtra pas" not in found


@pytest.mark.parametrize("words", ["zzz", "\0", "-", "x" * 5000, "<b>"])
def test_search_without_result_says_so(client, stories, words):
    client.force_login(make_ben())

    html = client.get(page(stories[0]), {"q": words}).content.decode()

    assert ("No story has these words." in html) == (words != "\0")


def test_common_place_that_gives_nothing_is_named(client, stories):
    client.force_login(make_ben())
    stories[0].article.tags.add(make_tag("Ville", "Town", kind="place"))
    for edition in stories:
        edition.article.tags.add(Tag.objects.known_as("Town"))

    with TestCase.captureOnCommitCallbacks(execute=True):
        for edition in stories:
            publish(edition.article, language="fr", by=None)

    assert "“Town” gives nothing" in client.get(page(stories[0])).content.decode()


def test_page_of_untagged_story_explains_tags(client):
    client.force_login(make_ben())
    article = make_article()

    html = client.get(f"/admin/articles/article/{article.pk}/related/").content.decode()

    assert "The story has no tags" in html


def test_reporter_sees_related_news_and_decides_nothing(client, stories):
    client.force_login(make_ana())
    read, near, *others = stories

    response = client.post(page(read), {"other": near.article_id, "decision": "leave-out"})

    assert response.status_code == 403
    assert near in under(read)
    html = client.get(page(read)).content.decode()
    assert "Une école ferme" in html
    assert 'value="leave-out"' not in html


def test_stranger_does_not_see_related_news(client, stories):
    client.force_login(make_dov())

    response = client.get(page(stories[0]))

    assert response.status_code == 403
    assert "Une école ferme" not in response.content.decode()
