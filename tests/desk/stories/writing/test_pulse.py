"""Who has a story open, what was saved meanwhile, and who is on it."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, DeskLogEntry
from desk.models import Presence, StoryLock
from paper.models import PageChange
from tests.desk.stories.story_form import save
from tests.make import make_ana, make_article, make_ben, make_colleague, make_dov

pytestmark = pytest.mark.django_db


def url(article, name):
    return reverse(f"admin:articles_article_{name}", args=[article.pk])


def pulse(client, article, user, key="a" * 12, **told):
    client.force_login(user)
    body = {"key": key, "seconds": 5} | told
    return client.post(url(article, "pulse"), json.dumps(body), content_type="application/json")


def test_colleagues_see_each_other_and_where_they_are(client):
    article, ana, ben = make_article(), make_ana(), make_ben()
    pulse(client, article, ana, key="ana-window".replace("-", ""), place="fr", paragraph="Le quai")

    [other] = pulse(client, article, ben, key="benwindow").json()["others"]

    assert (other["name"], other["place"], other["paragraph"]) == ("ana", "fr", "Le quai")


def test_window_leaves_or_falls_silent(client):
    article, ana, ben = make_article(), make_ana(), make_ben()
    with time_machine.travel("2026-11-22 12:00Z", tick=False) as clock:
        pulse(client, article, ana, key="anawindow")
        clock.shift(timedelta(seconds=6))
        assert pulse(client, article, ben, key="benwindow").json()["others"] == []

    body = json.dumps({"key": "benwindow"})
    client.delete(url(article, "pulse"), body, content_type="application/json")
    assert not Presence.objects.filter(key="benwindow").exists()


def test_nobody_closes_window_of_a_colleague(client):
    article, ana, ben = make_article(), make_ana(), make_ben()
    pulse(client, article, ana, key="anawindow")
    client.force_login(ben)

    body = json.dumps({"key": "anawindow"})
    client.delete(url(article, "pulse"), body, content_type="application/json")

    assert Presence.objects.get().user == ana


def test_save_of_colleague_is_told_with_its_fields(client):
    article, ana, ben = make_article(), make_ana(), make_ben()
    client.force_login(ben)
    save(client, article, headline_fr="Autre", body_en="<p>Other.</p>")

    saved = pulse(client, article, ana, version="1").json()["saved"]

    assert (saved["number"], saved["name"]) == (2, "ben")
    assert saved["fields"] == "Headline FR, Story EN"
    assert pulse(client, article, ana, version="2").json()["saved"] is None


def test_pulse_drops_no_page_and_takes_four_queries(client, django_assert_max_num_queries):
    article, ana = make_article(), make_ana()
    pulse(client, article, ana)
    before = PageChange.objects.count()

    with django_assert_max_num_queries(4):
        body = json.dumps({"key": "a" * 12, "seconds": 5, "version": 1})
        client.post(url(article, "pulse"), body, content_type="application/json")

    assert PageChange.objects.count() == before


def test_paragraph_that_ends_within_an_emoji_is_noted(client):
    pulse(client, make_article(), make_ana(), paragraph="Le quai \ud83d")

    assert Presence.objects.get().paragraph == "Le quai "


def test_story_of_no_possible_number_is_not_found(client):
    assert pulse(client, Article(pk=10**20), make_ana()).status_code == 404
    assert not Presence.objects.exists()


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[" * 100_000,
        "[]",
        "{}",
        '{"key": "x"}',
        '{"key": null}',
        '{"key": "aaaaaaaaaa", "seconds": "x"}',
        "1",
    ],
)
def test_pulse_that_no_window_sends_is_refused(client, body):
    client.force_login(make_ana())

    response = client.post(url(make_article(), "pulse"), body, content_type="application/json")

    assert response.status_code == 400
    assert not Presence.objects.exists()


def test_list_tells_who_has_which_story_open(client):
    article, other, ana = make_article(), make_article(), make_ana()
    pulse(client, article, ana, place="en")

    found = client.get(
        reverse("admin:articles_article_presence"), {"stories": f"{article.pk},{other.pk},x,-1"}
    )

    assert found.json() == {str(article.pk): "ana (EN)"}


def test_logging_out_ends_presence_and_lock(client):
    article, ana = make_article(), make_ana()
    pulse(client, article, ana)
    client.post(url(article, "lock"))

    client.post(reverse("admin:logout"))

    assert not Presence.objects.exists()
    assert not StoryLock.objects.exists()


def test_lock_ends_after_ten_silent_minutes(client):
    article, ana, ben = make_article(), make_ana(), make_ben()
    with time_machine.travel("2026-11-22 12:00Z", tick=False) as clock:
        pulse(client, article, ana)
        client.post(url(article, "lock"))
        clock.shift(timedelta(minutes=8))
        pulse(client, article, ana, has_written=True)
        clock.shift(timedelta(minutes=8))
        assert pulse(client, article, ben, key="benwindow").json()["lock"]["name"] == "ana"
        clock.shift(timedelta(minutes=3))
        assert pulse(client, article, ben, key="benwindow").json()["lock"] is None


def test_editor_takes_lock_over_on_record(client):
    article, ana, ben = make_article(), make_ana(), make_ben()
    client.force_login(ana)
    client.post(url(article, "lock"))
    client.force_login(ben)

    client.post(url(article, "lock"))

    entry = DeskLogEntry.objects.get(act="taken-over")
    assert StoryLock.objects.get().user == ben
    assert (entry.by, entry.reason) == (ben, "From ana.")


def test_reporter_does_not_take_lock_over(client):
    article, ana = make_article(), make_ana()
    zoe = make_colleague("zoe", "Reporter")
    client.force_login(ana)
    client.post(url(article, "lock"))
    client.force_login(zoe)

    response = client.post(url(article, "lock"))

    assert response.status_code == 403
    assert "ana is on this story" in response.text
    assert StoryLock.objects.get().user == ana


def test_lock_is_given_back_by_its_owner_alone(client):
    article, ana, ben = make_article(), make_ana(), make_ben()
    client.force_login(ana)
    client.post(url(article, "lock"))
    client.force_login(ben)
    client.post(url(article, "lock"), {"leave": "1"})
    assert StoryLock.objects.get().user == ana
    client.force_login(ana)

    client.post(url(article, "lock"), {"leave": "1"})

    assert not StoryLock.objects.exists()


def test_locked_story_can_still_be_saved(client):
    article, ana, ben = make_article(), make_ana(), make_ben()
    client.force_login(ana)
    client.post(url(article, "lock"))
    client.force_login(ben)

    save(client, article, headline_fr="De Ben")

    article.refresh_from_db()
    assert article.headline_fr == "De Ben"


def test_stranger_neither_sees_nor_is_seen(client):
    article, dov = make_article(), make_dov()

    assert pulse(client, article, dov).status_code == 403
    assert client.get(reverse("admin:articles_article_presence")).status_code == 403
    assert not Presence.objects.exists()


def test_tidy_forgets_windows_that_are_gone(client):
    import desk.tidy

    pulse(client, make_article(), make_ana())

    desk.tidy.tidy(timezone.now() + timedelta(minutes=1))

    assert not Presence.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_pulse_for_no_story_is_not_found(client):
    gone, ana = Article(pk=9999), make_ana()

    assert pulse(client, gone, ana).status_code == 404
    assert not Presence.objects.exists()
