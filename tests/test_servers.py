"""Two of the program behind nginx, as docs/operations.md has it: real servers, a real file."""

import secrets
import shutil
import socket
import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from http.client import HTTPConnection

import pytest

from bench.servers import granian, nginx, varnish

MADE = """
from tests.make import make_article, make_edition
print(make_edition(make_article(standfirst_fr="Premier chapeau.")).get_absolute_url())
"""
ILLUSTRATED = """
from media.renditions import addresses, store
from tests.make import make_article, make_edition
from tests.media.pictures import take_picture
photo = take_picture()
store.refresh([photo])
photo.refresh_from_db()
make_edition(make_article(lead_photo=photo))
print(addresses.address(photo, addresses.nearest(photo, "original", 0)))
"""
PUBLISHED = """
from articles.models import Article
from articles.publishing import publish
article = Article.objects.get()
article.standfirst_fr = "Second chapeau."
article.save()
publish(article, language="fr", by=None)
"""
PROXY = {"Host": "127.0.0.1", "X-Forwarded-Proto": "https"}


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def manage(*arguments):
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def story(tmp_path, monkeypatch):
    """The address of a story in a newsroom of its own."""
    for name, value in {
        "NEWSROOM_ENV": "production",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "127.0.0.1",
        "SITE_URL": "https://127.0.0.1",
        "BEHIND_PROXY": "1",
        "UPLOADS": str(tmp_path / "uploads"),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'newsroom.sqlite3'}",
    }.items():
        monkeypatch.setenv(name, value)
    manage("migrate", "--verbosity=0")
    manage("collectstatic", "--no-input", "--verbosity=0")
    return manage("shell", "--verbosity=0", "-c", MADE)


def ask(port, path):
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path, headers=PROXY)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def response_of(port, path, method="GET"):
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers=PROXY)
    response = connection.getresponse()
    response.read()
    connection.close()
    return response


def test_publication_shows_everywhere_within_a_second(story):
    ports = free_port(), free_port()
    with ExitStack() as stack:
        for port in ports:
            stack.enter_context(granian("newsroom.wsgi:application", port, workers=1))
        before = [ask(port, story)[1] for port in ports for _twice in range(2)]
        manage("shell", "--verbosity=0", "-c", PUBLISHED)
        time.sleep(1)
        after = [ask(port, story)[1] for port in ports]

    assert all("Premier chapeau" in page for page in before)
    assert all("Second chapeau" in page for page in after)


@pytest.mark.skipif(not shutil.which("varnishd"), reason="Varnish is not there")
def test_varnish_is_told_what_has_changed(story, tmp_path, monkeypatch):
    port, front = free_port(), free_port()
    monkeypatch.setenv("FRONT_CACHE_URL", f"http://127.0.0.1:{front}")
    with ExitStack() as stack:
        stack.enter_context(granian("newsroom.wsgi:application", port, workers=1))
        stack.enter_context(varnish(tmp_path, front, port, port))
        teller = subprocess.Popen([sys.executable, "manage.py", "tell_front_cache"])
        stack.callback(teller.wait)
        stack.callback(teller.terminate)
        time.sleep(3)  # the teller starts, and has all that is kept dropped
        before = [response_of(front, story) for _twice in range(2)]
        manage("shell", "--verbosity=0", "-c", PUBLISHED)
        time.sleep(1)
        after = ask(front, story)[1]
        foreign = response_of(front, story, method="BAN")

    assert " " in before[1].headers["X-Varnish"]  # the second was Varnish's own: it names the first
    assert "Surrogate-Key" not in before[0].headers
    assert "Second chapeau" in after
    assert foreign.status == 403


@pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not there")
def test_picture_sent_by_nginx_keeps_its_headers(story, tmp_path, monkeypatch):
    monkeypatch.setenv("PHOTO_ACCEL_PREFIX", "/sent-by-nginx/")
    port, front = free_port(), free_port()
    address = manage("shell", "--verbosity=0", "-c", ILLUSTRATED)
    with ExitStack() as stack:
        stack.enter_context(granian("newsroom.wsgi:application", port, workers=1))
        stack.enter_context(nginx(tmp_path, front, port))
        sent = response_of(front, address)
        for file in (tmp_path / "uploads" / "renditions").rglob("*.jpg"):
            file.unlink()
        status, sentence = ask(front, address)

    assert (sent.status, sent.headers["Content-Type"]) == (200, "image/jpeg")
    assert sent.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in sent.headers["Content-Security-Policy"]
    assert sent.headers["Strict-Transport-Security"]
    assert "photo-" in sent.headers["Surrogate-Key"]
    assert status == 404
    assert "Cette image n’est pas prête." in sentence


@pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not there")
def test_new_version_starts_without_failed_request(story, tmp_path):
    ports, front = (free_port(), free_port()), free_port()
    answers, is_over = [], threading.Event()

    def read_on():
        while not is_over.is_set():
            answers.append(ask(front, f"{story}?{secrets.token_hex(4)}")[0])

    with ExitStack() as stack:
        first = ExitStack()
        first.enter_context(granian("newsroom.wsgi:application", ports[0], workers=1))
        second = stack.enter_context(ExitStack())
        second.enter_context(granian("newsroom.wsgi:application", ports[1], workers=1))
        stack.enter_context(nginx(tmp_path, front, *ports))
        readers = [threading.Thread(target=read_on) for _number in range(4)]
        for reader in readers:
            reader.start()
        time.sleep(1)
        first.close()
        stack.enter_context(granian("newsroom.wsgi:application", ports[0], workers=1))
        ask(ports[0], story)
        second.close()
        stack.enter_context(granian("newsroom.wsgi:application", ports[1], workers=1))
        time.sleep(1)
        is_over.set()
        for reader in readers:
            reader.join()

    assert len(answers) > 100
    assert set(answers) == {200}
