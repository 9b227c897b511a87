from datetime import datetime

from desk.charts import GROUND, TALLEST, bars


def months(*counts):
    return [(datetime(2026, month, 1), count) for month, count in enumerate(counts, 1)]


def test_highest_bar_is_as_tall_as_chart():
    low, high = bars(months(1, 4))

    assert (high.height, high.y) == (TALLEST, GROUND - TALLEST)
    assert (low.height, low.y) == (TALLEST // 4, GROUND - TALLEST // 4)


def test_months_without_a_count_stay_on_the_ground():
    assert [(bar.height, bar.y) for bar in bars(months(0, 0))] == [(0, GROUND)] * 2


def test_bars_stand_in_order_of_months():
    first, second, third = bars(months(1, 2, 3))

    assert first.x + first.width <= second.x
    assert second.x + second.width <= third.x


def test_every_second_month_is_named_below_chart():
    assert [bar.is_named for bar in bars(months(1, 2, 3), named_every=2)] == [True, False, True]


def test_no_months_give_no_bars():
    assert bars([]) == []
