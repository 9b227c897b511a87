from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import translation

from articles.models import DeskLogEntry, Edition, PhotoUse
from articles.publishing import correct, problems, publish
from lib.refusal import Refusal
from paper.cards import cards
from tests.make import (
    make_agency,
    make_article,
    make_edition,
    make_photo,
    make_shown_photo,
    make_user,
)

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def make_picture(**fields):
    return make_photo(**{"file": "originals/a.jpg", "usage_right": "staff"} | fields)


def make_chief():
    permissions = ["articles.publish_article", "articles.override_rights"]
    return make_user("cleo", *permissions, is_staff=True)


def objections(photo, language="fr", **fields):
    return problems(make_article(lead_photo=photo, **fields), language, NOON)


def test_usable_photo_is_no_reason_to_refuse():
    assert objections(make_picture()) == []


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"usage_right": ""},
            "Nobody has said by which right we may use it: choose a usage right.",
        ),
        ({"usable_until": NOON}, "Our rights ended on 22 November 2026, 07:00."),
        ({"alt_text_fr": ""}, "It has no alternative text."),
        ({"caption_fr": ""}, "It has no caption."),
        (
            {"credit_line": ""},
            "Nobody is credited: add an agency, a photographer or a credit line.",
        ),
    ],
)
def test_unusable_lead_photo_refuses_story_with_reason(fields, sentence):
    photo = make_picture(**fields)

    assert objections(photo) == [f"Photo {photo}: {sentence}"]


def test_unusable_photo_in_text_refuses_story():
    photo = make_picture(usage_right="")
    body = f'<p>Texte.</p><figure data-photo="{photo.pk}"></figure>'

    assert len(problems(make_article(body_fr=body), "fr", NOON)) == 1


def test_caption_of_lead_use_is_caption_enough():
    photo = make_picture(caption_fr="")

    assert objections(photo, lead_caption_fr="Ici, le port.") == []


def figure(photo, caption=""):
    return f'<p>Texte.</p><figure data-photo="{photo.pk}" data-caption="{caption}"></figure>'


def test_caption_in_text_is_enough_for_its_picture():
    photo = make_picture(caption_fr="")

    assert problems(make_article(body_fr=figure(photo, "Ici, la grue.")), "fr", NOON) == []


@pytest.mark.parametrize("lead_caption", ["", "Ici, le port."])
def test_photo_without_caption_needs_one_in_each_place(lead_caption):
    photo = make_picture(caption_fr="")
    captioned_once = figure(photo, "" if lead_caption else "Ici, la grue.")

    found = objections(photo, lead_caption_fr=lead_caption, body_fr=captioned_once)

    assert found == [f"Photo {photo}: It has no caption."]


def test_photo_without_file_holds_back_nothing():
    assert objections(make_photo(usage_right="")) == []


def test_used_up_quota_of_agency_refuses_story():
    agency = make_agency(monthly_quota=1)
    make_edition(make_article(lead_photo=make_picture(agency=agency)), at=NOON)

    found = objections(make_picture(agency=agency))

    assert ["quota" in sentence for sentence in found] == [True]


def test_uses_of_last_month_leave_quota_untouched():
    agency = make_agency(monthly_quota=1)
    before = NOON - timedelta(days=40)
    make_edition(make_article(lead_photo=make_picture(agency=agency)), at=before)

    assert objections(make_picture(agency=agency)) == []


def test_same_photo_in_story_counts_once():
    agency = make_agency(monthly_quota=1)
    article = make_article(lead_photo=make_picture(agency=agency))
    make_edition(article, at=NOON)

    make_edition(article, at=NOON + timedelta(hours=1))
    make_edition(article, language="en", at=NOON)

    assert Edition.objects.count() == 3


def test_overruling_of_missing_rights_is_on_record():
    photo, cleo = make_picture(usage_right=""), make_chief()
    article = make_article(lead_photo=photo)

    publish(article, language="fr", by=cleo, at=NOON, overrule="Accord oral de l’auteur")

    lease = photo.leases.get()
    assert (lease.verdict, lease.by, lease.note) == ("allow", cleo, "Accord oral de l’auteur")
    assert DeskLogEntry.objects.get().reason.startswith("Accord oral de l’auteur · Photo ")


@pytest.fixture
def used_up():
    """An agency with room for one picture a month, taken by another story; and one more of its."""
    agency = make_agency("AFP", monthly_quota=1)
    make_edition(make_article(lead_photo=make_picture(agency=agency)), at=NOON)
    return make_picture(agency=agency)


def test_use_over_quota_records_its_author_and_reason(used_up):
    cleo = make_chief()
    article = make_article(lead_photo=used_up)

    edition = publish(article, language="fr", by=cleo, at=NOON, overrule="L’incendie du port")

    use = edition.photo_uses.get()
    assert (use.over_quota_by, use.over_quota_why) == (cleo, "L’incendie du port")
    assert not used_up.leases.exists()
    assert "quota" in DeskLogEntry.objects.get(by=cleo).reason


def test_use_within_quota_records_no_overruling(used_up):
    free = make_picture(agency=make_agency("Reuters", monthly_quota=5))
    body = f'<p>Texte.</p><figure data-photo="{free.pk}"></figure>'
    article = make_article(lead_photo=used_up, body_fr=body)

    edition = publish(article, language="fr", by=make_chief(), at=NOON, overrule="L’incendie")

    assert edition.photo_uses.get(photo=free).over_quota_why == ""


def test_picture_published_before_needs_no_room_again(used_up):
    article, cleo = make_article(lead_photo=used_up), make_chief()
    publish(article, language="fr", by=cleo, at=NOON, overrule="L’incendie du port")

    correct(article, language="fr", by=cleo, kind="correction", text="Le quai.", at=NOON + HOUR)
    publish(article, language="en", by=cleo, at=NOON + HOUR)

    assert article.editions.count() == 3


def test_scheduled_use_takes_room_in_months_quota():
    agency = make_agency(monthly_quota=1)
    planned = make_article(lead_photo=make_picture(agency=agency))
    publish(planned, language="fr", by=None, at=NOON, live_from=NOON + HOUR)

    found = objections(make_picture(agency=agency))

    assert ["quota" in sentence for sentence in found] == [True]


def test_rescheduled_story_takes_room_in_quota_once():
    article = make_article(lead_photo=make_picture(agency=make_agency(monthly_quota=1)))
    publish(article, language="fr", by=None, at=NOON, live_from=NOON + HOUR)
    publish(article, language="en", by=None, at=NOON, live_from=NOON + HOUR)

    publish(article, language="fr", by=None, at=NOON, live_from=NOON + 2 * HOUR)

    assert article.editions.in_language("fr").get().live_from == NOON + 2 * HOUR


def test_rescheduled_story_asks_again_for_use_over_quota(used_up):
    article, cleo = make_article(lead_photo=used_up), make_chief()
    ahead = {"at": NOON, "live_from": NOON + HOUR}
    publish(article, language="fr", by=cleo, overrule="L’incendie du port", **ahead)

    with pytest.raises(Refusal, match="quota"):
        publish(article, language="fr", by=cleo, at=NOON, live_from=NOON + 2 * HOUR)

    assert PhotoUse.objects.get(photo=used_up).over_quota_by == cleo


def test_two_pictures_of_story_need_room_for_two():
    agency = make_agency(monthly_quota=1)
    other = make_picture(agency=agency)
    body = f'<p>Texte.</p><figure data-photo="{other.pk}"></figure>'

    found = objections(make_picture(agency=agency), body_fr=body)

    assert ["quota" in sentence for sentence in found] == [True]


def test_editor_without_right_can_not_overrule():
    article = make_article(lead_photo=make_picture(usage_right=""))
    ben = make_user("ben", "articles.publish_article")

    with pytest.raises(PermissionDenied):
        publish(article, language="fr", by=ben, at=NOON, overrule="Je veux")

    assert not Edition.objects.exists()


def test_ban_on_photo_is_overruled_by_nobody():
    photo = make_picture()
    photo.leases.create(verdict="deny")

    with pytest.raises(Refusal, match="A lease denies it"):
        publish(make_article(lead_photo=photo), language="fr", by=make_chief(), overrule="Vite")


@pytest.mark.parametrize(
    ("right", "cost"),
    [("pay-per-use", Decimal("45.50")), ("subscription", Decimal(0)), ("pool", Decimal("45.50"))],
)
def test_use_remembers_what_it_cost_then(right, cost):
    agency = make_agency(rate=Decimal("45.50"))
    make_edition(make_article(lead_photo=make_picture(agency=agency, usage_right=right)))

    agency.rate = 99
    agency.save()

    assert PhotoUse.objects.get().cost == cost


def test_use_remembers_words_that_stood_under_picture():
    photo = make_picture()
    in_text = figure(photo, "Le quai d’en face")
    article = make_article(lead_photo=photo, lead_caption_fr="Le quai, lundi.", body_fr=in_text)

    edition = publish(article, language="fr", by=None, at=NOON)

    uses = edition.photo_uses.order_by("position").values_list("place", "caption")
    assert list(uses) == [("lead", "Le quai, lundi."), ("body", "Le quai d’en face")]


def test_card_has_no_photo_once_rights_have_ended():
    photo = make_shown_photo(usable_until=NOON + timedelta(seconds=1))
    edition = make_edition(make_article(lead_photo=photo), at=NOON)

    with translation.override("fr"):
        before, after = (
            cards([edition.pk], "fr", NOON + timedelta(seconds=wait))[0].photo for wait in (0, 1)
        )

    assert (before, after) == (photo, None)
