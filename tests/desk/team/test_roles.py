import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.urls import NoReverseMatch, reverse

from articles.models import Article, Edition
from tests.desk.stories.story_form import act_url, change_url
from tests.make import make_ana, make_article, make_ben, make_cleo, make_dov

pytestmark = pytest.mark.django_db


def test_newsroom_starts_with_its_four_roles():
    roles = set(Group.objects.values_list("name", flat=True))

    assert roles == {"Reporter", "Editor", "Picture editor", "Administrator"}


def test_reporter_may_write_and_not_publish():
    ana = make_ana()

    assert ana.has_perms(["articles.add_article", "articles.change_article"])
    assert not ana.has_perm("articles.publish_article")


def test_editor_may_publish_and_not_change_team():
    ben = make_ben()

    assert ben.has_perm("articles.publish_article")
    assert not ben.has_perm("auth.change_user")


def test_picture_editor_keeps_photos_and_reads_stories():
    cleo = make_cleo()

    assert cleo.has_perms(["media.delete_photo", "contributors.change_agency", "media.add_lease"])
    assert not cleo.has_perm("articles.change_article")


def test_administrator_may_do_everything_that_others_may():
    administrators = Group.objects.get(name="Administrator")

    theirs = set(administrators.permissions.all())

    for role in Group.objects.exclude(pk=administrators.pk):
        assert set(role.permissions.all()) <= theirs


def test_picture_editor_may_do_everything_with_pictures():
    rows = [model._meta.model_name for model in admin.site._registry if is_of_pictures(model)]

    assert rows
    assert make_cleo().has_perms([f"media.change_{row}" for row in rows])


def is_of_pictures(model):
    return model._meta.app_label == "media"


def test_stranger_with_login_sees_no_desk_page(client):
    client.force_login(make_dov())
    article = make_article()
    shown = []

    for pattern in admin.site.get_urls():
        shown += [url for url in addresses(pattern, article) if client.get(url).status_code == 200]

    assert sorted(shown) == sorted(OPEN_TO_ALL)


OPEN_TO_ALL = [
    "/admin/",
    "/admin/jsi18n/",
    "/admin/password_change/",
    "/admin/password_change/done/",
]


def addresses(pattern, article, names=()):
    """Each address of the desk that can be made, with the story's number where one is asked."""
    for inner in getattr(pattern, "url_patterns", []):
        yield from addresses(inner, article)
    name = getattr(pattern, "name", None)
    for arguments in (
        [],
        [article.pk],
        [article.pk, "publish", "fr"],
        [article.pk, "fr"],
        [article.pk, "fr", 1],
    ):
        try:
            yield reverse(f"admin:{name}", args=arguments)
        except NoReverseMatch:
            continue


def test_every_page_of_desk_asks_for_login(client):
    article = make_article()
    pages = [url for pattern in admin.site.get_urls() for url in addresses(pattern, article)]

    open_pages = [url for url in pages if client.get(url).status_code == 200]

    assert len(pages) > 30
    assert set(open_pages) <= {"/admin/login/", "/admin/jsi18n/", "/admin/logout/"}


def test_reporter_sees_no_button_to_publish(client):
    article = make_article()

    client.force_login(make_ana())
    reporters_page = client.get(change_url(article)).content.decode()
    client.force_login(make_ben())
    editors_page = client.get(change_url(article)).content.decode()

    assert 'value="publish/fr"' in editors_page
    assert 'value="publish/fr"' not in reporters_page
    assert 'value="submit"' in reporters_page


@pytest.mark.parametrize(
    "act", [["publish", "fr"], ["schedule", "fr"], ["unschedule", "fr"], ["correct"], ["withdraw"]]
)
def test_reporter_posting_editors_act_by_hand_is_refused(client, act):
    article = make_article()
    client.force_login(make_ana())

    response = client.post(act_url(article, *act), {"reason": "I want to"})

    assert response.status_code == 403
    assert "Your role does not allow this" in response.content.decode()
    assert not Edition.objects.exists()


@pytest.mark.parametrize("name", ["approve", "send-back", "spike"])
def test_reporter_may_neither_approve_nor_spike(client, name):
    article = make_article(status=Article.Status.IN_REVIEW)
    client.force_login(make_ana())

    response = client.post(act_url(article, name), {"reason": "I want to"})

    article.refresh_from_db()
    assert response.status_code == 403
    assert "Your role does not allow this" in response.text
    assert article.status == Article.Status.IN_REVIEW
