"""The time for which an answer to readers stays right.

Until something is published or saved, which renews the generation, and never past the next
moment at which an edition begins or ends or the rights of a photo change. Between processes
that share no cache the longest time is the bound.
"""

import uuid
from datetime import timedelta

from django.core.cache import cache

from articles.models import Edition
from media.models import Photo

from .clock import now

LONGEST = timedelta(seconds=60)
GENERATION = "paper-generation"


def generation():
    return cache.get_or_set(GENERATION, _new_generation, timeout=None)


def invalidate():
    cache.set(GENERATION, _new_generation(), timeout=None)


def cached(name, make, at):
    """Return what `make` gave last, while it stays right; for what every page needs alike.

    `at` is the moment that it is asked for.
    """
    key = f"paper-{generation()}-{name}"
    value, until = cache.get(key) or (None, at)
    if until <= at:
        value, until = make(), fresh_until(at)
        cache.set(key, (value, until), timeout=LONGEST.total_seconds())
    return value


def fresh_until(at=None):
    """Return the moment past which an answer made now may be wrong."""
    at = at or now()
    key = f"paper-{generation()}-next-changes"
    moments = cache.get_or_set(key, lambda: _next_changes(at), timeout=LONGEST.total_seconds())
    if any(moment <= at for moment in moments):
        moments = _next_changes(at)
    return min([at + LONGEST, *moments])


def _next_changes(at):
    changes = Edition.objects.next_change_at(at), Photo.objects.next_change_at(at)
    return [moment for moment in changes if moment]


def _new_generation():
    return uuid.uuid4().hex
