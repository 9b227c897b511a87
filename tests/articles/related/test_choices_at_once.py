import pytest

from articles.models import RelatedChoice
from articles.related.choices import forget, leave_out, move_up, pin
from tests.articles.publishing.test_at_once import at_once
from tests.make import make_article

pytestmark = pytest.mark.django_db(transaction=True)


def pinned(article):
    return list(article.related_choices.filter(verdict="pin").values_list("other", "position"))


def test_a_story_that_several_editors_pin_at_once_is_pinned_once():
    article, other = make_article(), make_article()

    at_once(*[lambda: pin(article, other)] * 6)

    assert pinned(article) == [(other.pk, 1)]


def test_several_stories_pinned_at_once_each_have_a_place():
    article, others = make_article(), [make_article() for _n in range(6)]

    at_once(*[lambda other=other: pin(article, other) for other in others])

    assert {other for other, position in pinned(article)} == {other.pk for other in others}
    assert [position for other, position in pinned(article)] == [1, 2, 3, 4, 5, 6]


def test_stories_moved_by_several_editors_at_once_are_all_still_there():
    article, others = make_article(), [make_article() for _n in range(4)]
    for other in others:
        pin(article, other)

    at_once(*[lambda other=other: move_up(article, other) for other in others * 3])

    assert {other for other, position in pinned(article)} == {other.pk for other in others}
    assert [position for other, position in pinned(article)] == [1, 2, 3, 4]


def test_what_is_pinned_left_out_and_forgotten_at_once_is_decided_once_at_most():
    article, other = make_article(), make_article()

    at_once(*[lambda act=act: act(article, other) for act in (pin, leave_out, forget) * 3])

    assert RelatedChoice.objects.filter(article=article).count() <= 1
