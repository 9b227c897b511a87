"""Search equals the answer of reading every story."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.test import TestCase
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.search import InvalidQuery, newest, parse
from articles.search.find import FOREVER
from articles.search.words import stems
from tests.make import make_article, make_edition

pytestmark = pytest.mark.django_db

NOW = timezone.now()
WORDS = ["port", "pont", "neuf", "quai"]
some_words = st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join)
stories = st.lists(
    st.tuples(
        some_words.map(lambda words: f"titre {words}"),
        some_words,
        some_words.map(lambda words: f"texte {words}"),
        st.sampled_from([1, 20, 70, 200, 900, 25_000]),
    ),
    max_size=6,
)
terms = st.sampled_from([*WORDS, "OU", "-neuf", '"port neuf"', '"pont port"', '-"quai neuf"'])
small = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def compare(rows, typed):
    with transaction.atomic():
        editions = [make_story(*row) for row in rows]
        try:
            query = parse(typed, "fr")
        except InvalidQuery:
            query = None
        if query:
            assert in_pages_of_two(query) == exhaustive(query, editions)
        transaction.set_rollback(True)


def make_story(headline, standfirst, body, age):
    article = make_article(headline_fr=headline, standfirst_fr=standfirst, body_fr=f"<p>{body}</p>")
    with TestCase.captureOnCommitCallbacks(execute=True):
        return make_edition(article, at=NOW - timedelta(days=age, seconds=article.pk % 1000))


def in_pages_of_two(query):
    found, before = [], FOREVER
    for _page in range(5):
        hits = newest(query, "fr", NOW, before, limit=2)
        found += hits
        before = min([before, *(hit.place for hit in hits)])
    return [hit.edition for hit in found]


def exhaustive(query, editions):
    texts = {e: [e.headline, e.standfirst, e.body[3:-4]] for e in editions}
    read = {e: [f" {' '.join(stems(text, 'fr'))} " for text in texts[e]] for e in editions}

    def has(edition, phrase):
        return any(f" {' '.join(phrase)} " in text for text in read[edition])

    found = [
        edition
        for edition in editions
        if all(any(has(edition, phrase) for phrase in group) for group in query.wanted)
        and not any(has(edition, phrase) for phrase in query.excluded)
    ]
    found.sort(key=lambda edition: edition.first_published_at, reverse=True)
    return [edition.pk for edition in found]


@small
@given(stories, st.lists(terms, min_size=1, max_size=4).map(" ".join))
def test_search_finds_what_reading_every_story_finds(rows, typed):
    compare(rows, typed)


@small
@given(rows=stories, typed=st.lists(terms, min_size=1, max_size=4).map(" ".join))
def test_search_for_frequent_words_is_exact(every_word_counts_as_frequent, rows, typed):
    compare(rows, typed)
