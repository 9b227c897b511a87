import os

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connections
from django.utils import translation

from newsroom.settings import database
from paper.page_cache import keeping

from .make import make_cleo, make_tag
from .page_cache import Process
from .tagged_stories import story

CHROMIUM = "/usr/bin/chromium"
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()

# Playwright keeps an event loop in the tests' thread; Django would take that for async code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_configure():
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    if url := os.environ.get("TEST_DATABASE_URL"):
        connections.settings["default"].update(database(url))
        del connections["default"]  # made for the other engine while Django started


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory):
    """SQLite in a file of this run's own: several threads may then write, as on the site."""
    default = settings.DATABASES["default"]
    if "sqlite3" in default["ENGINE"]:
        default.setdefault("TEST", {})["NAME"] = tmp_path_factory.mktemp("db") / "test.sqlite3"


@pytest.fixture(autouse=True)
def uploads_of_its_own(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


@pytest.fixture(autouse=True)
def language_of_the_settings():
    """A page in French that one test asked for leaves its language active for the next."""
    translation.deactivate()


@pytest.fixture
def memory_of_pages(monkeypatch):
    """What all pages have alike is remembered, as on a server that follows changes."""
    process = Process()
    monkeypatch.setattr(keeping, "store", process.store)
    monkeypatch.setattr(keeping, "follower", process.follower)


@pytest.fixture
def cleo(client):
    """Who manages pictures, logged in."""
    user = make_cleo()
    client.force_login(user)
    return user


@pytest.fixture
def two_tags():
    """Two tags, a story under each and one under both."""
    kept, gone = make_tag("Élections", "Elections"), make_tag("Election", None)
    return kept, gone, story(kept), story(gone), story(kept, gone)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return browser_type_launch_args | {"executable_path": CHROMIUM, "args": QUIET}
