"""What a view says of its answer: that it may be kept, what it shows, until when it is right."""

from contextlib import contextmanager
from datetime import datetime, time, timedelta
from hashlib import blake2b

from django.conf import settings
from django.utils import timezone
from django.utils.cache import get_conditional_response

from articles.publishing.clock import now

from .follower import Follower
from .store import Store

store = Store(settings.PAGE_CACHE_MEGABYTES * 1024 * 1024)
follower = Follower(store)

BROWSERS_ASK_AFTER = 10  # seconds
# Caches in front ask each second. They may answer meanwhile, and for a day while nobody is there.
PUBLIC = "public, max-age=%d, s-maxage=1, stale-while-revalidate=1, stale-if-error=86400"


def keep(response, *, surrogate_keys=(), at=None, until=None):
    """Let caches keep this answer for as long as it is right, and return it.

    `surrogate_keys` name all that it shows (see watched.py), so that it is dropped when one of
    these is touched. It lives till midnight, as pages say what day it is, or until `until`.
    """
    moments = [_next_midnight(at or now()), *([until] if until else [])]
    response.kept_until = min(moments)
    response.headers["Surrogate-Key"] = " ".join(dict.fromkeys(surrogate_keys))
    return response


@contextmanager
def remembering(at):
    """Give a memory for what many pages have alike; all that goes into it is read in here."""
    with store.making() as touched:
        yield Memory(touched, _next_midnight(at).timestamp())


class Memory:
    """What was made before, as far as this process follows changes; else it is made each time."""

    def __init__(self, touched, until):
        self.touched, self.until = touched, until

    def get(self, name):
        return store.get(name) if follower.is_following else None

    def put(self, name, value, keys, size=1000):
        if follower.is_following:
            store.put(name, value, keys=keys, until=self.until, size=size, touched=self.touched)


def remembered(name, make, keys, at):
    """Return what `make` gave last, until one of these keys is touched."""
    with remembering(at) as memory:
        value = memory.get(name)
        if value is None:
            value = make()
            memory.put(name, value, keys)
        return value


def caching_headers(get_response):
    """Say to browsers and to caches in front how long they may keep a page, and which it is."""

    def middleware(request):
        request.get_host()  # a name that is not ours is refused before anything else
        response = get_response(request)
        until = getattr(response, "kept_until", None)
        if until is None:
            return response
        response.headers.pop("Vary", None)  # the address alone decides what a page says
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            response.headers["Cache-Control"] = "private, no-cache"
        else:
            left = max((until - timezone.now()).total_seconds(), 0)
            response.headers["Cache-Control"] = PUBLIC % min(left, BROWSERS_ASK_AFTER)
        etag = f'W/"{blake2b(response.content, digest_size=12).hexdigest()}"'
        response.headers["ETag"] = etag
        return get_conditional_response(request, etag=etag, response=response)

    return middleware


def _next_midnight(at):
    tomorrow = timezone.localdate(at) + timedelta(days=1)
    return timezone.make_aware(datetime.combine(tomorrow, time.min))
