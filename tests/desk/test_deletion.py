import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from articles.models import Article, Byline, Edition, Section, Tag
from articles.publishing import publish
from contributors.models import Agency, Contributor
from media.models import Photo
from tests.make import (
    make_agency,
    make_article,
    make_ben,
    make_cleo,
    make_contributor,
    make_edition,
    make_photo,
    make_section,
    make_tag,
    make_user,
)

pytestmark = pytest.mark.django_db


def delete(client, row):
    name = f"admin:{row._meta.app_label}_{row._meta.model_name}_delete"
    response = client.post(reverse(name, args=[row.pk]), {"post": "yes"}, follow=True)
    return response.content.decode()


def test_story_that_ran_is_kept_with_advice(client):
    article = make_edition().article
    client.force_login(make_ben())

    page = delete(client, article)

    assert "withdraw it" in page
    assert Article.objects.exists()


def test_story_that_never_ran_may_go(client):
    article = make_article()
    client.force_login(make_ben())

    delete(client, article)

    assert not Article.objects.exists()


def test_section_with_stories_is_kept(client):
    section = make_section("Monde", "World")
    make_article(section=section)
    client.force_login(make_user("root", is_staff=True, is_superuser=True))

    page = delete(client, section)

    assert "has stories: move them to another section first" in page
    assert Section.objects.exists()


def test_only_tag_on_no_story_may_go(client):
    used, unused = make_tag("Port", "Harbour"), make_tag("Quai", "Quay")
    make_article(tags=[used])
    client.force_login(make_ben())

    page = delete(client, used)
    delete(client, unused)

    assert "stands on stories" in page
    assert list(Tag.objects.all()) == [used]


def test_only_contributor_without_credit_may_go(client):
    ana, nobody = make_contributor("Ana Ruiz"), make_contributor("Nemo")
    make_edition(by=ana)
    client.force_login(make_ben())

    page = delete(client, ana)
    delete(client, nobody)

    assert "“Ana Ruiz” is credited, so it stays" in page
    assert list(Contributor.objects.all()) == [ana]


def test_agency_whose_words_or_pictures_ran_is_kept(client):
    agency, article = make_agency("AFP"), make_article(lead_photo=make_photo(agency=None))
    Byline.objects.create(article=article, agency=agency)
    make_edition(article)
    client.force_login(make_cleo())

    page = delete(client, agency)

    assert "“AFP” is credited, so it stays" in page
    assert list(Agency.objects.all()) == [agency]


def test_photo_in_text_of_draft_is_kept(client):
    shown, unused = make_photo(), make_photo()
    make_article(body_en=f'<p>One.</p><figure data-photo="{shown.pk}"></figure>')
    client.force_login(make_cleo())

    page = delete(client, shown)
    delete(client, unused)

    assert "take it out of the story first" in page
    assert list(Photo.objects.all()) == [shown]


def test_story_outlives_login_of_its_writer(client):
    ben = make_ben()
    article = make_article(created_by=ben)
    publish(article, language="fr", by=ben)
    client.force_login(make_user("root", is_staff=True, is_superuser=True))

    delete(client, ben)

    assert not User.objects.filter(username="ben").exists()
    assert Edition.objects.live().get().article == article
