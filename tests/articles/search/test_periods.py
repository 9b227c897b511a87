"""The words by which PostgreSQL narrows a search down name just the stories since a moment."""

from datetime import UTC, datetime

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from articles.search.places import PERIODS, period_and_the_one_before, periods, place_at

moments = st.datetimes(datetime(1800, 1, 1), datetime(2400, 1, 1), timezones=st.just(UTC))
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
BEFORE_MIDNIGHT = datetime(2025, 9, 30, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize("kind", PERIODS)
@given(latest=moments, moment=moments)
@example(latest=NEW_YEAR, moment=BEFORE_MIDNIGHT)
@example(latest=datetime(1970, 1, 1, tzinfo=UTC), moment=datetime(1969, 12, 25, tzinfo=UTC))
def test_period_words_match_stories_since_it_began(kind, latest, moment):
    assume(moment <= latest)

    words, begin = period_and_the_one_before(kind, latest)

    assert bool({*periods(moment)} & {*words.split(" | ")}) == (place_at(moment) >= begin)


@given(latest=moments)
def test_each_period_reaches_back_to_one_before(latest):
    begins = [period_and_the_one_before(kind, latest)[1] for kind in PERIODS]

    assert begins == sorted(begins, reverse=True)
