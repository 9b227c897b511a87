"""The page cache: pages for readers are kept until they would differ, and answered without work.

A view says with `keep()` until when its answer is right; only such answers are kept, and only
for readers without a session. A publication, or anything that an editor saves, renews the
generation that is part of every key. The ETag lets a browser that has the page keep it.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.core.cache import cache
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, set_response_etag

from articles.publishing import freshness

SAFE = {"GET", "HEAD"}
PAGING = {"before"}


@dataclass(frozen=True)
class KeptPage:
    """An answer as the cache holds it."""

    content: bytes
    status: int
    headers: dict[str, str]
    fresh_until: datetime

    def response(self):
        return HttpResponse(self.content, status=self.status, headers=self.headers)


def keep(response, *, at=None, surrogate_keys=()):
    """Let every cache keep this answer for as long as it is right, and return it.

    `at` is the moment that it was made for; `surrogate_keys` name what it was made from, so
    that a cache in front can drop it when one of these changes.
    """
    response.fresh_until = freshness.fresh_until(at)
    if surrogate_keys:
        response.headers["Surrogate-Key"] = " ".join(surrogate_keys)
    return response


def changes_no_page(response):
    """Let what is kept stay: what was sent changed nothing that readers see."""
    response.changes_no_page = True
    return response


def page_cache(get_response):
    def middleware(request):
        request.get_host()  # a name that is not ours is refused, for a kept page as for any other
        if request.method not in SAFE:
            return _invalidate_after_change(request, get_response(request))
        key = _key(request)
        page = _find(key) if key else None
        if page:
            response, fresh_until = page.response(), page.fresh_until
        else:
            response = get_response(request)
            fresh_until = getattr(response, "fresh_until", None)  # as `keep` says
            if fresh_until is None:
                return response
            set_response_etag(response)
            if key and not response.cookies:
                _store(key, response, fresh_until)
        response.headers["Cache-Control"] = f"public, max-age={int(_seconds_left(fresh_until))}"
        etag = response.headers.get("ETag")  # a redirect has none
        return get_conditional_response(request, etag=etag, response=response)

    return middleware


def _invalidate_after_change(request, response):
    # Whatever somebody with a login has sent may have changed a page, unless a view says not.
    if getattr(response, "changes_no_page", False):
        return response
    if request.method != "OPTIONS" and getattr(request, "user", None):
        if request.user.is_authenticated:
            freshness.invalidate()
    return response


def _key(request):
    """Return the name of the page in the cache, or "" for one that is not kept."""
    if not settings.PAGE_CACHE or settings.SESSION_COOKIE_NAME in request.COOKIES:
        return ""
    if not PAGING.issuperset(request.GET):
        return ""
    asked = hashlib.sha256(request.get_full_path().encode()).hexdigest()
    return f"page-{freshness.generation()}-{asked}"


def _find(key):
    page = cache.get(key)
    return page if page and page.fresh_until > timezone.now() else None


def _store(key, response, fresh_until):
    if seconds := _seconds_left(fresh_until):
        headers = dict(response.items())
        page = KeptPage(response.content, response.status_code, headers, fresh_until)
        cache.set(key, page, timeout=seconds)


def _seconds_left(fresh_until):
    # Where the machine's clock was set back, the paper's moments lie ahead of it.
    left = min(fresh_until - timezone.now(), freshness.LONGEST)
    return max(0, left.total_seconds())
