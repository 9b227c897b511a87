import pytest
from django.urls import reverse

from articles.models import Article, Section, Tag
from tests.make import make_article, make_ben, make_edition, make_section, make_tag, make_user

pytestmark = pytest.mark.django_db


def delete(client, row):
    name = f"admin:articles_{row._meta.model_name}_delete"
    response = client.post(reverse(name, args=[row.pk]), {"post": "yes"}, follow=True)
    return response.content.decode()


def test_a_story_that_ran_is_kept_and_the_desk_told_what_to_do(client):
    article = make_edition().article
    client.force_login(make_ben())

    page = delete(client, article)

    assert "withdraw it" in page
    assert Article.objects.exists()


def test_a_story_that_never_ran_may_go(client):
    article = make_article()
    client.force_login(make_ben())

    delete(client, article)

    assert not Article.objects.exists()


def test_a_section_with_stories_is_kept(client):
    section = make_section("Monde", "World")
    make_article(section=section)
    client.force_login(make_user("root", is_staff=True, is_superuser=True))

    page = delete(client, section)

    assert "has stories: move them to another section first" in page
    assert Section.objects.exists()


def test_a_tag_on_a_draft_is_kept_and_one_on_nothing_may_go(client):
    used, unused = make_tag("Port", "Harbour"), make_tag("Quai", "Quay")
    make_article(tags=[used])
    client.force_login(make_ben())

    page = delete(client, used)
    delete(client, unused)

    assert "stands on stories" in page
    assert list(Tag.objects.all()) == [used]
