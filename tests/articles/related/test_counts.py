import pytest

from articles.models import StoryCount
from tests.make import make_article, make_edition, make_tag

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_tag_is_counted_from_the_first_story_published_under_it():
    tag = make_tag()

    make_edition(make_article(tags=[tag]), language="fr")

    counts = StoryCount.objects.filter(language="fr").values_list("tag", "stories")
    assert set(counts) == {(None, 1), (tag.pk, 1)}
