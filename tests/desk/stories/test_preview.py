import pytest
from django.urls import reverse

from articles.models import Address, Edition
from tests.make import (
    make_agency,
    make_article,
    make_ben,
    make_dov,
    make_edition,
    make_section,
    make_tag,
)

from .story_form import change_url

pytestmark = pytest.mark.django_db


def preview_url(article, language="fr"):
    return reverse("admin:articles_article_preview", args=[article.pk, language])


def test_preview_is_readers_page_of_working_copy(client):
    article = make_article(section=make_section(), tags=[make_tag("Port", "Harbour")])
    article.bylines.create(agency=make_agency("Agence Atlantique"), role="reporting", position=1)
    client.force_login(make_ben())

    page = client.get(preview_url(article)).content.decode()

    assert "<h1>Le traversier reprend la mer</h1>" in page
    assert "Le traversier a quitté le quai" in page
    assert "Ana Ruiz" in page
    assert "Agence Atlantique" in page
    assert "Port" in page


def test_preview_publishes_nothing_and_keeps_no_address(client):
    article = make_article()
    client.force_login(make_ben())

    client.get(preview_url(article))

    assert not Edition.objects.exists()
    assert not Address.objects.exists()


def test_preview_shows_words_that_readers_lack(client):
    article = make_edition().article
    article.headline_fr = "Un autre titre"
    article.save()
    client.force_login(make_ben())

    page = client.get(preview_url(article)).content.decode()

    assert "<h1>Un autre titre</h1>" in page


def test_preview_of_unfinished_story_says_what_is_missing(client):
    article = make_article(headline_en="", body_en="")
    client.force_login(make_ben())

    page = client.get(preview_url(article, "en")).content.decode()

    assert "The headline is missing." in page


def test_preview_is_for_desk_alone_and_not_cached(client):
    article = make_article()
    anonymous = client.get(preview_url(article))
    client.force_login(make_dov())
    stranger = client.get(preview_url(article))
    client.force_login(make_ben())
    editor = client.get(preview_url(article))

    assert "/admin/login/" in anonymous.url
    assert stranger.status_code == 403
    assert "no-store" in editor.headers["Cache-Control"]
    assert "noindex" in editor.headers["X-Robots-Tag"]
    assert '<meta name="robots" content="noindex, nofollow">' in editor.content.decode()


def test_there_is_no_preview_in_unknown_language(client):
    article = make_article()
    client.force_login(make_ben())

    french, german = (client.get(preview_url(article, code)) for code in ("fr", "de"))

    assert (french.status_code, german.status_code) == (200, 404)
    assert "Le traversier reprend la mer" in french.text
    assert "Le traversier" not in german.text


def test_form_marks_language_with_unpublished_changes(client):
    article = make_edition(language="fr").article
    make_edition(article, language="en")
    article.standfirst_en = "After seven weeks in port."
    article.save()
    client.force_login(make_ben())

    columns = client.get(change_url(article)).context["columns"]

    assert [column.is_changed for column in columns] == [False, True]


def test_words_of_past_edition_can_be_read_again(client):
    article = make_edition(headline_fr="La première version").article
    article.headline_fr = "La seconde version"
    article.save()
    make_edition(article)
    client.force_login(make_ben())

    url = reverse("admin:articles_article_edition", args=[article.pk, "fr", 1])
    page = client.get(url).content.decode()

    assert "<h1>La première version</h1>" in page
    assert "La seconde version" not in page
