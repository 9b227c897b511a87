"""A process that keeps pages, as an application server runs it, for tests to ask."""

from dataclasses import dataclass
from unittest.mock import patch

from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory

from paper.page_cache import keeping
from paper.page_cache.follower import Follower
from paper.page_cache.store import Store
from paper.page_cache.wsgi import KeptPages


@dataclass
class Answer:
    status: int
    headers: dict
    body: bytes

    @property
    def text(self):
        return self.body.decode()


def ask(application, path, method="GET", **headers):
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    asked = RequestFactory().generic(method, path, headers={"host": "testserver"} | headers)
    started = []
    response = application(asked.environ, lambda *given: started.append(given))
    body = b"".join(response)
    if hasattr(response, "close"):
        response.close()
    status, headers = started[0][:2]
    return Answer(int(status.split()[0]), dict(headers), body)


class Process:
    """An application with its own memory. It follows when it is told to, and not by a thread."""

    def __init__(self, megabytes=64):
        self.store = Store(megabytes * 1024 * 1024)
        self.follower = Follower(self.store)
        self.follower.follow_for_ever = lambda: None
        self.follower.follow()
        self.made = 0
        self.application = KeptPages(self._make, self.store, self.follower)
        self._handler = WSGIHandler()

    def _make(self, environ, start_response):
        self.made += 1
        with patch.multiple(keeping, store=self.store, follower=self.follower):
            return self._handler(environ, start_response)

    def ask(self, path, method="GET", **headers):
        return ask(self.application, path, method, **headers)

    def is_kept(self, path):
        """Ask for a page and tell whether it was answered without making it."""
        before = self.made
        self.ask(path)
        return self.made == before
