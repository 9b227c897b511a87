import pytest

from articles.models import Tag
from articles.tags.changes import merge_tags
from tests.make import make_ana, make_ben, make_dov, make_tag, make_user
from tests.tagged_stories import on_stories

pytestmark = pytest.mark.django_db


TAGS = [f"articles.{verb}_tag" for verb in ("view", "add", "change", "delete")]


def merge_in_admin(client, *tags, **more):
    data = {"action": "merge_two", "_selected_action": [tag.pk for tag in tags]} | more
    return client.post("/admin/articles/tag/", data, follow=True)


def test_editor_merges_two_tags_after_confirming(client, two_tags):
    client.force_login(make_user("ben", *TAGS, is_staff=True))
    kept, gone, *stories = two_tags

    page = merge_in_admin(client, kept, gone).content.decode()
    merge_in_admin(client, kept, gone, apply="1", keep=str(kept.pk))

    assert "stories that have only “Election” get it: 1." in page
    assert "Stories that have both already: 1." in page
    assert on_stories(kept) == {edition.article_id for edition in stories}


def test_other_tag_is_found_by_quite_different_name(client):
    client.force_login(make_ben())
    tag, other = make_tag("ONU", None), make_tag("Nations unies", "United Nations")

    html = client.get(f"/admin/articles/tag/{tag.pk}/merge/", {"q": "united"}).content.decode()
    page = merge_in_admin(client, tag, other).content.decode()

    assert f'name="_selected_action" value="{other.pk}"' in html
    assert "Which one stays?" in page


@pytest.mark.parametrize("words", ["zzz", "ONU", "!!!", "%"])
def test_search_for_other_tag_says_none_found(client, words):
    client.force_login(make_ben())
    tag = make_tag("ONU", None)

    html = client.get(f"/admin/articles/tag/{tag.pk}/merge/", {"q": words}).content.decode()

    assert "No other tag has such a name." in html


def test_reporter_is_not_offered_a_merge(client):
    client.force_login(make_ana())
    tag = make_tag()

    assert client.get(f"/admin/articles/tag/{tag.pk}/merge/").status_code == 403
    assert (
        f"{tag.pk}/merge/"
        not in client.get(f"/admin/articles/tag/{tag.pk}/change/").content.decode()
    )


def test_editor_undoes_merge_from_its_record(client, two_tags):
    client.force_login(make_ben())
    kept, gone, *stories = two_tags
    record = merge_tags(gone, into=kept, by=None)

    page = client.get("/admin/articles/tagchange/").content.decode()
    data = {"action": "undo", "_selected_action": [record.pk]}
    done = client.post("/admin/articles/tagchange/", data, follow=True).content.decode()

    assert "Election → Elections" in page
    assert "Undone: Election → Elections." in done
    assert Tag.objects.count() == 2


def test_reporter_neither_merges_tags_nor_sees_record(client, two_tags):
    client.force_login(make_ana())

    merge_in_admin(client, *two_tags[:2], apply="1", keep=str(two_tags[0].pk))

    assert Tag.objects.count() == 2
    assert client.get("/admin/articles/tagchange/").status_code == 403
    assert client.post(f"/admin/articles/tag/{two_tags[0].pk}/split/").status_code == 403


@pytest.mark.parametrize("chosen", [[], ["1"], ["1", "1"]])
def test_merge_of_other_than_two_tags_is_refused(client, two_tags, chosen):
    client.force_login(make_ben())

    data = {"action": "merge_two", "_selected_action": chosen, "apply": "1", "keep": "1"}
    client.post("/admin/articles/tag/", data, follow=True)

    assert Tag.objects.count() == 2


def test_merge_page_refuses_tags_it_did_not_offer(client, two_tags):
    client.force_login(make_ben())

    html = merge_in_admin(client, *two_tags[:2], apply="1", keep="999").content.decode()

    assert "errorlist" in html
    assert Tag.objects.count() == 2


def test_a_stranger_merges_nothing(client, two_tags):
    client.force_login(make_dov())

    merge_in_admin(client, *two_tags[:2], apply="1", keep=str(two_tags[0].pk))

    assert Tag.objects.count() == 2
