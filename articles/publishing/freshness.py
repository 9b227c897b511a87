"""The time for which an answer to readers stays right.

Until something is published or saved, which renews the generation, and never past the next
moment at which an edition begins or ends or the rights of a photo change. Between processes
that share no cache the longest time is the bound.
"""

import uuid
from datetime import timedelta

from django.core.cache import cache
from django.utils import timezone

from articles.models import Edition
from media.models import Photo

LONGEST = timedelta(seconds=60)
GENERATION = "paper-generation"


def generation():
    return cache.get_or_set(GENERATION, _new_generation, timeout=None)


def invalidate():
    cache.set(GENERATION, _new_generation(), timeout=None)


def cached(name, make):
    """Return what `make` gave last, while it stays right; for what every page needs alike."""
    key = f"paper-{generation()}-{name}"
    return cache.get_or_set(key, make, timeout=LONGEST.total_seconds())


def fresh_until(at=None):
    """Return the moment past which an answer made now may be wrong."""
    at = at or timezone.now()
    moments = [m for m in cached("next-changes", lambda: _next_changes(at)) if m]
    if any(moment <= at for moment in moments):
        moments = [m for m in _next_changes(at) if m]
    return min([at + LONGEST, *moments])


def _next_changes(at):
    return Edition.objects.next_change_at(at), Photo.objects.next_change_at(at)


def _new_generation():
    return uuid.uuid4().hex
