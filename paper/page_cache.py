"""Pages for readers are kept until they would differ, and answered again without any work.

Only answers that a view has given a moment (`fresh_until`) are kept, and only for readers
without a session. A publication, or anything that an editor saves, renews the generation
that is part of every key. The ETag lets a browser that has the page keep it.
"""

import hashlib

from django.conf import settings
from django.core.cache import cache
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response

from articles.publishing import freshness

SAFE = {"GET", "HEAD"}
PAGING = {"before"}


def page_cache(get_response):
    def middleware(request):
        request.get_host()  # a name that is not ours is refused, for a kept page as for any other
        if request.method not in SAFE:
            return _after_a_change(request, get_response(request))
        key = _key(request)
        response = (key and _kept(key)) or get_response(request)
        if not hasattr(response, "fresh_until"):
            return response
        _finish(response)
        if key:
            _keep(key, response)
        return get_conditional_response(request, etag=response.headers["ETag"], response=response)

    return middleware


def _after_a_change(request, response):
    """Whatever somebody with a login has sent may have changed a page."""
    if request.method != "OPTIONS" and getattr(request, "user", None):
        if request.user.is_authenticated:
            freshness.invalidate()
    return response


def _key(request):
    """The name of the page in the cache, or "" for one that is not kept."""
    if not settings.PAGE_CACHE or settings.SESSION_COOKIE_NAME in request.COOKIES:
        return ""
    if not PAGING.issuperset(request.GET):
        return ""
    asked = hashlib.sha256(request.get_full_path().encode()).hexdigest()
    return f"page-{freshness.generation()}-{asked}"


def _kept(key):
    found = cache.get(key)
    if not found or found["fresh_until"] <= timezone.now():
        return None
    response = HttpResponse(found["content"], status=found["status"], headers=found["headers"])
    response.fresh_until = found["fresh_until"]
    response.was_kept = True
    return response


def _keep(key, response):
    seconds = (response.fresh_until - timezone.now()).total_seconds()
    if hasattr(response, "was_kept") or response.cookies or seconds <= 0:
        return
    kept = {
        "content": response.content,
        "status": response.status_code,
        "headers": dict(response.items()),
        "fresh_until": response.fresh_until,
    }
    cache.set(key, kept, timeout=seconds)


def _finish(response):
    """The seconds that are left, and the ETag, on a new answer and on a kept one alike."""
    left = int((response.fresh_until - timezone.now()).total_seconds())
    response.headers["Cache-Control"] = f"public, max-age={max(0, left)}"
    response.headers["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
