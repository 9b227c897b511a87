"""Who is owed what for words and pictures, counted, exported, and whose rights end soon."""

from .totals import (
    MONTHS_OF_CHART,
    Period,
    by_month,
    credits_of_people,
    photo_uses,
    totals_by_agency,
    totals_by_person,
    totals_by_photographer,
    uses_in_month,
)

__all__ = [
    "MONTHS_OF_CHART",
    "Period",
    "by_month",
    "credits_of_people",
    "photo_uses",
    "totals_by_agency",
    "totals_by_person",
    "totals_by_photographer",
    "uses_in_month",
]
