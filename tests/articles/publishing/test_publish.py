from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Address, Byline, Edition
from articles.publishing import (
    approve,
    correct,
    problems,
    publish,
    spike,
    submit,
    unschedule,
    withdraw,
)
from lib.refusal import Refusal
from tests.make import (
    make_ana,
    make_article,
    make_ben,
    make_dov,
    make_edition,
    make_photo,
    make_tag,
)

pytestmark = pytest.mark.django_db

NOW = timezone.now()
HOUR = timedelta(hours=1)


def live(article, at=NOW, language="fr"):
    return Edition.objects.live(at).in_language(language).filter(article=article).first()


def test_publishing_one_language_leaves_other_unpublished():
    article = make_article()

    edition = publish(article, language="fr", by=make_ben(), at=NOW)

    assert edition.headline == "Le traversier reprend la mer"
    assert live(article, language="en") is None


def test_a_reporter_cannot_publish():
    article = make_article()

    with pytest.raises(PermissionDenied):
        publish(article, language="fr", by=make_ana(), at=NOW)

    assert live(article) is None


def test_readers_keep_edition_while_desk_edits_article():
    article = make_article()
    publish(article, language="fr", by=None, at=NOW)

    article.headline_fr = "Nouveau titre"
    article.save()

    assert live(article).headline == "Le traversier reprend la mer"


def test_publishing_again_ends_former_edition_that_moment():
    article = make_article()
    first = publish(article, language="fr", by=None, at=NOW - HOUR)

    second = publish(article, language="fr", by=None, at=NOW)

    first.refresh_from_db()
    assert (first.live_until, second.number) == (NOW, 2)
    assert live(article, NOW - HOUR / 2) == first
    assert live(article) == second


def test_edition_keeps_tags_bylines_and_photos_of_then():
    photo, port = make_photo(), make_tag()
    article = make_article(tags=[port], lead_photo=photo)
    edition = publish(article, language="fr", by=None, at=NOW)

    article.tags.clear()
    article.bylines.all().delete()
    article.lead_photo = None
    article.save()

    assert [row.tag for row in edition.tag_rows.all()] == [port]
    assert edition.bylines.get().contributor.name == "Ana Ruiz"
    assert edition.photo_uses.get().photo == photo


def test_rows_of_edition_end_with_it():
    article = make_article(tags=[make_tag()], lead_photo=make_photo())
    first = publish(article, language="fr", by=None, at=NOW - HOUR)

    publish(article, language="fr", by=None, at=NOW)

    for rows in (first.tag_rows, first.bylines, first.photo_uses):
        assert rows.get().live_until == NOW


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"headline_fr": " "}, "The headline is missing."),
        ({"body_fr": "<p> </p>"}, "The body is empty."),
    ],
)
def test_story_without_its_words_is_refused(fields, sentence):
    article = make_article(**fields)

    with pytest.raises(Refusal) as refusal:
        publish(article, language="fr", by=None, at=NOW)

    assert refusal.value.reasons == [sentence]
    assert live(article) is None


def test_story_that_credits_nobody_in_language_is_refused():
    article = make_article()
    Byline.objects.update(language="en")

    with pytest.raises(Refusal) as refusal:
        publish(article, language="fr", by=None, at=NOW)

    assert refusal.value.reasons == ["Nobody is credited: add a byline."]


def test_every_reason_to_refuse_is_named_at_once():
    article = make_article(headline_fr="", body_fr="")

    with pytest.raises(Refusal) as refusal:
        publish(article, language="fr", by=None, at=NOW)

    assert len(refusal.value.reasons) == 2


def test_photo_without_file_is_no_reason_to_refuse():
    article = make_article(lead_photo=make_photo(caption_fr="", credit_line=""))

    edition = publish(article, language="fr", by=None, at=NOW)

    assert edition.lead_photo is not None


def test_scheduled_story_shows_at_its_moment_by_itself():
    article = make_article()

    publish(article, language="fr", by=None, at=NOW, live_from=NOW + HOUR)

    assert live(article, NOW + HOUR - timedelta(microseconds=1)) is None
    assert live(article, NOW + HOUR).number == 1


def test_scheduled_change_leaves_live_story_until_then():
    article = make_article()
    publish(article, language="fr", by=None, at=NOW - HOUR)
    article.headline_fr = "Plus tard"
    article.save()

    publish(article, language="fr", by=None, at=NOW, live_from=NOW + HOUR)

    assert live(article).headline == "Le traversier reprend la mer"
    assert live(article, NOW + HOUR).headline == "Plus tard"


def test_unscheduled_change_leaves_live_story_as_it_was():
    article = make_article()
    publish(article, language="fr", by=None, at=NOW - HOUR, live_until=NOW + 5 * HOUR)
    publish(article, language="fr", by=None, at=NOW, live_from=NOW + HOUR)

    unschedule(article, language="fr", by=None, at=NOW)

    assert live(article, NOW + 2 * HOUR).number == 1
    assert live(article, NOW + 5 * HOUR) is None


def test_publishing_now_replaces_what_was_scheduled():
    article = make_article()
    publish(article, language="fr", by=None, at=NOW, live_from=NOW + HOUR)

    publish(article, language="fr", by=None, at=NOW)

    assert Edition.objects.scheduled(NOW).count() == 0
    assert live(article, NOW + 2 * HOUR).live_from == NOW


def test_story_under_embargo_is_refused_until_it_lifts():
    article = make_article(embargoed_until=NOW + HOUR)

    with pytest.raises(Refusal, match="embargo"):
        publish(article, language="fr", by=None, at=NOW)
    edition = publish(article, language="fr", by=None, at=NOW, live_from=NOW + HOUR)

    assert edition.live_from == NOW + HOUR


def test_moment_that_has_passed_is_refused():
    with pytest.raises(Refusal, match="has passed"):
        publish(make_article(), language="fr", by=None, at=NOW, live_from=NOW - HOUR)


def test_expiring_edition_leaves_readers_at_its_limit():
    article = make_article()

    publish(article, language="fr", by=None, at=NOW, live_until=NOW + HOUR)

    assert live(article, NOW + HOUR - timedelta(microseconds=1))
    assert live(article, NOW + HOUR) is None


def test_two_stories_of_one_slug_have_two_addresses():
    make_edition(at=NOW)
    make_edition(at=NOW)

    assert sorted(Address.objects.values_list("slug", flat=True)) == [
        "le-traversier-reprend-la-mer",
        "le-traversier-reprend-la-mer-2",
    ]


def test_changed_slug_gives_address_and_keeps_old_one():
    article = make_article()
    publish(article, language="fr", by=None, at=NOW - HOUR)
    article.slug_fr = "retour-en-mer"
    article.save()

    edition = publish(article, language="fr", by=None, at=NOW)

    assert edition.address.slug == "retour-en-mer"
    assert article.addresses.count() == 2
    assert {address.day for address in article.addresses.all()} == {edition.address.day}


def test_headline_without_latin_letters_gets_an_address():
    assert make_edition(headline_fr="Новости").address.slug == "story"


def test_withdrawn_story_leaves_readers_and_keeps_reason():
    edition = make_edition(at=NOW - HOUR)

    withdraw(edition.article, language="fr", by=None, reason="Faux document", at=NOW)

    assert live(edition.article) is None
    assert edition.article.log.first().reason == "Faux document"


def test_withdrawal_needs_a_reason():
    edition = make_edition(at=NOW - HOUR)

    with pytest.raises(Refusal):
        withdraw(edition.article, language="fr", by=None, reason=" ", at=NOW)

    assert live(edition.article) == edition


def test_a_reporter_cannot_withdraw():
    edition = make_edition(at=NOW - HOUR)

    with pytest.raises(PermissionDenied):
        withdraw(edition.article, language="fr", by=make_ana(), reason="x", at=NOW)


def test_withdrawn_story_is_republished_at_old_address():
    edition = make_edition(at=NOW - 2 * HOUR)
    withdraw(edition.article, language="fr", by=None, reason="Faux", at=NOW - HOUR)

    again = publish(edition.article, language="fr", by=None, at=NOW)

    assert again.address == edition.address
    assert again.first_published_at == edition.first_published_at


def test_correction_publishes_corrected_copy_with_its_note():
    edition = make_edition(at=NOW - HOUR)
    edition.article.headline_fr = "Le traversier est reparti"
    edition.article.save()

    note = correct(
        edition.article, language="fr", by=make_ben(), kind="correction", text="Erreur.", at=NOW
    )

    assert live(edition.article) == note.edition
    assert note.edition.revised_at == NOW


def test_silent_fix_does_not_move_date_of_revision():
    edition = make_edition(at=NOW - HOUR)

    again = publish(edition.article, language="fr", by=None, at=NOW)

    assert again.revised_at is None


def test_database_refuses_two_editions_live_at_once():
    first = make_edition(at=NOW - HOUR, live_until=NOW + HOUR)
    second = make_edition(at=NOW - HOUR)

    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=second.pk).update(article=first.article, number=7)

    assert Edition.objects.filter(article=first.article).count() == 1


def test_published_story_cannot_be_deleted():
    edition = make_edition()

    with pytest.raises(IntegrityError):
        edition.article.delete()


def test_story_live_until_limit_cannot_be_spiked():
    article = make_edition(live_until=timezone.now() + HOUR).article

    with pytest.raises(Refusal, match="withdraw it first"):
        spike(article, by=None, reason="Plus d’actualité.")


def test_story_whose_limit_passed_can_be_spiked():
    article = make_edition(at=NOW - 2 * HOUR, live_until=NOW - HOUR).article

    spike(article, by=None, reason="Plus d’actualité.")

    article.refresh_from_db()
    assert article.status == "spiked"


@pytest.mark.parametrize("verb", [submit, approve])
def test_spiked_story_becomes_draft_before_anything_else(verb):
    article = make_article(status="spiked")

    with pytest.raises(Refusal, match="take it up again"):
        verb(article, by=None)


@pytest.mark.parametrize("verb", [submit, approve])
def test_whoever_may_not_change_stories_cannot_move_one(verb):
    article = make_article()

    with pytest.raises(PermissionDenied):
        verb(article, by=make_dov())

    article.refresh_from_db()
    assert article.status == "draft"


def test_problems_are_asked_for_moment_of_acting():
    later = timezone.now() + timedelta(days=3)
    article = make_article(embargoed_until=later - timedelta(days=1))

    assert problems(article, "fr", at=later) == []
