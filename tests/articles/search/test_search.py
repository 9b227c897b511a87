from datetime import timedelta

import pytest
from django.test import TestCase
from django.utils import timezone

from articles.models import SearchEntry
from articles.publishing import publish, unschedule, withdraw
from articles.search import best, newest, parse
from tests.make import make_article, make_edition

pytestmark = pytest.mark.django_db

NOW = timezone.now()
DAY = timedelta(days=1)


def story(headline="Le port", *, language="fr", age=1, body="<p>Rien d’autre.</p>", **times):
    words = {f"headline_{language}": headline, f"body_{language}": body}
    article = make_article(**{"standfirst_fr": "", "standfirst_en": ""} | words)
    with TestCase.captureOnCommitCallbacks(execute=True):
        return make_edition(article, language=language, at=NOW - age * DAY, **times)


def found(typed, language="fr", at=NOW, find=newest):
    return [hit.edition for hit in find(parse(typed, language), language, at)]


@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("elections", "L’élection du maire"),
        ("ÉLYSÉE", "Une nuit à l’Elysee"),
        ("quebec", "Québec sous la neige"),
        ("l'hôpital", "Les hôpitaux débordent"),
        ("manifester", "Ils manifestaient hier"),
        ("2026", "Le budget 2026"),
        ("coeur", "Un cœur neuf"),
        ("sœurs", "Deux soeurs"),
    ],
)
def test_french_words_are_found_by_accents_and_endings(typed, headline):
    edition = story(headline)
    story("Tout autre chose")

    assert found(typed) == [edition.pk]


def test_english_words_are_found_whatever_their_endings():
    edition = story("The runner was running", language="en")
    story("Nothing of the kind", language="en")

    assert found("runs", "en") == [edition.pk]


def test_language_of_page_decides_how_words_are_stemmed():
    edition = story("Le concert")
    story("The concert", language="en")

    assert found("concert") == [edition.pk]


def test_newest_search_result_comes_first():
    old, new = story(age=9), story(age=2)

    assert found("port") == [new.pk, old.pk]


def test_quotes_ask_for_the_words_together():
    edition = story("Un port neuf à Matane")
    story("Un neuf de pique au port")

    assert found('"port neuf"') == [edition.pk]


def test_minus_excludes_word_and_or_takes_either():
    port, bridge = story("Le port fermé"), story("Le pont fermé")

    assert found("fermé -pont") == [port.pk]
    assert set(found("port OU pont")) == {port.pk, bridge.pk}


def test_quoted_words_stand_in_one_text():
    edition = story("Le vieux port neuf")
    article = make_article(headline_fr="Le port", standfirst_fr="Neuf rues fermées")
    with TestCase.captureOnCommitCallbacks(execute=True):
        make_edition(article, at=NOW - DAY)

    assert found('"port neuf"') == [edition.pk]


def test_html_of_body_is_not_searched():
    story(body="<p><strong>Un</strong> mot</p>")

    assert found("strong") == []


def test_scheduled_story_is_found_from_its_moment():
    story(live_from=NOW + DAY)

    assert found("port") == []
    assert len(found("port", at=NOW + 2 * DAY)) == 1


def test_story_rescheduled_in_other_language_is_found_there():
    scheduled = story("Le port", live_from=NOW + DAY)
    unschedule(scheduled.article, language="fr", by=None, at=NOW)
    with TestCase.captureOnCommitCallbacks(execute=True):
        english = make_edition(scheduled.article, language="en", at=NOW, live_from=NOW + DAY)

    assert found("port", "fr", at=NOW + 2 * DAY) == []
    assert found("ferry", "en", at=NOW + 2 * DAY) == [english.pk]


def test_withdrawn_story_is_found_no_more():
    kept, wrong = story(), story()

    withdraw(wrong.article, language="fr", by=None, reason="False.", at=NOW)

    assert found("port", at=NOW) == [kept.pk]


def test_corrected_story_is_found_by_new_words_alone():
    edition = story("Le port brûle")
    article = edition.article
    article.headline_fr = "Le pont brûle"
    article.save()

    with TestCase.captureOnCommitCallbacks(execute=True):
        corrected = publish(article, language="fr", by=None, at=NOW)

    assert found("port", at=NOW) == []
    assert found("pont", at=NOW) == [corrected.pk]
    assert SearchEntry.objects.filter(edition__article=article).count() == 1


def test_headline_counts_for_more_than_the_body():
    body = story("Autre chose", age=1, body="<p>On y voit un port, dit-on.</p>")
    headline = story("Le port", age=5)

    assert found("port", find=best) == [headline.pk, body.pk]


def test_pages_of_search_results_lack_and_repeat_nothing():
    stories = [story(age=1) for number in range(7)]

    first = newest(parse("port", "fr"), "fr", NOW, limit=4)
    second = newest(parse("port", "fr"), "fr", NOW, before=first[-1].place, limit=4)

    assert [hit.edition for hit in first + second] == [e.pk for e in reversed(stories)]


@pytest.mark.parametrize("find", [newest, best])
def test_frequent_word_is_found_in_every_period(every_word_counts_as_frequent, find):
    stories = [story(age=age) for age in (1, 9, 40, 130, 300, 800, 3000, 30_000)]

    assert found("port", find=find) == [edition.pk for edition in stories]


@pytest.mark.parametrize("limit", [1, 2, 3, 5])
def test_page_of_frequent_word_holds_newest(every_word_counts_as_frequent, limit):
    stories = [story(age=age) for age in (1, 9, 40, 130, 300, 800, 3000)]
    story("Le pont", age=2)
    story("The port", age=2, language="en")

    hits = newest(parse("port", "fr"), "fr", NOW, limit=limit)

    assert [hit.edition for hit in hits] == [edition.pk for edition in stories[:limit]]


def test_second_page_of_frequent_word_continues_first(
    every_word_counts_as_frequent,
):
    stories = [story(age=age) for age in (1, 9, 40, 300)]

    first = newest(parse("port", "fr"), "fr", NOW, limit=2)
    second = newest(parse("port", "fr"), "fr", NOW, before=first[-1].place, limit=2)

    assert [hit.edition for hit in first + second] == [edition.pk for edition in stories]
