import pytest

from articles.models import RelatedChoice
from articles.related.choices import forget, leave_out, move_up, pin
from tests.at_once import at_once
from tests.make import make_article

pytestmark = pytest.mark.django_db(transaction=True)


def pinned(article):
    return list(article.related_choices.filter(verdict="pin").values_list("other", "position"))


def test_story_pinned_by_several_at_once_stands_once():
    article, other = make_article(), make_article()

    at_once(*[lambda: pin(article, other)] * 6)

    assert pinned(article) == [(other.pk, 1)]


def test_stories_pinned_at_once_each_have_their_place():
    article, others = make_article(), [make_article() for _n in range(6)]

    at_once(*[lambda other=other: pin(article, other) for other in others])

    assert {other for other, position in pinned(article)} == {other.pk for other in others}
    assert [position for other, position in pinned(article)] == [1, 2, 3, 4, 5, 6]


def test_stories_moved_at_once_are_all_still_pinned():
    article, others = make_article(), [make_article() for _n in range(4)]
    for other in others:
        pin(article, other)

    at_once(*[lambda other=other: move_up(article, other) for other in others * 3])

    assert {other for other, position in pinned(article)} == {other.pk for other in others}
    assert [position for other, position in pinned(article)] == [1, 2, 3, 4]


def test_contrary_choices_at_once_leave_one_at_most():
    article, other = make_article(), make_article()

    at_once(*[lambda act=act: act(article, other) for act in (pin, leave_out, forget) * 3])

    assert RelatedChoice.objects.filter(article=article).count() <= 1
