from datetime import timedelta

import feedparser
import pytest
from django.utils import timezone
from lxml import etree

from articles.models import Byline
from articles.publishing import correct, withdraw
from tests.make import (
    make_agency,
    make_article,
    make_contributor,
    make_edition,
    make_section,
    make_shown_photo,
    make_tag,
)
from tests.parsed_page import read

pytestmark = pytest.mark.django_db


def feed(client, url="/fr/feed.xml"):
    response = client.get(url)
    assert response.headers["Content-Type"] == "application/rss+xml; charset=utf-8"
    etree.fromstring(response.content)
    return feedparser.parse(response.content)


def test_feed_has_story_with_writers_and_date(client):
    article = make_article(by=make_contributor("Ana Ruiz"))
    Byline.objects.create(article=article, contributor=make_contributor("Ben Roy"), position=1)
    edition = make_edition(article)

    entry = feed(client).entries[0]

    assert entry.title == "Le traversier reprend la mer"
    assert entry.link == f"http://127.0.0.1:8000{edition.get_absolute_url()}"
    assert entry.summary == "Après six semaines à quai."
    assert [author["name"] for author in entry.authors] == ["Ana Ruiz", "Ben Roy"]
    assert entry.published_parsed[:5] == edition.first_published_at.utctimetuple()[:5]


def test_picture_in_feed_travels_with_its_credit(client):
    make_edition(lead_photo=make_shown_photo())

    entry = feed(client).entries[0]

    assert entry.media_content[0]["medium"] == "image"
    assert entry.media_content[0]["url"].startswith("http://127.0.0.1:8000/photos/")
    assert entry.media_content[0]["width"].isdigit()
    assert entry.media_credit[0]["content"] == "Agence Atlantique / Ana Ruiz"


def test_unusable_picture_is_not_in_feed(client):
    photo = make_shown_photo()
    make_edition(lead_photo=photo)
    photo.usable_until = timezone.now() - timedelta(seconds=1)
    photo.save()

    assert "media_content" not in feed(client).entries[0]


def test_picture_denied_to_syndication_stays_on_page(client):
    photo = make_shown_photo()
    edition = make_edition(lead_photo=photo)
    photo.leases.create(verdict="deny", where="syndication")

    assert "media_content" not in feed(client).entries[0]
    assert read(client, edition.get_absolute_url()).texts("figcaption")


def test_ban_on_syndication_that_ended_counts_no_more(client):
    photo = make_shown_photo()
    make_edition(lead_photo=photo)
    photo.leases.create(verdict="deny", where="syndication", ends_at=timezone.now())

    assert feed(client).entries[0].media_content[0]["medium"] == "image"


def test_markup_and_control_characters_make_valid_xml(client):
    hostile = "Fish & <b>chips</b> ]]> \x0b"
    section = make_section(name_fr=hostile[:30])
    make_edition(headline_fr=hostile, section=section)

    entry = feed(client).entries[0]

    assert entry.title.startswith("Fish & <b>chips</b> ]]>")


def test_feed_names_itself_and_its_language(client):
    found = feed(client, "/en/feed.xml").feed

    assert found.language == "en"
    assert [link.href for link in found.links if link.rel == "self"] == [
        "http://127.0.0.1:8000/en/feed.xml"
    ]


def test_feed_has_only_stories_of_its_language(client):
    make_edition(language="fr")

    assert len(feed(client, "/fr/feed.xml").entries) == 1
    assert feed(client, "/en/feed.xml").entries == []


def test_section_topic_and_contributor_have_own_feeds(client):
    section, tag, ana = make_section(), make_tag(), make_contributor(slug="ana")
    make_edition(make_article(section=section, tags=[tag], by=ana, headline_fr="La bonne"))
    make_edition(headline_fr="Une autre")

    for url in (f"section/{section.slug_fr}", f"tag/{tag.slug_fr}", "contributor/ana"):
        assert [e.title for e in feed(client, f"/fr/{url}/feed.xml").entries] == ["La bonne"]


def test_each_list_says_where_its_feed_is(client):
    section = make_section()
    make_edition(section=section)

    page = client.get(f"/fr/section/{section.slug_fr}/").text

    assert f'href="/fr/section/{section.slug_fr}/feed.xml"' in page


def test_corrected_story_stays_same_entry_of_feed(client):
    article = make_article(slug_fr="un")
    make_edition(article)
    before = feed(client).entries[0].id
    article.slug_fr = "deux"
    article.save()
    correct(article, language="fr", by=None, kind="correction", text="Faux.")

    after = feed(client).entries

    assert [entry.id for entry in after] == [before]


def test_withdrawn_story_leaves_the_feed_at_once(client):
    article = make_article()
    make_edition(article)
    withdraw(article, language="fr", by=None, reason="Faux.")

    assert feed(client).entries == []


def test_agency_that_wrote_is_author_in_feed(client):
    article = make_article()
    article.bylines.all().delete()
    Byline.objects.create(article=article, agency=make_agency("Agence France-Presse"))
    make_edition(article)

    assert feed(client).entries[0].author == "Agence France-Presse"
