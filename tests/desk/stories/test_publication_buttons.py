"""Buttons and badges say what there is to do, and what is already done."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import DeskLogEntry
from articles.publishing import publish, submit
from tests.make import make_article, make_ben, make_cleo, make_edition, make_shown_photo, make_tag
from tests.parsed_page import ParsedPage

from .story_form import act_url, change_url, save

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def desk(client):
    client.force_login(make_ben())
    return client


def buttons(desk, article, language="fr"):
    page = ParsedPage(desk.get(change_url(article)))
    found = page.all(f"#language-{language} .acts button")
    return [(button.get("value").split("/")[0], button.get("class")) for button in found]


def test_publish_is_first_only_with_a_change(desk):
    article = make_edition().article

    unchanged = buttons(desk, article)
    save(desk, article, headline_fr="Autre titre")
    changed = buttons(desk, article)

    assert unchanged == [("preview", None), ("schedule", ""), ("publish", "")]
    assert changed[1] == ("publish", "primary")


def test_new_tag_or_credit_is_a_change(desk):
    article = make_edition().article
    article.tags.set([make_tag()])

    assert buttons(desk, article)[1] == ("publish", "primary")


def test_badges_tell_live_from_scheduled_change(desk):
    article = make_edition().article
    article.headline_fr = "Autre titre"
    article.save()
    publish(article, language="fr", by=None, live_from=timezone.now() + HOUR)

    page = ParsedPage(desk.get(change_url(article)))
    badges = page.texts("#language-fr header .badge")

    assert badges[0] == "FR live"
    assert badges[1].startswith("FR change scheduled")
    assert badges[2] == "the change is scheduled"


def test_change_after_scheduling_is_said(desk):
    article = make_article()
    publish(article, language="fr", by=None, live_from=timezone.now() + HOUR)
    save(desk, article, headline_fr="Autre titre")

    assert "changed since it was scheduled" in desk.get(change_url(article)).text


def test_log_says_for_when_it_was_scheduled(desk):
    moment = timezone.now() + HOUR
    publish(make_article(), language="fr", by=None, live_from=moment, reason="After the vote")

    assert (
        f"{timezone.localtime(moment):%H:%M}. After the vote" in DeskLogEntry.objects.get().reason
    )


def test_live_story_in_review_can_be_sent_back(desk):
    article = make_edition().article
    submit(article, by=None)

    desk.post(act_url(article, "send-back"), {"reason": "Who says so?"})

    article.refresh_from_db()
    assert article.status == "draft"
    assert article.editions.live().exists()


def test_words_that_readers_have_are_taken_back(desk):
    article = make_edition().article
    save(desk, article, headline_fr="Autre titre", body_fr="<p>Autre texte.</p>")

    desk.post(act_url(article, "take-back", "fr"))

    article.refresh_from_db()
    kept = [version.state["headline_fr"] for version in article.versions.all()]
    assert article.headline_fr == "Le traversier reprend la mer"
    assert kept == ["Le traversier reprend la mer", "Autre titre", "Le traversier reprend la mer"]


def test_picture_editor_sets_lead_photo_and_nothing_else(client):
    article, photo = make_article(), make_shown_photo()
    client.force_login(make_cleo())

    save(client, article, lead_photo=photo.pk, lead_caption_fr="Le quai.", headline_fr="Autre")

    article.refresh_from_db()
    assert (article.lead_photo, article.lead_caption_fr) == (photo, "Le quai.")
    assert article.headline_fr == "Le traversier reprend la mer"
    assert article.bylines.count() == 1
