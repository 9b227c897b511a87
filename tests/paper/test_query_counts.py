from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Byline
from paper.page_cache import keeping
from paper.page_cache.store import EVERYTHING
from tests.make import (
    make_agency,
    make_article,
    make_contributor,
    make_edition,
    make_section,
    make_shown_photo,
    make_tag,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("memory_of_pages")]

AT_MOST = 8
PATHS = {
    "front": "/fr/",
    "section": "/fr/section/monde/",
    "tag": "/fr/tag/port/",
    "contributor": "/fr/contributor/ana/",
    "feed": "/fr/feed.xml",
    "tag feed": "/fr/tag/port/feed.xml",
    "news sitemap": "/sitemap-news.xml",
}


def queries(client, url):
    """How many queries a page takes when what all pages share is known."""
    assert client.get(url).status_code == 200
    return count(client, url)


def queries_made_new(client, url):
    """How many queries a page takes when nothing at all is known."""
    keeping.store.drop([EVERYTHING])
    return count(client, url)


def count(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


@pytest.fixture
def paper():
    """Adds so many stories to the same section, topic and contributor."""
    section = make_section(slug_fr="monde")
    tag, ana = make_tag("Port"), make_contributor(slug="ana")

    def add(count):
        now = timezone.now()
        for number in range(count):
            article = make_article(
                section=section,
                tags=[tag],
                by=ana,
                lead_photo=make_shown_photo(agency=make_agency(f"A {number} {now}")),
            )
            Byline.objects.create(
                article=article, agency=article.lead_photo.agency, role="reporting", position=1
            )
            make_edition(article, at=now - timedelta(hours=number))
            make_section(f"S {number}")

    return add


@pytest.mark.parametrize("page", PATHS)
def test_list_takes_same_queries_for_thirty_stories(client, paper, page):
    paper(3)
    few = queries(client, PATHS[page])
    paper(30)

    assert queries(client, PATHS[page]) == few <= AT_MOST


def test_summary_feed_reads_no_texts(client, paper, settings):
    settings.FEED_TEXT = "summary"
    paper(3)
    few = queries_made_new(client, PATHS["feed"])
    paper(27)

    assert queries_made_new(client, PATHS["feed"]) == few


def make_long_story(length):
    """A story with so many topics, credits, pictures and related stories."""
    photos = [make_shown_photo(agency=make_agency(f"Agence {length} {n}")) for n in range(length)]
    body = "<p>Un.</p>" + "".join(f'<figure data-photo="{p.pk}"></figure>' for p in photos)
    article = make_article(
        section=make_section(),
        lead_photo=photos[0],
        tags=[make_tag(f"Sujet {length} {n}", f"Topic {length} {n}") for n in range(length)],
        body_fr=body,
    )
    for number in range(length):
        Byline.objects.create(article=article, contributor=make_contributor(), position=number)
    for number in range(length):
        other = make_article(tags=article.tags.all(), headline_fr=f"Nouvelle {length} {number}")
        make_edition(other, at=timezone.now() - timedelta(hours=number))
    make_edition(article, language="en")
    return make_edition(article).get_absolute_url()


def test_story_page_takes_at_most_eight_queries(client):
    filled, short, long = [make_long_story(length) for length in (1, 3, 30)]

    assert queries(client, filled) <= AT_MOST
    assert queries(client, short) == queries(client, long) <= AT_MOST
