import sys
import time

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import get_language

from articles.publishing.clock import now
from paper.pages import base_context

RETRY_AFTER = 5  # seconds
PAUSE = 1  # second in which nobody waits for a database that was just found away
_away_until = 0.0


def page_not_found(request, exception=None):
    """Render the paper's 404, also under addresses that are no page of ours."""
    language = (get_language() or settings.LANGUAGE_CODE)[:2]
    with translation.override(language):
        return render(request, "paper/404.html", base_context(language, now()), status=404)


def bad_request(request, exception=None):
    """Answer what is too large or no request of ours, and a name of the site that is not ours."""
    context = {}
    if isinstance(exception, DisallowedHost):
        context["site"] = settings.SITE_URL
    return HttpResponse(render_to_string("400.html", context), status=400)


def server_error(request):
    """Answer an error of ours in both languages: 503 while the database is away, else 500.

    Nothing that may be broken is asked: no context processor, no database, no cache.
    """
    global _away_until
    error = sys.exception()
    if not _is_away(error):
        return HttpResponse(render_to_string("500.html"), status=500)
    if not _is_full(error):
        _away_until = time.monotonic() + PAUSE
    return unavailable()


def is_known_to_be_away():
    return time.monotonic() < _away_until


def unavailable():
    headers = {"Retry-After": RETRY_AFTER, "Cache-Control": "no-store"}
    return HttpResponse(render_to_string("503.html"), status=503, headers=headers)


def _is_full(error):
    """Tell a full disk, on which nothing is saved and everything can be read."""
    return any(sign in str(error) for sign in ("disk is full", "No space left"))


def _is_away(error):
    """Tell a database that does not answer from one that lacks a table, which SQLite mixes."""
    lacks_something = str(error).startswith("no such")
    return isinstance(error, InterfaceError | OperationalError) and not lacks_something
