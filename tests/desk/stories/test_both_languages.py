"""Withdrawing and correcting take every language that readers have, unless one is left out."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Correction, Edition
from articles.publishing import publish
from tests.make import make_article, make_ben

from .story_form import act_url

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def make_story_in_both(**fields):
    article = make_article(**fields)
    for language in ("fr", "en"):
        publish(article, language=language, by=None)
    return article


def asked(client, article, name):
    """The form of an act as it stands when its page is opened."""
    form = client.get(act_url(article, name)).context["form"]
    return {field.html_name: field.value() or "" for field in form}


@pytest.fixture
def desk(client):
    client.force_login(make_ben())
    return client


def test_withdrawal_takes_both_languages_by_default(desk):
    article = make_story_in_both()
    form = asked(desk, article, "withdraw") | {"reason": "The family asked."}

    desk.post(act_url(article, "withdraw"), form)

    assert not Edition.objects.live().exists()
    assert {row.language for row in Edition.objects.withdrawn()} == {"fr", "en"}


def test_language_left_out_stays_and_is_named(desk):
    article = make_story_in_both()
    form = {"languages": "fr", "reason": "The family asked."}

    page = desk.post(act_url(article, "withdraw"), form, follow=True).content.decode()

    assert Edition.objects.live().get().language == "en"
    assert "Left as it was: English." in page


def test_withdrawal_also_takes_other_language_off_schedule(desk):
    article = make_article()
    publish(article, language="fr", by=None)
    publish(article, language="en", by=None, live_from=timezone.now() + HOUR)
    form = asked(desk, article, "withdraw") | {"reason": "The family asked."}

    desk.post(act_url(article, "withdraw"), form)

    assert not Edition.objects.live(timezone.now() + 2 * HOUR).exists()


def test_correction_prints_its_note_in_both(desk):
    article = make_story_in_both()
    texts = {"text_fr": "C’était mardi.", "text_en": "It was Tuesday."}

    desk.post(act_url(article, "correct"), asked(desk, article, "correct") | texts)

    notes = Correction.objects.order_by("language").values_list("language", "text")
    assert list(notes) == [("en", "It was Tuesday."), ("fr", "C’était mardi.")]


def test_note_missing_in_one_language_is_asked_for(desk):
    article = make_story_in_both()
    form = asked(desk, article, "correct") | {"text_fr": "C’était mardi."}

    response = desk.post(act_url(article, "correct"), form)

    assert list(response.context["form"].errors) == ["text_en"]
    assert "C’était mardi." in response.content.decode()
    assert not Correction.objects.exists()


def test_correction_refused_in_one_language_changes_none(desk):
    article = make_story_in_both()
    article.headline_en = ""
    article.save()
    texts = {"text_fr": "C’était mardi.", "text_en": "It was Tuesday."}

    page = desk.post(act_url(article, "correct"), asked(desk, article, "correct") | texts)

    assert "English · The headline is missing." in page.content.decode()
    assert not Correction.objects.exists()
    assert article.editions.count() == 2
