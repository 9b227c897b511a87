"""Lists that are kept until a story under their tags changes, or time alone changes one.

What changed is read from the database, not told to the cache: so several processes, each
with a memory of its own, agree without a server between them.
"""

from datetime import timedelta
from hashlib import blake2b

from django.core.cache import cache as django_cache

AT_MOST = timedelta(hours=24)


def get(subject, limit):
    """Return what was ranked before, or None once it may be another."""
    found = django_cache.get(_name(subject, limit))
    if found is None:
        return None
    ranked, since, until = found
    return ranked if since <= subject.at < until else None


def put(subject, limit, ranked):
    until = subject.next_change(within=AT_MOST) or subject.at + AT_MOST
    django_cache.set(_name(subject, limit), (ranked, subject.at, until), AT_MOST.total_seconds())


def _name(subject, limit):
    version = blake2b(subject.version.encode(), digest_size=12).hexdigest()
    return f"related:{subject.language}:{subject.article}:{limit}:{version}"
