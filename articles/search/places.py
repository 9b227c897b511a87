"""Places in the index: a story stands by the second of its first publication."""

from datetime import UTC, datetime, timedelta

from lib.months import month_number, year_and_month

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
IN_A_SECOND = 256
FOREVER = 2**62


def place_at(moment):
    return (moment - EPOCH) // timedelta(seconds=1) * IN_A_SECOND


def moment_of(place):
    return EPOCH + timedelta(seconds=place // IN_A_SECOND)


def periods(moment):
    """Return words for week, month … year, by which PostgreSQL narrows a word down."""
    return [f"{kind}{number_of(moment)}" for kind, (number_of, _begin) in PERIODS.items()]


def period_and_the_one_before(kind, moment):
    """Return the words of both, and the place at which the earlier begins."""
    number_of, begin = PERIODS[kind]
    number = number_of(moment)
    return f"{kind}{number} | {kind}{number - 1}", place_at(begin(number - 1))


def _months(count):
    """Return two functions: number the periods of so many months, and begin one by number."""

    def number_of(moment):
        return month_number(moment) // count

    def begin(number):
        return datetime(*year_and_month(number * count), 1, tzinfo=UTC)

    return number_of, begin


WEEK = timedelta(days=7)
PERIODS = {
    "xw": (lambda moment: (moment - EPOCH) // WEEK, lambda number: EPOCH + number * WEEK),
    "xm": _months(1),
    "xq": _months(3),
    "xh": _months(6),
    "xy": _months(12),
}
