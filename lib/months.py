"""Months as numbers that can be counted with, and the moments at which they begin."""

from datetime import date, datetime

from django.utils import timezone


def month_number(day: date) -> int:
    """Return the number of a day's month, one more each month since the year 0."""
    return day.year * 12 + day.month - 1


def year_and_month(number: int) -> tuple[int, int]:
    year, month = divmod(number, 12)
    return year, month + 1


def month_start(number: int) -> datetime:
    """Return the first moment of a month where the publication is.

    A month before the year 1 or after the year 9999 raises ValueError or OverflowError.
    """
    return timezone.make_aware(datetime(*year_and_month(number), 1))
