import pytest
from django.db import OperationalError
from django.test import Client

from paper.views import front
from tests.make import make_ana

pytestmark = pytest.mark.django_db
PASTE = "/admin/articles/article/paste/"


@pytest.fixture(autouse=True)
def database_known_to_be_there(monkeypatch):
    monkeypatch.setattr("paper.views.errors._away_until", 0.0)


def test_refusal_of_missing_token_says_how_to_resend():
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_ana())

    response = client.post(PASTE, {"text": "Le pont est fermé."})

    assert response.status_code == 403
    assert "Go back, copy what you wrote" in response.text


def test_too_large_request_is_refused_in_words(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    client.force_login(make_ana())

    response = client.post(PASTE, {"text": "Le pont. " * 1000})

    assert response.status_code == 400
    assert "Nothing was changed: go back and send less." in response.text


def test_unknown_host_is_told_where_the_paper_is(client, settings):
    settings.SITE_URL = "https://news.example"

    response = client.get("/fr/", headers={"host": "elsewhere.example"})

    assert response.status_code == 400
    assert "There is no newspaper at this address." in response.text
    assert 'href="https://news.example/"' in response.text


def test_server_error_is_said_in_both_languages(client, monkeypatch):
    monkeypatch.delattr(front, "front_context")
    client.raise_request_exception = False

    response = client.get("/en/")

    assert response.status_code == 500
    assert "Cette page n’a pas pu être faite" in response.text
    assert "This page could not be made" in response.text


def test_database_away_is_said_with_time_to_retry(client, monkeypatch):
    def fails(*args, **kwargs):
        raise OperationalError("the connection is lost")

    monkeypatch.setattr(front, "front_context", fails)
    client.raise_request_exception = False

    response = client.get("/fr/")

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "5"
    assert "réessayez dans quelques secondes" in response.text
    assert "try again in a few seconds" in response.text


def test_nobody_else_waits_for_database_away(client, monkeypatch):
    asked = []

    def fails(*args, **kwargs):
        asked.append(args)
        raise OperationalError("the connection is lost")

    monkeypatch.setattr(front, "front_context", fails)
    client.raise_request_exception = False

    answers = [client.get("/fr/") for _again in range(3)]

    assert [answer.headers["Retry-After"] for answer in answers] == ["5"] * 3
    assert len(asked) == 1


def test_database_is_tried_again_after_pause(client, monkeypatch):
    monkeypatch.setattr("paper.views.errors.PAUSE", 0)
    with monkeypatch.context() as away:
        away.delattr(front, "front_context")
        away.setattr("paper.views.errors._is_away", lambda error: True)
        client.raise_request_exception = False
        client.get("/fr/")

    assert "Horizon" in client.get("/fr/").text


def test_full_disk_keeps_nobody_from_reading(client, monkeypatch):
    def fails(*args, **kwargs):
        raise OperationalError("database or disk is full")

    client.raise_request_exception = False
    with monkeypatch.context() as full:
        full.setattr(front, "front_context", fails)
        refused = client.get("/fr/")

    assert "Rien n’est perdu" in refused.text
    assert "Horizon" in client.get("/fr/").text
