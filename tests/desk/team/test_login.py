"""Who guesses passwords is held up; who has forgotten one is not for long."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.utils import timezone

from desk.team.login import MINUTES, MOST_FOR_BOTH, MOST_FOR_NAME, MOST_FROM_ADDRESS, LoginForm
from tests.make import make_ana, make_ben

pytestmark = pytest.mark.django_db

SENTENCE = "Too many wrong passwords. Wait 15 minutes"


def try_password(client, name="ben", password="wrong", **where):  # noqa: S107
    return client.post("/admin/login/", {"username": name, "password": password}, **where)


def guess(client, times, name="ben", **where):
    for _again in range(times):
        answer = try_password(client, name, **where)
    return answer


def test_after_too_many_wrong_passwords_not_even_the_right_one_is_accepted(client):
    make_ben()

    last = guess(client, MOST_FOR_BOTH)
    right = try_password(client, password="ben")

    assert SENTENCE not in last.text
    assert SENTENCE in right.text
    assert "_auth_user_id" not in client.session


def test_the_sentence_is_in_the_language_of_the_person(client):
    make_ben()

    shown = guess(client, MOST_FOR_BOTH + 1, headers={"Accept-Language": "fr"}).text

    assert "Attendez 15 minutes, puis réessayez" in shown


def test_once_the_time_has_passed_the_right_password_is_accepted(client):
    make_ben()
    guess(client, MOST_FOR_BOTH + 5)
    later = timezone.now() + timedelta(minutes=MINUTES, seconds=1)

    with time_machine.travel(later, tick=False):
        answer = try_password(client, password="ben")

    assert answer.url == "/admin/"


def test_the_right_password_ends_the_count(client):
    make_ben()
    guess(client, MOST_FOR_BOTH - 1)

    first = try_password(client, password="ben")
    guess(client, MOST_FOR_BOTH - 1)
    second = try_password(client, password="ben")

    assert (first.url, second.url) == ("/admin/", "/admin/")


def test_guessing_at_one_name_holds_up_nobody_else_and_nobody_elsewhere(client):
    make_ben()
    make_ana()
    guess(client, MOST_FOR_BOTH + 1)

    ana = try_password(client, "ana", "ana")
    ben_elsewhere = try_password(client, password="ben", REMOTE_ADDR="203.0.113.9")

    assert (ana.url, ben_elsewhere.url) == ("/admin/", "/admin/")


def test_guessing_at_many_names_from_one_address_is_held_up(client):
    make_ben()
    for number in range(MOST_FROM_ADDRESS):
        try_password(client, f"name-{number}")

    here = try_password(client, password="ben")
    elsewhere = try_password(client, password="ben", REMOTE_ADDR="203.0.113.9")

    assert SENTENCE in here.text
    assert elsewhere.url == "/admin/"


def test_guessing_at_one_name_from_many_addresses_is_held_up(client):
    make_ben()
    for number in range(MOST_FOR_NAME):
        try_password(client, REMOTE_ADDR=f"198.51.100.{number}")

    answer = try_password(client, password="ben", REMOTE_ADDR="203.0.113.9")

    assert SENTENCE in answer.text


def test_colleagues_behind_one_address_log_in_as_often_as_they_like(client):
    make_ben()

    for _again in range(MOST_FROM_ADDRESS + 1):
        answer = try_password(client, password="ben")

    assert answer.url == "/admin/"


@pytest.mark.parametrize("name", ["ben", "BEN", "Ben"])
def test_capitals_make_no_new_name(client, name):
    make_ben()
    guess(client, MOST_FOR_BOTH)

    assert SENTENCE in try_password(client, name).text


def test_one_person_has_all_addresses_of_an_ipv6_network(client):
    make_ben()
    for number in range(MOST_FOR_BOTH):
        try_password(client, REMOTE_ADDR=f"2001:db8::{number}")

    assert SENTENCE in try_password(client, REMOTE_ADDR="2001:db8::ffff").text
    assert SENTENCE not in try_password(client, REMOTE_ADDR="2001:db8:0:1::1").text


def test_behind_a_proxy_the_address_is_what_the_proxy_saw(client, settings):
    settings.BEHIND_PROXY = True
    make_ben()
    for number in range(MOST_FOR_BOTH):
        try_password(client, headers={"X-Forwarded-For": f"10.0.0.{number}, 203.0.113.9"})

    same = try_password(client, headers={"X-Forwarded-For": "10.9.9.9, 203.0.113.9"})
    other = try_password(client, headers={"X-Forwarded-For": "203.0.113.9, 203.0.113.7"})

    assert SENTENCE in same.text
    assert SENTENCE not in other.text


def test_without_a_proxy_nobody_says_where_they_come_from(client):
    make_ben()
    for number in range(MOST_FOR_BOTH):
        try_password(client, headers={"X-Forwarded-For": f"10.0.0.{number}"})

    assert SENTENCE in try_password(client, headers={"X-Forwarded-For": "10.9.9.9"}).text


@pytest.mark.parametrize("address", ["", "unknown", "unix:", "\0", "9" * 500, "::ffff:192.0.2.1"])
def test_an_address_that_is_none_is_counted_as_one(client, address):
    make_ben()

    guess(client, MOST_FOR_BOTH, REMOTE_ADDR=address)

    assert SENTENCE in try_password(client, password="ben", REMOTE_ADDR=address).text


def test_tries_at_one_moment_count_each_other(rf, monkeypatch):
    looked_at = []
    monkeypatch.setattr(
        "django.contrib.auth.forms.authenticate", lambda *a, **k: looked_at.append(1)
    )
    data = {"username": "ben", "password": "wrong"}

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _n: LoginForm(rf.post("/"), data=data).is_valid(), range(40)))

    assert len(looked_at) == MOST_FOR_BOTH


def test_the_cache_keeps_no_name_of_a_person(client):
    guess(client, 1, "ben.cole@news.example")

    assert not [key for key in cache._cache if "ben" in key]
    assert [key for key in cache._cache if "login:" in key]
