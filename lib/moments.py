"""Moments as the desk writes them, and in many rows at once."""

from django.db.models import Subquery
from django.utils import timezone
from django.utils.formats import date_format


def written(moment):
    """Return a moment in words, in the publication's zone: "1 November 2026, 12:00"."""
    return date_format(timezone.localtime(moment), "j F Y, H:i")


def soonest_after(at, rows, *fields):
    """Return the earliest moment after `at` in these fields of these rows, or None.

    One query, in which each field is looked up on its own so that it can use its index.
    """
    moments = [
        Subquery(rows.filter(**{f"{field}__gt": at}).order_by(field).values(field)[:1])
        for field in fields
    ]
    found = rows.model.objects.order_by("pk").values_list(*moments).first()
    return min(filter(None, found or ()), default=None)
