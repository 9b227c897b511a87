from datetime import timedelta
from functools import partial

import pytest
from django.utils import timezone

from articles.models import Edition, SearchEntry
from articles.publishing import correct, publish, spike, withdraw
from tests.at_once import at_once
from tests.make import make_agency, make_article, make_edition, make_photo

pytestmark = pytest.mark.django_db(transaction=True)


def test_publishing_at_once_makes_edition_for_each_editor():
    article = make_article()

    at_once(*[lambda: publish(article, language="fr", by=None)] * 6)

    editions = Edition.objects.filter(article=article).order_by("number")
    assert [edition.number for edition in editions] == [1, 2, 3, 4, 5, 6]
    assert [edition.number for edition in editions.live()] == [6]


def test_corrections_made_at_once_each_keep_their_edition():
    article = make_edition().article
    note = {"language": "fr", "by": None, "kind": "correction"}

    def correct_page(number):
        return lambda: correct(article, **note, text=f"Le port, pas la gare, en page {number}.")

    at_once(*map(correct_page, range(6)))

    assert article.editions.count() == 7
    assert article.corrections.count() == 6


def test_same_correction_sent_at_once_prints_once():
    article = make_edition().article
    note = {"language": "fr", "by": None, "kind": "correction", "text": "Le port, pas la gare."}

    answers = at_once(*[lambda: correct(article, **note)] * 4)

    assert article.editions.count() == 2
    assert article.corrections.count() == 1
    assert sum("already" in str(answer) for answer in answers) == 3


def test_work_after_act_may_fail_without_it(monkeypatch):
    def fails(*given):
        raise OSError("The disk is full.")

    monkeypatch.setattr("articles.search.index.add", fails)
    monkeypatch.setattr("articles.related.counts._shift", fails)

    edition = publish(make_article(), language="fr", by=None)

    assert Edition.objects.live().get() == edition


def test_story_scheduled_twice_at_once_is_indexed_once():
    article, later = make_article(), timezone.now() + timedelta(days=1)

    at_once(*[lambda: publish(article, language="fr", by=None, live_from=later)] * 6)

    assert list(SearchEntry.objects.values_list("edition", flat=True)) == list(
        article.editions.values_list("pk", flat=True)
    )


def test_publishing_during_withdrawal_ends_in_one_state():
    article = make_edition().article

    at_once(
        lambda: publish(article, language="fr", by=None),
        lambda: withdraw(article, language="fr", by=None, reason="Une erreur sur la personne."),
    )

    live = article.editions.live(timezone.now()).count()
    withdrawn = article.editions.withdrawn().count()
    assert withdrawn == 1
    assert live in {0, 1}


def test_second_of_two_withdrawals_at_once_is_told():
    article = make_edition().article
    act = {"language": "fr", "by": None, "reason": "Une erreur sur la personne."}

    answers = at_once(*[lambda: withdraw(article, **act)] * 2)

    assert "This story is not live in this language." in answers
    assert article.log.filter(act="withdrawn").count() == 1


def test_story_is_never_both_live_and_spiked():
    article = make_article()

    for _try in range(5):
        at_once(
            lambda: publish(article, language="fr", by=None),
            lambda: spike(article, by=None, reason="Plus d’actualité."),
        )

    article.refresh_from_db()
    assert (article.status == "spiked") != article.editions.live().exists()


def test_last_place_of_quota_is_given_once():
    agency = make_agency(monthly_quota=1)
    stories = [
        make_article(lead_photo=make_photo(file="a.jpg", usage_right="staff", agency=agency))
        for number in range(4)
    ]

    answers = at_once(*[partial(publish, story, language="fr", by=None) for story in stories])

    assert sum(isinstance(answer, Edition) for answer in answers) == 1
