"""Kept pages, answered in front of Django: for readers without a session, in any thread."""

import gzip
import threading
from contextlib import suppress
from functools import lru_cache

import brotli
from django.conf import settings
from django.db import Error

from lib.languages import CODES

from .keeping import follower, store

SAFE = {"GET", "HEAD"}
PAGES = (*(f"/{code}/" for code in CODES), "/sitemap", "/robots.txt")
QUERY = "before="  # what lists of older stories are asked with
ENCODE = {
    "br": lambda body: brotli.compress(body, quality=5),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
    "": bytes,
}
SESSION = f"{settings.SESSION_COOKIE_NAME}="
CONDITIONS = {"HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_RANGE"}
LONGEST_WAIT = 10  # seconds for a page that another thread makes
OF_ONE_FORM = {"content-length", "content-encoding", "vary"}


def in_front_of(application):
    """Return the application with the page cache in front of it, as the settings say."""
    return KeptPages(application, store, follower) if settings.PAGE_CACHE else application


class Page:
    """An answer as it is kept: compressed, and without compression for who asks for it so."""

    def __init__(self, status, headers, body):
        self.status = status
        self.headers = [item for item in headers if item[0].lower() not in OF_ONE_FORM]
        self.headers.append(("Vary", "Accept-Encoding"))
        self.etag = dict(headers).get("ETag")
        self.forms = {"br": self._form("br", body)}

    @property
    def size(self):
        return sum(len(body) for _headers, body in self.forms.values())

    def form(self, coding):
        """Return headers and body in a coding."""
        if coding in self.forms:
            return self.forms[coding]
        found = self._form(coding, brotli.decompress(self.forms["br"][1]))
        if coding:
            self.forms[coding] = found
        return found

    def _form(self, coding, body):
        body = ENCODE[coding](body)
        headers = [*self.headers, ("Content-Length", str(len(body)))]
        return (headers + [("Content-Encoding", coding)] if coding else headers), body


class KeptPages:
    """A WSGI application in front of Django's, which answers what it keeps without it."""

    def __init__(self, application, store, follower):
        self.application, self.store, self.follower = application, store, follower
        self._being_made = {}  # address -> an event that comes once it is made
        self._lock = threading.Lock()
        self._follows = False

    def __call__(self, environ, start_response):
        if not self._follows:
            self._start_following()
        if environ["REQUEST_METHOD"] not in SAFE:
            return self._change(environ, start_response)
        if SESSION in environ.get("HTTP_COOKIE", ""):
            return self.application(environ, start_response)
        self.follower.let_time_pass()
        address = (
            environ["PATH_INFO"],
            environ.get("QUERY_STRING", ""),
            environ.get("HTTP_HOST"),
            environ.get("HTTP_X_FORWARDED_PROTO", environ["wsgi.url_scheme"]),
        )
        page = self.store.get(address)
        if page is not None:
            return self._answer(page, address, environ, start_response)
        if not _may_be_kept(*address[:2]):
            return self.application(environ, start_response)
        return self._made(address, environ, start_response)

    def _start_following(self):
        """Begin here and not with the program: a process may be copied after that."""
        with self._lock:
            if not self._follows:
                self._follows = True
                threading.Thread(target=self.follower.follow_for_ever, daemon=True).start()

    def _change(self, environ, start_response):
        """Let whoever changed something see it at once."""
        response = self.application(environ, start_response)
        with suppress(Error):
            self.follower.follow()
        return response

    def _made(self, address, environ, start_response):
        """Make a page, or wait for the thread that makes it; it may turn out not to be kept."""
        is_ours = self._begin(address)
        try:
            page = self.store.get(address) or self._make(address, environ)
        finally:
            if is_ours:
                self._being_made.pop(address).set()
        if isinstance(page, Page):
            return self._answer(page, address, environ, start_response)
        status, headers, response = page
        start_response(status, headers)
        return response

    def _begin(self, address):
        with self._lock:
            event = self._being_made.get(address)
            if event is None:
                self._being_made[address] = threading.Event()
                return True
        event.wait(timeout=LONGEST_WAIT)
        return False

    def _make(self, address, environ):
        """Return the page that Django makes; or its status, headers and response."""
        asked = {name: environ[name] for name in environ if name not in CONDITIONS}
        asked["REQUEST_METHOD"] = "GET"
        started = []
        with self.store.making() as touched:
            response = self.application(asked, lambda *given: started.append(given))
            status, headers = started[0][:2]
            until = getattr(response, "kept_until", None)
            if until is None or response.cookies:
                return status, headers, response
            page = Page(status, headers, response.content)
            response.close()
            keys = response.headers["Surrogate-Key"].split()
            if self.follower.is_following:
                self.store.put(
                    address,
                    page,
                    keys=keys,
                    until=until.timestamp(),
                    size=page.size,
                    touched=touched,
                )
        return page

    def _answer(self, page, address, environ, start_response):
        if page.etag and page.etag in environ.get("HTTP_IF_NONE_MATCH", ""):
            start_response("304 Not Modified", page.headers)
            return [b""]
        coding = coding_of(environ.get("HTTP_ACCEPT_ENCODING", ""))
        if coding and coding not in page.forms:
            headers, body = page.form(coding)
            self.store.grow(address, len(body))
        else:
            headers, body = page.form(coding)
        start_response(page.status, headers)
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body]


def _may_be_kept(path, query):
    return path.startswith(PAGES) and (not query or (query.startswith(QUERY) and "&" not in query))


@lru_cache(maxsize=1000)
def coding_of(accepted):
    """Return the best coding that somebody takes; "" is none."""
    taken = {}
    for part in accepted.lower().split(","):
        name, _, weight = part.partition(";")
        taken[name.strip()] = weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return next((coding for coding in ("br", "gzip") if taken.get(coding)), "")
