import pytest

from articles.models import Tag
from tests.make import make_article, make_ben, make_tag
from tests.tagged_stories import on_stories, story

pytestmark = pytest.mark.django_db


def test_split_offers_stories_that_readers_see_tagged(client):
    client.force_login(make_ben())
    tag = make_tag()
    edition = story(tag)
    edition.article.tags.clear()

    html = client.get(f"/admin/articles/tag/{tag.pk}/split/").content.decode()

    assert f'value="{edition.article_id}"' in html


def test_split_page_moves_ticked_stories(client):
    client.force_login(make_ben())
    tag = make_tag("Turquie", "Turkey")
    bird, country = story(tag), story(tag)

    data = {"name_fr": "Dinde", "articles": [bird.article_id]}
    client.post(f"/admin/articles/tag/{tag.pk}/split/", data)

    assert on_stories(Tag.objects.known_as("dinde")) == {bird.article_id}
    assert on_stories(tag) == {country.article_id}


def test_stories_of_split_are_narrowed_by_words(client, monkeypatch):
    monkeypatch.setattr("desk.tags.forms.SHOWN", 1)
    client.force_login(make_ben())
    tag = make_tag()
    for headline in ("Le vieux port", "Le nouveau port", "La gare"):
        make_article(tags=[tag], headline_fr=headline, headline_en="")

    page = f"/admin/articles/tag/{tag.pk}/split/"
    newest, narrowed = [client.get(page, {"q": words}).content.decode() for words in ("", "VIEUX")]

    assert "La gare" in newest
    assert "The newest 1." in newest
    assert "Le vieux port" in narrowed
    assert "La gare" not in narrowed


@pytest.mark.parametrize("articles", [[], ["x"], ["999999"], ["-1"], ["9" * 30]])
def test_split_of_stories_without_tag_is_refused(client, articles):
    client.force_login(make_ben())
    tag = make_tag()
    story(tag)

    data = {"name_fr": "Dinde", "articles": articles}
    html = client.post(f"/admin/articles/tag/{tag.pk}/split/", data).content.decode()

    assert "errorlist" in html
    assert 'value="Dinde"' in html
    assert Tag.objects.count() == 1
