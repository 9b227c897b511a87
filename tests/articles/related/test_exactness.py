import pytest
from django.core.cache import cache
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.related import ranking, related

from .random_newsrooms import DAY, NOW, choices, corpora, exhaustive, make_corpus, skewed_corpus

pytestmark = pytest.mark.django_db

small = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


class Rollback(Exception):
    pass


def compare(stories, chosen, at, limit, every_story=False):
    try:
        with transaction.atomic():
            cache.clear()  # the corpora before have left rows of the same numbers
            editions = make_corpus(stories, chosen)
            first = editions[0].article
            for edition in editions:
                if edition.article != first and not every_story:
                    break
                found = related(edition, at=at, limit=limit)
                answers = [
                    (story.edition.pk, None if story.is_pinned else story.score)
                    for story in found
                    if not story.is_fallback
                ]
                assert answers == exhaustive(edition, at, limit)
            raise Rollback
    except Rollback:
        pass


@small
@given(corpora, choices, st.sampled_from([NOW - 60 * DAY, NOW, NOW + 3 * DAY]), st.integers(1, 8))
def test_related_news_equals_exhaustive_answer(stories, chosen, at, limit):
    compare(stories, chosen, at, limit)


@small
@given(stories=corpora, limit=st.integers(1, 4))
def test_related_news_is_exact_in_small_reads(stories, limit, monkeypatch):
    monkeypatch.setattr(ranking, "FIRST_LOOK", 1)

    compare(stories, {}, NOW, limit)


@given(seed=st.integers(0, 10**6), limit=st.sampled_from([3, 6]))
@settings(small, max_examples=2)
def test_related_news_is_exact_under_every_skewed_story(seed, limit, monkeypatch):
    monkeypatch.setattr(ranking, "FIRST_LOOK", 4)

    compare(skewed_corpus(seed), {}, NOW, limit, every_story=True)
