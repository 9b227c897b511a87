import re
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.core.management import CommandError, call_command

from paper.page_cache.front_cache import FrontCache
from paper.page_cache.store import EVERYTHING


@pytest.fixture
def varnish():
    """A server that notes what it is told, and answers as `answers` say, at last with 200."""
    told, answers = [], []

    class Handler(BaseHTTPRequestHandler):
        def do_BAN(self):
            told.append(self.headers["Surrogate-Key-Pattern"])
            self.send_response(answers.pop(0) if answers else 200)
            self.end_headers()

        def log_message(self, *_words):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", told, answers
    server.shutdown()
    server.server_close()


def shows(pattern, *keys):
    return bool(re.search(pattern, " ".join(keys)))


def test_pattern_finds_whole_keys_alone(varnish):
    url, told, _answers = varnish

    FrontCache(url, print, print).drop({"tag-5-fr", "~tag-5-fr", "article-1"})

    [pattern] = told
    assert " " not in pattern
    for keys in (["article-1"], ["photo-2", "tag-5-fr", "frame"], ["frame", "~tag-5-fr"]):
        assert shows(pattern, *keys)
    for keys in (["article-12", "tag-5"], ["xarticle-1"], ["tag-5-fr-2"]):
        assert not shows(pattern, *keys)


def test_many_keys_are_told_in_parts(varnish):
    url, told, _answers = varnish

    FrontCache(url, print, print).drop({f"article-{number}" for number in range(250)})

    assert len(told) == 3
    assert all(any(shows(each, f"article-{number}") for each in told) for number in range(250))


def test_everything_is_told_in_a_word(varnish):
    url, told, _answers = varnish

    FrontCache(url, print, print).drop([EVERYTHING])

    assert shows(told[0], "article-1", "frame")


def test_change_is_told_until_it_is_taken(varnish):
    url, told, answers = varnish
    answers += [503, 400]
    said, slept = [], []

    FrontCache(url, said.append, slept.append).drop(["article-1"])

    assert len(told) == 3
    assert slept == [1, 1]
    assert len(said) == 1
    assert said[0].endswith("tried again: it answers 503")


def test_command_without_address_says_which(settings):
    settings.FRONT_CACHE_URL = ""

    with pytest.raises(CommandError, match="FRONT_CACHE_URL is not set"):
        call_command("tell_front_cache")
