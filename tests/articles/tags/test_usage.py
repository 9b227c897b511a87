import pytest
from django.utils import timezone

from articles.models import Tag
from articles.tags.usage import co_occurring, nearly_equal, usage
from tests.make import make_tag
from tests.tagged_stories import story

pytestmark = pytest.mark.django_db


def test_names_a_letter_apart_are_listed():
    one, other = make_tag("Gouvernement", None), make_tag("Gouvernemen", None)
    make_tag("Sommet 2025", None)
    make_tag("Sommet 2026", None)

    assert nearly_equal() == [(one, other)]


def test_tags_sharing_short_name_are_listed():
    one, other = make_tag("ONU", None), make_tag("Nations unies", "ONU")
    make_tag("OTAN", "NATO")

    assert nearly_equal() == [(one, other)]


def test_tags_on_no_story_are_listed():
    used, unused = make_tag(), make_tag("Mer", "Sea")
    story(used)

    assert list(Tag.objects.unused()) == [unused]


def test_topic_knows_others_that_stand_beside_it():
    port, ferry, once = make_tag(), make_tag("Bac", "Ferry"), make_tag("Gel", "Frost")
    story(port, ferry)
    story(port, ferry, once)

    assert co_occurring(port, "fr", timezone.now()) == [ferry]


def test_chart_of_tag_counts_stories_by_month():
    tag = make_tag()
    story(tag)
    story(tag)

    found = usage(tag)

    assert [point.count for point in found.points] == [0] * 23 + [2]
    assert (found.stories, found.most.count) == (2, 2)
