"""A story for people without a login: nobody guesses it, nothing keeps it, it ends."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from articles import publishing
from articles.models import Article
from desk.models import PreviewLink
from media.upload import take_in
from tests.make import (
    make_ana,
    make_article,
    make_ben,
    make_cleo,
    make_edition,
    make_shown_photo,
    make_tag,
)
from tests.parsed_page import read

pytestmark = pytest.mark.django_db
NOON = "2026-11-22 12:00Z"


def links_url(article):
    return reverse("admin:articles_article_preview_links", args=[article.pk])


def make_link(client, article, user=None, **fields):
    client.force_login(user or make_ben())
    form = {"make": "1", "language": "fr", "hours": 24, "for_whom": "Me Roy"} | fields
    client.post(links_url(article), form)
    client.logout()
    return PreviewLink.objects.first()


def link_url(link):
    return reverse("preview-link", args=[link.key])


@pytest.fixture
def real_photo(django_capture_on_commit_callbacks):
    file = BytesIO()
    Image.linear_gradient("L").convert("RGB").resize((1600, 900)).save(file, "JPEG")
    file.seek(0)
    caption = {"caption_fr": "Le port.", "alt_text_fr": "Des grues."}
    with django_capture_on_commit_callbacks(execute=True):
        photo, _created = take_in(file, **caption, credit_line="Ana", usage_right="staff")
    photo.refresh_from_db()
    return photo


def test_link_shows_story_and_is_kept_nowhere(client):
    article = make_article()
    link = make_link(client, article)
    Article.objects.update(headline_fr="Encore changé")

    page = read(client, link_url(link))

    headers = page.response.headers
    assert page.text("h1") == "Encore changé"
    assert headers["Cache-Control"] == "private, no-store"
    assert "noindex" in headers["X-Robots-Tag"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert not page.all('link[rel="canonical"], meta[property^="og:title"]')
    assert not page.response.cookies


def test_visits_of_link_are_counted(client):
    link = make_link(client, make_article())

    for _visit in range(3):
        read(client, link_url(link))
    client.head(link_url(link))

    link.refresh_from_db()
    assert link.visits == 3


def test_link_ends_by_itself_and_when_revoked(client):
    article = make_article()
    with time_machine.travel(NOON, tick=False) as clock:
        short, long = make_link(client, article, hours=1), None
        long = make_link(client, article, user=make_ana(), hours=168)
        clock.shift(timedelta(hours=2))
        ended, open_still = client.get(link_url(short)), client.get(link_url(long))
    client.force_login(make_article() and long.by)
    client.post(links_url(article), {"revoke": long.pk})

    assert (ended.status_code, open_still.status_code) == (410, 200)
    assert article.headline_fr not in ended.text
    with time_machine.travel(NOON):
        assert client.get(link_url(long)).status_code == 410


def test_guessed_link_is_not_found(client):
    link = make_link(client, make_article())

    page = client.get(reverse("preview-link", args=["a" * 32]))

    assert page.status_code == 404
    assert link.article.headline_fr not in page.text


def test_words_stand_under_no_other_address(client):
    link = make_link(client, make_article(headline_fr="Unique au monde"))

    for path in ("/fr/", "/fr/feed.xml", "/sitemap.xml", "/fr/search/?q=unique"):
        assert "Unique au monde" not in client.get(path).text
    link.refresh_from_db()
    assert link.visits == 0


def test_pictures_come_with_link_and_end_with_it(client, real_photo):
    link = make_link(client, make_article(lead_photo=real_photo))
    page = read(client, link_url(link)).html

    [address, *_more] = re.findall(r'"(/preview/[^" ]+\.jpg)"', page)
    picture = client.get(address)
    b"".join(picture.streaming_content)
    PreviewLink.objects.update(revoked_at=link.made_at)

    assert picture.headers["Content-Type"] == "image/jpeg"
    assert picture.headers["Cache-Control"] == "private, no-store"
    assert '"/photos/' not in page
    for closed in (address, address[address.index("/photos/") :]):
        assert client.get(closed).headers["Content-Type"] != "image/jpeg"


def test_related_news_keep_their_pictures_under_link(client, real_photo):
    tag = make_tag()
    make_edition(make_article(tags=[tag], lead_photo=real_photo))
    link = make_link(client, make_article(tags=[tag], lead_photo=make_shown_photo()))

    page = read(client, link_url(link))

    [address] = {image.get("src") for image in page.all(".related img")}
    picture = client.get(address)
    b"".join(picture.streaming_content)
    assert picture.headers["Content-Type"] == "image/jpeg"


def test_other_pictures_do_not_come_with_link(client, real_photo):
    link = make_link(client, make_article(lead_photo=make_shown_photo()))

    address = reverse("preview-photo", args=[link.key, real_photo.rendition_key, "780.jpg"])

    assert "image" not in client.get(address).headers["Content-Type"]


def test_only_publishers_give_out_embargoed_stories(client):
    with time_machine.travel(NOON):
        embargoed = make_article(embargoed_until="2026-11-23T12:00Z")
        embargoed.refresh_from_db()
        assert make_link(client, embargoed, user=make_ana()) is None
        assert make_link(client, embargoed) is not None


def test_embargo_closes_links_that_reporters_gave_out(client):
    article = make_article()
    reporters = make_link(client, article, user=make_ana())
    editors = make_link(client, article)
    assert article.headline_fr in client.get(link_url(reporters)).text

    Article.objects.update(embargoed_until=timezone.now() + timedelta(days=1))

    assert article.headline_fr not in client.get(link_url(reporters)).text
    assert article.headline_fr in client.get(link_url(editors)).text


@pytest.mark.parametrize("act", ["withdraw", "spike"])
def test_story_taken_back_closes_links_from_before(client, act):
    article, ben = make_article(), make_ben()
    before = make_link(client, article, user=ben)
    if act == "withdraw":
        make_edition(article)
        publishing.withdraw(article, language="fr", by=ben, reason="Legal.")
    else:
        publishing.spike(article, by=ben, reason="Wrong.")
    since = make_link(client, article, user=ben)

    assert client.get(link_url(before)).status_code == 410
    assert client.get(link_url(since)).status_code == 200
    client.force_login(ben)
    page = read(client, links_url(article))
    assert [badge.text_content().strip() for badge in page.all(".badge")][:2] == ["works", "ended"]


def test_who_may_not_write_makes_no_link(client):
    assert make_link(client, make_article(), user=make_cleo()) is None


def test_link_needs_a_known_language_and_time(client):
    article = make_article()

    assert make_link(client, article, hours=9999) is None
    assert make_link(client, article, user=make_ana(), language="xx") is None


def test_live_story_keeps_its_own_page_beside_link(client):
    edition = make_edition()
    link = make_link(client, edition.article)
    Article.objects.update(headline_fr="Pas encore")

    assert "Pas encore" not in read(client, edition).html
    assert "Pas encore" in read(client, link_url(link)).html
