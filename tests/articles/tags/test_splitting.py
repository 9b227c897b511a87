import pytest

from articles.models import StoryCount, Tag, TaggedArticle
from articles.tags.changes import split_tag
from lib.refusal import Refusal
from tests.make import make_tag
from tests.tagged_stories import on_stories, story

pytestmark = pytest.mark.django_db


def test_split_leaves_tag_on_one_story_at_least():
    tag = make_tag()
    edition = story(tag)

    with pytest.raises(Refusal, match="At least one story must keep the tag"):
        split_tag(tag, articles=[edition.article], by=None, name_fr="Mer", name_en="")

    assert list(Tag.objects.all()) == [tag]


def test_split_of_no_story_is_refused():
    tag = make_tag()

    with pytest.raises(Refusal, match="at least one story"):
        split_tag(tag, articles=[], by=None, name_fr="Mer", name_en="")

    assert list(Tag.objects.all()) == [tag]


@pytest.mark.parametrize("name", ["", "  ", "!!!", "PORT"])
def test_split_needs_a_name_of_its_own(name):
    tag = make_tag()
    edition, _other = story(tag), story(tag)

    with pytest.raises(Refusal):
        split_tag(tag, articles=[edition.article], by=None, name_fr=name, name_en="")

    assert list(Tag.objects.all()) == [tag]


def test_split_moves_chosen_stories_to_new_tag():
    tag = make_tag("Turquie", "Turkey")
    bird, country = story(tag), story(tag)

    split_tag(tag, articles=[bird.article], by=None, name_fr="Dinde", name_en="")

    dinde = Tag.objects.known_as("dinde")
    assert on_stories(dinde) == {bird.article_id}
    assert on_stories(tag) == {country.article_id}
    assert StoryCount.objects.get(tag=tag, language="fr").stories == 1


def test_split_to_name_of_other_tag_moves_nothing():
    tag = make_tag()
    make_tag("Mer", "Sea")
    edition = story(tag)

    with pytest.raises(Refusal, match="mer"):
        split_tag(tag, articles=[edition.article], by=None, name_fr="mer", name_en="")

    assert TaggedArticle.objects.get().tag == tag
