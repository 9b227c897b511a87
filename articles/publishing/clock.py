"""The desk's and the readers' present: a clock that never goes behind what is on record.

A machine's clock that is set back by an hour would take the last hour's stories from readers,
and count the edition that they have as one that is still to come.
"""

from datetime import datetime, timedelta

from django.core.cache import cache
from django.utils import timezone

from articles.models import DeskLogEntry

LAST_ACT = "last-act"
ASKED_EVERY = 60  # seconds
MOST_AHEAD = timedelta(hours=2)  # further on, it is the record that cannot be right


def now() -> datetime:
    at = timezone.now()
    last = cache.get_or_set(LAST_ACT, DeskLogEntry.objects.last_moment, timeout=ASKED_EVERY)
    return max(at, last) if last and last - at <= MOST_AHEAD else at
