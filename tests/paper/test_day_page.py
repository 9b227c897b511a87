from datetime import UTC, datetime, timedelta

import pytest

from articles.publishing import withdraw
from paper.paging import SIZE
from tests.make import make_article, make_edition
from tests.parsed_page import read

pytestmark = pytest.mark.django_db

NOON = datetime(2024, 11, 1, 16, tzinfo=UTC)  # where the paper is, a little after noon
PAGE = "/fr/2024/11/01/"


def make_story(headline, at=NOON, **times):
    return make_edition(make_article(headline_fr=headline), at=at, **times)


def headlines(page):
    return page.texts(".card-headline")


def test_day_lists_its_own_stories_newest_first(client):
    make_story("Avant", NOON - timedelta(days=1))
    make_story("Midi")
    make_story("Une heure", NOON + timedelta(hours=1))
    make_story("Après", NOON + timedelta(days=1))

    page = read(client, PAGE)

    assert headlines(page) == ["Une heure", "Midi"]
    assert page.text("h1") == "Vendredi 1er\xa0novembre 2024"


def test_day_begins_at_midnight_where_paper_is(client, settings):
    settings.TIME_ZONE = "America/Toronto"
    make_story("Tard", datetime(2024, 11, 2, 3, 59, tzinfo=UTC))
    make_story("Le lendemain", datetime(2024, 11, 2, 4, 0, tzinfo=UTC))

    assert headlines(read(client, PAGE)) == ["Tard"]


def test_long_day_goes_on_on_second_page(client):
    for number in range(SIZE + 2):
        make_story(f"Nouvelle {number}", NOON - timedelta(minutes=number))

    first = read(client, PAGE)
    second = read(client, PAGE + first.links(".older a")[0])

    assert headlines(first) == [f"Nouvelle {n}" for n in range(SIZE)]
    assert headlines(second) == [f"Nouvelle {SIZE}", f"Nouvelle {SIZE + 1}"]


def test_day_whose_only_story_was_withdrawn_is_404(client):
    edition = make_story("Retirée")
    assert headlines(read(client, PAGE)) == ["Retirée"]

    withdraw(edition.article, language="fr", by=None, reason="Erreur.")

    after = client.get(PAGE)
    assert after.status_code == 404
    assert "Retirée" not in after.text


def test_day_is_404_in_language_without_story(client):
    make_story("Midi")

    assert client.get("/en/2024/11/01/").status_code == 404
    assert "/en/2024/11/01/" not in read(client, PAGE).html


@pytest.mark.parametrize("day", ["2024/02/30", "0000/01/01", "0001/01/01", "9999/12/31"])
def test_impossible_day_is_not_found(client, day):
    make_story("Midi")

    response = client.get(f"/fr/{day}/")

    assert response.status_code == 404
    assert "page-sentence" in response.text


def test_date_of_story_leads_to_its_day(client):
    edition = make_story("Midi")

    page = read(client, edition.get_absolute_url())

    assert page.links(".dates a") == [PAGE]
