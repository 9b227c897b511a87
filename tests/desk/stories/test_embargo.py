from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article, DeskLogEntry, Edition
from desk.stories.form.article_form import ArticleForm
from tests.desk.stories.story_form import save
from tests.make import make_ana, make_article, make_ben, make_edition

pytestmark = pytest.mark.django_db


def in_hours(hours):
    return timezone.now() + timedelta(hours=hours)


def typed(moment):
    return f"{timezone.localtime(moment):%Y-%m-%dT%H:%M}"


def test_embargo_set_later_holds_back_what_is_scheduled(client):
    client.force_login(make_ben())
    article = make_article()
    make_edition(article, language="en", live_from=in_hours(2))

    page = save(client, article, embargoed_until=typed(in_hours(24))).text

    assert "Taken off the schedule in English: it was to go live too early." in page
    assert not Edition.objects.exists()
    assert article.log.get(act=DeskLogEntry.Act.UNSCHEDULED).language == "en"


def test_embargo_leaves_what_is_scheduled_after_it(client):
    client.force_login(make_ben())
    article = make_article()
    edition = make_edition(article, live_from=in_hours(48))

    save(client, article, embargoed_until=typed(in_hours(24)))

    assert Edition.objects.get() == edition


def test_embargo_on_live_story_says_what_it_does(client):
    client.force_login(make_ben())
    article = make_article()
    make_edition(article)

    page = save(client, article, embargoed_until=typed(in_hours(24))).text

    assert "Readers have this story in French already." in page
    assert Edition.objects.live().exists()


@pytest.mark.parametrize("hours", [None, 1])
def test_reporter_neither_lifts_nor_shortens_embargo(client, hours):
    client.force_login(make_ana())
    article = make_article(embargoed_until=in_hours(24))

    page = save(client, article, embargoed_until=typed(in_hours(hours)) if hours else "").text

    assert "Only somebody who may publish lifts an embargo or shortens it" in page
    assert Article.objects.get().embargoed_until == article.embargoed_until


def test_editor_lifts_embargo_of_story(client):
    client.force_login(make_ben())
    article = make_article(embargoed_until=in_hours(24))

    save(client, article, embargoed_until="")

    assert Article.objects.get().embargoed_until is None


def test_form_by_itself_lifts_no_embargo():
    assert not ArticleForm.may_lift_embargo
