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
def test_moment_is_printed_in_zone_of_publication(language, printed):
    assert plain(printed_moment(NOVEMBER, language)) == printed


def test_french_writes_first_of_month_as_ordinal():
    second = datetime(2024, 11, 2, 18, 5, tzinfo=UTC)

    assert plain(printed_day(second, "fr")) == "2 novembre 2024"


def test_day_is_that_of_publication_not_greenwich():
    late = datetime(2024, 11, 2, 1, 0, tzinfo=UTC)

    assert plain(printed_weekday(late, "fr")) == "vendredi 1er novembre 2024"


def test_latest_news_gives_hour_today_else_day():
    later, next_day = NOVEMBER.replace(hour=20), NOVEMBER.replace(day=2)

    assert plain(printed_since(NOVEMBER, later, "fr")) == "14 h 05"
    assert plain(printed_since(NOVEMBER, next_day, "fr")) == "1er nov."
