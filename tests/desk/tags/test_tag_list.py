from datetime import timedelta

import pytest
from django.utils.formats import date_format

from articles.models import EditionTag, Tag
from tests.make import make_ben, make_tag, make_user
from tests.parsed_page import ParsedPage
from tests.tagged_stories import story

pytestmark = pytest.mark.django_db


TAGS = [f"articles.{verb}_tag" for verb in ("view", "add", "change", "delete")]


def test_chart_of_tag_stands_in_figures_too(client):
    client.force_login(make_ben())
    tag = make_tag()
    edition = story(tag)
    EditionTag.objects.update(first_published_at=edition.live_from - timedelta(days=70))

    page = ParsedPage(client.get(f"/admin/articles/tag/{tag.pk}/change/"))

    month = date_format(edition.live_from - timedelta(days=70), "F Y")
    assert page.text(".usage .about") == f"In all 1, at most 1 ({month})."
    assert page.texts(".usage td") == [month, "1"]


def test_tag_on_no_story_has_sentence_for_chart(client):
    client.force_login(make_ben())

    html = client.get(f"/admin/articles/tag/{make_tag().pk}/change/").content.decode()

    assert "No story in that time." in html
    assert "<rect" not in html


@pytest.mark.parametrize(("where", "left"), [("?use=none", 1), ("", 2)])
def test_only_tags_on_no_story_are_deleted_together(client, where, left):
    client.force_login(make_ben())
    used, unused = make_tag(), make_tag("Mer", "Sea")
    story(used)

    data = {"action": "delete_selected", "_selected_action": [used.pk, unused.pk], "post": "yes"}
    client.post(f"/admin/articles/tag/{where}", data)

    assert Tag.objects.count() == left
    assert Tag.objects.filter(pk=used.pk).exists()


def test_pages_of_tags_open_for_those_who_may(client, two_tags):
    client.force_login(make_user("ben", *TAGS, is_staff=True))
    tag = two_tags[0]

    pages = ["", "?use=none", "nearly-equal/", f"{tag.pk}/change/", f"{tag.pk}/split/"]
    found = [client.get(f"/admin/articles/tag/{page}") for page in pages]

    assert [response.status_code for response in found] == [200] * 5
    assert b"<rect" in found[3].content
    assert b" style=" not in found[3].content
