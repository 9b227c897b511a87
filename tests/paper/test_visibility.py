"""A story that is not out yet, or no longer, is nowhere: each door to it is tried."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from articles.models import Article
from articles.publishing import unschedule
from tests.make import make_article, make_contributor, make_edition, make_section, make_tag
from tests.parsed_page import read

pytestmark = pytest.mark.django_db

HEADLINE = "Le traversier reprend la mer"
LATER = {"live_from": timedelta(hours=2)}
OVER = {"at": timedelta(hours=-2), "live_until": timedelta(hours=-1)}
NOW = {"at": timedelta(hours=-1)}


@pytest.fixture
def story():
    """Makes a story, live from and until moments relative to now, and its doors."""

    def make(times):
        now = timezone.now()
        ana, section, tag = make_contributor("Ana Ruiz"), make_section(), make_tag()
        other = make_edition(
            make_article(headline_fr="Une autre", tags=[tag, make_tag("Mer", "Sea")])
        )
        article = make_article(by=ana, section=section, tags=[tag])
        edition = make_edition(article, **{name: now + delta for name, delta in times.items()})
        month = timezone.localtime(edition.first_published_at)
        return {
            "article": edition.get_absolute_url(),
            "related": other.get_absolute_url(),
            "front": "/fr/",
            "section": f"/fr/section/{section.slug_fr}/",
            "tag": f"/fr/tag/{tag.slug_fr}/",
            "contributor": f"/fr/contributor/{ana.slug}/",
            "feed": "/fr/feed.xml",
            "section feed": f"/fr/section/{section.slug_fr}/feed.xml",
            "tag feed": f"/fr/tag/{tag.slug_fr}/feed.xml",
            "contributor feed": f"/fr/contributor/{ana.slug}/feed.xml",
            "sitemap": f"/sitemap-fr-{month:%Y-%m}.xml",
            "news sitemap": "/sitemap-news.xml",
        }

    return make


DOORS = [
    "article", "related", "front", "section", "tag", "contributor",
    "feed", "section feed", "tag feed", "contributor feed", "sitemap", "news sitemap",
]  # fmt: skip


def shows(response):
    return HEADLINE in response.text or "le-traversier-reprend-la-mer" in response.text


@pytest.mark.parametrize("door", DOORS)
def test_live_story_is_on_every_page(client, story, door):
    response = client.get(story(NOW)[door])

    assert response.status_code == 200
    assert shows(response)


@pytest.mark.parametrize("door", DOORS)
def test_scheduled_story_is_on_no_page(client, story, door):
    response = client.get(story(LATER)[door])

    assert response.status_code in (200, 404)
    assert not shows(response)


@pytest.mark.parametrize("door", DOORS)
def test_expired_story_is_on_no_page(client, story, door):
    response = client.get(story(OVER)[door])

    assert response.status_code in (200, 404, 410)
    assert not shows(response)


@pytest.mark.parametrize("door", ["article", "contributor"])
def test_nothing_tells_that_a_scheduled_story_exists(client, story, door):
    """Who is credited, and what is covered, would be news in itself."""
    response = client.get(story(LATER)[door])

    assert response.status_code == 404
    assert "Ana Ruiz" not in response.text


def test_scheduled_change_leaves_live_words_until_then(client):
    article = make_article()
    url = make_edition(article).get_absolute_url()
    article.headline_fr = "Le traversier coule"
    article.save()
    make_edition(article, live_from=timezone.now() + timedelta(hours=1))

    response = client.get(url)

    assert HEADLINE in response.text
    assert "coule" not in response.text


def test_scheduled_story_opens_at_its_very_moment(client):
    moment = timezone.now() + timedelta(hours=1)
    url = make_edition(live_from=moment).get_absolute_url()

    before = client.get(url)
    with time_machine.travel(moment, tick=False):
        after = client.get(url)

    assert (before.status_code, shows(before)) == (404, False)
    assert (after.status_code, shows(after)) == (200, True)


def test_topic_whose_only_story_is_scheduled_is_404(client):
    tag = make_tag("Démission", "Resignation")
    make_edition(tags=[tag], live_from=timezone.now() + timedelta(hours=1))

    response = client.get(f"/fr/tag/{tag.slug_fr}/")

    assert response.status_code == 404
    assert "Démission" not in response.text


def test_scheduled_slug_answers_from_its_time_on(client):
    at, soon = timezone.now(), timedelta(hours=3)
    article = make_article(slug_fr="traversier")
    make_edition(article)
    Article.objects.filter(pk=article.pk).update(slug_fr="retour-du-traversier")
    scheduled = make_edition(Article.objects.get(), live_from=at + soon)

    assert client.get(scheduled.get_absolute_url()).status_code == 404
    with time_machine.travel(at + 2 * soon):
        assert "Le traversier reprend la mer" in client.get(scheduled.get_absolute_url()).text


def test_unscheduled_slug_is_not_found(client):
    article = make_article(slug_fr="traversier")
    make_edition(article)
    Article.objects.filter(pk=article.pk).update(slug_fr="retour")
    scheduled = make_edition(Article.objects.get(), live_from=timezone.now() + timedelta(hours=3))

    unschedule(Article.objects.get(), language="fr", by=None)

    response = client.get(scheduled.get_absolute_url())
    assert response.status_code == 404
    assert "page" in response.text


def test_section_that_only_drafts_use_is_nowhere(client):
    section = make_section("Enquêtes", "Inquiries", position=0)
    make_edition(section=make_section("Monde", "World"))
    make_article(section=section)
    url = f"/fr/section/{section.slug_fr}/"

    assert read(client, "/fr/").texts(".sections a") == ["Monde"]
    assert client.get(url).status_code == client.get(url + "feed.xml").status_code == 404
    assert url not in client.get("/sitemap-fr-pages.xml").text


def test_section_opens_with_its_first_story(client):
    section, now = make_section("Enquêtes", "Inquiries"), timezone.now()
    make_edition(section=section, live_from=now + timedelta(seconds=30))
    before = read(client, "/fr/").texts(".sections a")

    with time_machine.travel(now + timedelta(seconds=30), tick=False):
        after = read(client, "/fr/").texts(".sections a")

    assert (before, after) == ([], ["Enquêtes"])


def test_section_is_announced_only_in_languages_it_has(client):
    section = make_section()
    make_edition(section=section)

    page = read(client, f"/fr/section/{section.slug_fr}/")

    assert page.links(".masthead-tools a[lang=en]") == ["/en/"]
    assert section.slug_en not in client.get("/sitemap-en-pages.xml").text
