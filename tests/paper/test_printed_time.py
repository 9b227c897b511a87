from datetime import UTC, datetime

import pytest

from paper.printed_time import printed_day, printed_moment, printed_since, printed_weekday

NOVEMBER = datetime(2024, 11, 1, 18, 5, tzinfo=UTC)


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "printed"),
    [("fr", "1er novembre 2024 à 14 h 05"), ("en", "1 November 2024 at 14:05")],
)
def test_a_moment_is_printed_in_the_zone_of_the_publication(language, printed):
    assert plain(printed_moment(NOVEMBER, language)) == printed


def test_only_the_first_of_the_month_is_an_ordinal_in_french():
    second = datetime(2024, 11, 2, 18, 5, tzinfo=UTC)

    assert plain(printed_day(second, "fr")) == "2 novembre 2024"


def test_the_day_is_that_of_the_publication_and_not_of_greenwich():
    late = datetime(2024, 11, 2, 1, 0, tzinfo=UTC)

    assert plain(printed_weekday(late, "fr")) == "vendredi 1er novembre 2024"


def test_the_column_of_the_latest_gives_the_hour_today_and_the_day_before():
    later, next_day = NOVEMBER.replace(hour=20), NOVEMBER.replace(day=2)

    assert plain(printed_since(NOVEMBER, later, "fr")) == "14 h 05"
    assert plain(printed_since(NOVEMBER, next_day, "fr")) == "1er nov."
