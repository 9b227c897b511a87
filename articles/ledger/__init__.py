"""The ledger: what is owed for words and pictures, its export, and rights that end soon."""

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
