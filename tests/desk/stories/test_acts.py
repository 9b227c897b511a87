from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article, DeskLogEntry, Edition
from tests.make import make_ana, make_article, make_ben, make_edition, make_photo

from .story_form import act_url, save

pytestmark = pytest.mark.django_db


def local(moment):
    return timezone.localtime(moment).strftime("%Y-%m-%dT%H:%M")


def test_publishing_takes_two_steps(client):
    article = make_article()
    client.force_login(make_ben())

    asked = client.get(act_url(article, "publish", "fr"))
    live_when_asked = Edition.objects.live().count()
    client.post(act_url(article, "publish", "fr"), {"reason": ""})

    assert "Publish now?" in asked.content.decode()
    assert live_when_asked == 0
    assert Edition.objects.live().get().language == "fr"


def test_missing_parts_are_said_before_publishing_is_confirmed(client):
    article = make_article(headline_fr="", body_fr="")
    client.force_login(make_ben())

    page = client.get(act_url(article, "publish", "fr")).content.decode()

    assert "The headline is missing." in page
    assert "The body is empty." in page
    assert '<form method="post">' not in page


def test_refused_act_keeps_what_was_typed(client):
    article = make_article(headline_fr="")
    client.force_login(make_ben())

    response = client.post(act_url(article, "publish", "fr"), {"reason": "The minister resigned"})

    page = response.content.decode()
    assert "The headline is missing." in page
    assert "The minister resigned" in page
    assert not Edition.objects.exists()


def test_editor_overrules_photo_rule_with_reason(client):
    photo = make_photo(file="originals/a.jpg", usage_right="")
    article = make_article(lead_photo=photo)
    client.force_login(make_ben())

    asked = client.get(act_url(article, "publish", "fr")).content.decode()
    without = client.post(act_url(article, "publish", "fr"), {"reason": ""})
    live_without = Edition.objects.count()
    client.post(act_url(article, "publish", "fr"), {"overrule": "Agreed on the phone"})

    assert "Nobody has said by which right we may use it" in asked
    assert "overrule" in without.context["form"].errors
    assert live_without == 0
    assert photo.leases.get().note == "Agreed on the phone"


def test_overruling_is_offered_only_where_allowed(client):
    article = make_article(lead_photo=make_photo(file="originals/a.jpg", usage_right=""))
    article.bylines.all().delete()
    client.force_login(make_ben())

    page = client.get(act_url(article, "publish", "fr")).content.decode()

    assert "Nobody is credited" in page
    assert "overrule" not in page


def test_story_is_scheduled_in_time_of_publication(client, settings):
    settings.TIME_ZONE = "America/Toronto"
    article = make_article()
    client.force_login(make_ben())

    client.post(act_url(article, "schedule", "en"), {"live_from": "2031-01-05T06:30"})

    assert Edition.objects.get().live_from.isoformat() == "2031-01-05T11:30:00+00:00"


def test_past_moment_is_refused_at_its_field(client):
    article = make_article()
    client.force_login(make_ben())

    response = client.post(
        act_url(article, "schedule", "fr"), {"live_from": "2001-01-01T08:00", "reason": "Early"}
    )

    assert "That moment has passed" in response.context["form"].errors["live_from"][0]
    assert "Early" in response.content.decode()


def test_embargoed_story_is_offered_moment_of_lifting(client):
    embargo = timezone.now() + timedelta(days=2)
    article = make_article(embargoed_until=embargo)
    client.force_login(make_ben())

    page = client.get(act_url(article, "schedule", "fr")).content.decode()

    assert local(embargo) in page
    assert "under embargo" not in page


def test_scheduled_story_is_taken_off_the_schedule(client):
    article = make_article()
    make_edition(article, live_from=timezone.now() + timedelta(days=1))
    client.force_login(make_ben())

    client.post(act_url(article, "unschedule", "fr"), {"reason": ""})

    assert not Edition.objects.scheduled().exists()


def test_correction_takes_its_kind_and_its_words(client):
    article = make_edition().article
    client.force_login(make_ben())

    note = {"languages": "fr", "text_fr": "It was Tuesday."}
    client.post(act_url(article, "correct"), {"kind": "clarification"} | note)

    correction = article.corrections.get()
    assert (correction.kind, correction.text) == ("clarification", "It was Tuesday.")


def test_story_is_withdrawn_only_with_a_reason(client):
    article = make_edition().article
    client.force_login(make_ben())

    french = {"languages": "fr"}
    without = client.post(act_url(article, "withdraw"), french | {"reason": ""})
    live_without = Edition.objects.live().count()
    client.post(act_url(article, "withdraw"), french | {"reason": "Not our story to tell"})

    assert "reason" in without.context["form"].errors
    assert live_without == 1
    assert Edition.objects.get().withdrawn_at


def test_reporter_submits_and_editor_sends_back(client):
    article = make_article()

    client.force_login(make_ana())
    client.post(act_url(article, "submit"))
    client.force_login(make_ben())
    client.post(act_url(article, "send-back"), {"reason": "Who says so?"})

    acts = DeskLogEntry.objects.order_by("id").values_list("act", "reason")
    assert list(acts) == [("submitted", ""), ("sent-back", "Who says so?")]


def test_spiked_story_is_taken_up_again(client):
    article = make_article(status=Article.Status.SPIKED)
    client.force_login(make_ben())

    client.post(act_url(article, "take-up"), {"reason": "New facts"})

    article.refresh_from_db()
    assert article.status == Article.Status.DRAFT


def test_unknown_act_is_not_found(client):
    article = make_article()
    client.force_login(make_ben())

    unknown = [("erase",), ("publish",), ("publish", "de"), ("submit", "fr")]

    answers = [client.post(act_url(article, *place)) for place in unknown]

    assert [answer.status_code for answer in answers] == [404] * 4
    assert all("page-sentence" in answer.text for answer in answers)


def test_act_button_saves_form_before_asking(client):
    article = make_article()
    client.force_login(make_ben())

    response = save(client, article, button="_next_action=publish/fr", kicker_fr="Transport")

    article.refresh_from_db()
    assert article.kicker_fr == "Transport"
    assert response.redirect_chain[-1][0] == act_url(article, "publish", "fr")
    assert not Edition.objects.exists()


def test_change_by_reporter_asks_for_approval_again(client):
    article = make_article(status=Article.Status.APPROVED)
    client.force_login(make_ana())

    response = save(client, article, standfirst_fr="Autre chose.")

    article.refresh_from_db()
    assert article.status == Article.Status.IN_REVIEW
    assert "it is in review" in response.content.decode()


def test_change_by_editor_leaves_story_approved(client):
    article = make_article(status=Article.Status.APPROVED)
    client.force_login(make_ben())

    save(client, article, standfirst_fr="Autre chose.")

    article.refresh_from_db()
    assert article.status == Article.Status.APPROVED


def test_save_without_change_leaves_story_approved(client):
    article = make_article(status=Article.Status.APPROVED)
    client.force_login(make_ana())

    save(client, article)

    article.refresh_from_db()
    assert article.status == Article.Status.APPROVED
