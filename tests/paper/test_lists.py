from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from django.utils import timezone

from articles.models import Byline
from articles.publishing import withdraw
from paper.paging import SIZE, page_after
from tests.make import (
    make_article,
    make_contributor,
    make_edition,
    make_section,
    make_shown_photo,
    make_tag,
)
from tests.parsed_page import read

pytestmark = pytest.mark.django_db


def make_many(count, **fields):
    """So many live stories, numbered from the newest, an hour between each."""
    now = timezone.now()
    return [
        make_edition(
            make_article(**{"headline_fr": f"Nouvelle {n}", "headline_en": f"News {n}"} | fields),
            at=now - timedelta(hours=n),
        )
        for n in range(count)
    ]


def headlines(page):
    return page.texts(".card-headline")


def test_section_lists_its_own_stories_newest_first(client):
    section = make_section()
    make_many(3, section=section)
    make_edition(section=make_section(), headline_fr="Ailleurs")

    page = read(client, f"/fr/section/{section.slug_fr}/")

    assert headlines(page) == ["Nouvelle 0", "Nouvelle 1", "Nouvelle 2"]


def test_older_stories_follow_without_gap_or_repeat(client):
    section = make_section()
    make_many(SIZE + 3, section=section)
    url = f"/fr/section/{section.slug_fr}/"

    first = read(client, url)
    second = read(client, url + first.links("a[rel=next]")[0])

    assert headlines(first) + headlines(second) == [f"Nouvelle {n}" for n in range(SIZE + 3)]
    assert second.links("a[rel=next]") == []


def test_list_goes_on_before_1970(client, monkeypatch):
    section = make_section()
    monkeypatch.setattr("paper.views.lists.page_after", partial(page_after, size=1))
    for year in (1945, 1944):
        make_edition(
            make_article(section=section, headline_fr=f"La paix de {year}"),
            at=datetime(year, 5, 8, tzinfo=UTC),
        )
    url = f"/fr/section/{section.slug_fr}/"

    first = read(client, url)
    second = read(client, url + first.links("a[rel=next]")[0])

    assert headlines(first) + headlines(second) == ["La paix de 1945", "La paix de 1944"]


def test_stories_of_same_moment_survive_paging(client):
    now, section = timezone.now(), make_section()
    for number in range(SIZE + 2):
        make_edition(make_article(section=section, headline_fr=f"Nouvelle {number}"), at=now)
    url = f"/fr/section/{section.slug_fr}/"

    first = read(client, url)
    second = read(client, url + first.links("a[rel=next]")[0])

    assert len(set(headlines(first) + headlines(second))) == SIZE + 2


def test_full_page_without_older_stories_has_no_link(client):
    section = make_section()
    make_many(SIZE, section=section)

    page = read(client, f"/fr/section/{section.slug_fr}/")

    assert len(headlines(page)) == SIZE
    assert page.links("a[rel=next]") == []


def test_section_without_stories_says_so(client):
    section = make_section()
    withdraw(make_edition(section=section).article, language="fr", by=None, reason="Faux.")

    assert "Aucun article pour le moment" in read(client, f"/fr/section/{section.slug_fr}/").html


def test_section_without_name_in_language_is_404(client):
    section = make_section(name_fr="Monde", name_en=None, slug_en="world")
    make_many(1, section=section)

    assert client.get("/en/section/world/").status_code == 404
    assert "Monde" not in client.get("/en/").text
    assert read(client, "/fr/").texts(".sections a") == ["Monde"]


def test_topic_is_reached_by_slug_in_any_script(client):
    tag = make_tag("東京", None)
    make_many(1, tags=[tag])

    page = read(client, f"/fr/tag/{tag.slug_fr}/")

    assert page.text("h1") == "東京"
    assert headlines(page) == ["Nouvelle 0"]


def test_contributor_is_introduced_above_their_stories(client):
    ana = make_contributor(
        "Ana Ruiz", slug="ana", job_title_fr="Reporter", biography_fr="À Halifax."
    )
    make_many(2, by=ana)
    make_edition(headline_fr="D’une autre")

    page = read(client, "/fr/contributor/ana/")

    assert page.text("h1") == "Ana Ruiz"
    assert "Reporter" in page.text(".list-head") and "À Halifax." in page.text(".biography")
    assert headlines(page) == ["Nouvelle 0", "Nouvelle 1"]


def test_contributor_credited_twice_lists_story_once(client):
    ana = make_contributor("Ana Ruiz", slug="ana")
    article = make_article(by=ana)
    Byline.objects.create(article=article, contributor=ana, role="translation", position=1)
    make_edition(article)

    assert len(headlines(read(client, "/fr/contributor/ana/"))) == 1


def test_former_address_of_contributor_leads_to_current(client):
    ana = make_contributor("Ana Ruiz", slug="ana-ruiz")
    make_many(1, by=ana)
    ana.name, ana.slug = "Ana Ruiz-Roy", "ana-ruiz-roy"
    ana.save()

    response = client.get("/fr/contributor/ana-ruiz/")

    assert response.status_code == 301
    assert response.headers["Location"] == "/fr/contributor/ana-ruiz-roy/"


def test_front_is_led_by_newest_story_with_picture(client):
    make_many(3)
    make_edition(
        make_article(headline_fr="Avec image", lead_photo=make_shown_photo()),
        at=timezone.now() - timedelta(hours=5),
    )

    page = read(client, "/fr/")

    assert page.text(".card-top .card-headline") == "Avec image"
    assert page.first(".card-top img").get("fetchpriority") == "high"
    assert page.texts(".front-latest li a")[0] == "Nouvelle 0"


def test_no_story_stands_twice_on_front(client):
    for name in ("monde", "culture"):
        make_many(9, section=make_section(name, name, slug_fr=name, slug_en=name))

    page = read(client, "/fr/")

    links = page.links(".card-headline a")
    assert len(links) == len(set(links)) > 10
    assert page.texts(".river .rule") == ["monde", "culture"]


def test_front_without_stories_says_so(client):
    assert "Aucun article pour le moment" in read(client, "/fr/").html


def test_card_names_writer_and_credit_of_picture(client):
    section = make_section()
    make_many(1, section=section, by=make_contributor("Ana Ruiz"), lead_photo=make_shown_photo())

    page = read(client, f"/fr/section/{section.slug_fr}/")

    assert "Par Ana Ruiz" in page.text(".card-facts")
    assert "Agence Atlantique" in page.text(".card-credit")


def test_card_with_hidden_picture_has_no_frame(client):
    section = make_section()
    photo = make_shown_photo()
    make_many(1, section=section, lead_photo=photo)
    photo.usage_right = ""
    photo.save()

    page = read(client, f"/fr/section/{section.slug_fr}/")

    assert headlines(page) == ["Nouvelle 0"]
    assert page.all(".card img, .card-picture, .card-credit") == []
