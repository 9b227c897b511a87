from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, KillNotice
from tests.make import make_ana, make_article, make_ben, make_cleo, make_edition, make_photo

pytestmark = pytest.mark.django_db


def panels(client):
    start = client.get("/admin/").context["start"]
    return {
        str(panel.title): [story.headline_fr for story, publication_states in panel.stories]
        for panel in start["panels"]
    }


def test_desk_opens_on_todays_work(client):
    ben = make_ben()
    make_article(headline_fr="Relire", status=Article.Status.IN_REVIEW)
    make_article(headline_fr="Le mien", created_by=ben)
    make_article(headline_fr="D’une autre", created_by=make_ana())
    make_edition(headline_fr="En ligne")
    make_edition(headline_fr="Demain", live_from=timezone.now() + timedelta(days=1))
    client.force_login(ben)

    assert panels(client) == {
        "In review": ["Relire"],
        "Scheduled": ["Demain"],
        "My drafts": ["Le mien"],
        "Live now": ["En ligne"],
    }


def test_photos_without_file_are_pointed_out(client):
    photo = make_photo()
    client.force_login(make_cleo())

    page = client.get("/admin/")

    assert page.context["start"]["photos"] == [photo]
    assert str(photo) in page.content.decode()


def test_story_that_agency_takes_back_stands_on_top(client):
    killed = make_edition(headline_fr="Un traversier coule").article
    notice = make_article(headline_fr="Annulation", body_fr="<p>Annuler.</p>")
    KillNotice.objects.create(notice=notice, story=killed)
    client.force_login(make_ben())

    page = client.get("/admin/").content.decode()

    assert page.index("Taken back by their agency") < page.index("In review")
    assert f"/admin/articles/article/{killed.pk}/act/withdraw/" in page
    assert f"/admin/articles/article/{notice.pk}/change/" in page


def test_start_page_takes_same_queries_for_more_work(client):
    ben = make_ben()
    client.force_login(ben)
    make_one_of_each(ben)
    asked = queries_of(client)
    for _again in range(6):
        make_one_of_each(ben)

    assert queries_of(client) == asked


def make_one_of_each(ben):
    make_article(status=Article.Status.IN_REVIEW)
    make_article(created_by=ben)
    make_edition()
    make_edition(live_from=timezone.now() + timedelta(days=1))
    make_photo()
    KillNotice.objects.create(notice=make_article(), story=make_edition().article)


def queries_of(client):
    with CaptureQueriesContext(connection) as asked:
        client.get("/admin/")
    return len(asked)


def test_scheduled_stories_stand_by_their_time(client):
    now = timezone.now()
    for hours in (9, 3, 6, 1, 8, 2, 7, 4):
        make_edition(headline_fr=f"Dans {hours} h", live_from=now + timedelta(hours=hours))
    client.force_login(make_ben())

    assert panels(client)["Scheduled"] == [f"Dans {hours} h" for hours in (1, 2, 3, 4, 6, 7, 8, 9)]


def test_pages_of_apps_lead_to_start_page(client):
    client.force_login(make_ben())

    assert client.get("/admin/articles/").url == client.get("/admin/media/").url == "/admin/"
