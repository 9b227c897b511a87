"""Who guesses passwords is held up; who has forgotten one is not for long."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from desk.models import LoginTries
from desk.team.limits import MINUTES, MOST_FOR_BOTH, MOST_FOR_NAME, MOST_FROM_ADDRESS
from desk.team.login import LoginForm
from desk.tidy import tidy
from tests.make import make_ana, make_ben

pytestmark = pytest.mark.django_db

SENTENCE = "Too many wrong passwords. Wait 15 minutes"


def try_password(client, name="ben", password="wrong", **where):  # noqa: S107
    return client.post("/admin/login/", {"username": name, "password": password}, **where)


def guess(client, times, name="ben", **where):
    for _again in range(times):
        answer = try_password(client, name, **where)
    return answer


def test_right_password_is_refused_after_too_many_wrong(client):
    make_ben()

    last = guess(client, MOST_FOR_BOTH)
    right = try_password(client, password="ben")

    assert SENTENCE not in last.text
    assert SENTENCE in right.text
    assert "_auth_user_id" not in client.session


def test_login_refusal_is_in_language_of_person(client):
    make_ben()

    shown = guess(client, MOST_FOR_BOTH + 1, headers={"Accept-Language": "fr"}).text

    assert "Attendez 15 minutes, puis réessayez" in shown


def test_right_password_is_accepted_after_waiting(client):
    make_ben()
    guess(client, MOST_FOR_BOTH + 5)
    later = timezone.now() + timedelta(minutes=MINUTES, seconds=1)

    with time_machine.travel(later, tick=False):
        answer = try_password(client, password="ben")

    assert answer.url == "/admin/"


def test_right_password_ends_the_count(client):
    make_ben()
    guess(client, MOST_FOR_BOTH - 1)

    first = try_password(client, password="ben")
    guess(client, MOST_FOR_BOTH - 1)
    second = try_password(client, password="ben")

    assert (first.url, second.url) == ("/admin/", "/admin/")


def test_guessing_at_one_name_holds_up_nobody_else(client):
    make_ben()
    make_ana()
    guess(client, MOST_FOR_BOTH + 1)

    ana = try_password(client, "ana", "ana")
    ben_elsewhere = try_password(client, password="ben", REMOTE_ADDR="203.0.113.9")

    assert (ana.url, ben_elsewhere.url) == ("/admin/", "/admin/")


def test_guessing_at_many_names_is_held_up(client):
    make_ben()
    for number in range(MOST_FROM_ADDRESS):
        try_password(client, f"name-{number}")

    here = try_password(client, password="ben")
    elsewhere = try_password(client, password="ben", REMOTE_ADDR="203.0.113.9")

    assert SENTENCE in here.text
    assert elsewhere.url == "/admin/"


def test_guessing_from_many_addresses_is_held_up(client):
    make_ben()
    for number in range(MOST_FOR_NAME):
        try_password(client, REMOTE_ADDR=f"198.51.100.{number}")

    answer = try_password(client, password="ben", REMOTE_ADDR="203.0.113.9")

    assert SENTENCE in answer.text


def test_colleagues_behind_one_address_log_in_freely(client):
    make_ben()

    for _again in range(MOST_FROM_ADDRESS + 1):
        answer = try_password(client, password="ben")

    assert answer.url == "/admin/"


@pytest.mark.parametrize("name", ["ben", "BEN", "Ben"])
def test_capitals_make_no_new_login_name(client, name):
    make_ben()
    guess(client, MOST_FOR_BOTH)

    assert SENTENCE in try_password(client, name).text


def test_addresses_of_one_ipv6_network_count_as_one(client):
    make_ben()
    for number in range(MOST_FOR_BOTH):
        try_password(client, REMOTE_ADDR=f"2001:db8::{number}")

    assert SENTENCE in try_password(client, REMOTE_ADDR="2001:db8::ffff").text
    assert SENTENCE not in try_password(client, REMOTE_ADDR="2001:db8:0:1::1").text


def test_address_behind_proxy_is_what_proxy_saw(client, settings):
    settings.BEHIND_PROXY = True
    make_ben()
    for number in range(MOST_FOR_BOTH):
        try_password(client, headers={"X-Forwarded-For": f"10.0.0.{number}, 203.0.113.9"})

    same = try_password(client, headers={"X-Forwarded-For": "10.9.9.9, 203.0.113.9"})
    other = try_password(client, headers={"X-Forwarded-For": "203.0.113.9, 203.0.113.7"})

    assert SENTENCE in same.text
    assert SENTENCE not in other.text


def test_forwarded_address_is_ignored_without_proxy(client):
    make_ben()
    for number in range(MOST_FOR_BOTH):
        try_password(client, headers={"X-Forwarded-For": f"10.0.0.{number}"})

    assert SENTENCE in try_password(client, headers={"X-Forwarded-For": "10.9.9.9"}).text


@pytest.mark.parametrize("address", ["", "unknown", "unix:", "\0", "9" * 500, "::ffff:192.0.2.1"])
def test_invalid_address_is_counted_as_one(client, address):
    make_ben()

    guess(client, MOST_FOR_BOTH, REMOTE_ADDR=address)

    assert SENTENCE in try_password(client, password="ben", REMOTE_ADDR=address).text


@pytest.mark.django_db(transaction=True)
def test_login_tries_at_one_moment_all_count(rf, monkeypatch):
    looked_at = []
    monkeypatch.setattr(
        "django.contrib.auth.forms.authenticate", lambda *a, **k: looked_at.append(1)
    )
    data = {"username": "ben", "password": "wrong"}

    def try_once(_number):
        try:
            return LoginForm(rf.post("/"), data=data).is_valid()
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(try_once, range(40)))

    assert len(looked_at) == MOST_FOR_BOTH


def test_no_login_name_of_person_is_kept(client):
    guess(client, 1, "ben.cole@news.example")

    keys = LoginTries.objects.values_list("key", flat=True)
    assert keys
    assert not [key for key in keys if "ben" in key]


def test_emptied_cache_forgets_no_wrong_password(client):
    make_ben()
    guess(client, MOST_FOR_BOTH)

    cache.clear()

    assert SENTENCE in try_password(client, password="ben").text


def test_tries_that_hold_up_nobody_are_tidied(client):
    guess(client, 1)

    tidy(timezone.now() + timedelta(minutes=MINUTES, seconds=1))

    assert not LoginTries.objects.exists()
