"""Moments as the desk writes them."""

from django.utils import timezone
from django.utils.formats import date_format


def written(moment):
    """Return a moment in words, in the publication's zone: "1 November 2026, 12:00"."""
    return date_format(timezone.localtime(moment), "j F Y, H:i")
