"""A form that is sent after the session has ended loses nothing."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.desk.stories.story_form import change_url, opened
from tests.make import make_ana, make_article, make_ben
from tests.parsed_page import ParsedPage

pytestmark = pytest.mark.django_db

HTML = {"Accept": "text/html"}


def hidden_fields(response):
    inputs = ParsedPage(response).all("#login-form input[type=hidden], .act-card [type=hidden]")
    return {field.get("name"): field.get("value", "") for field in inputs}


def log_in(client, asked, password="ana"):  # noqa: S107
    data = hidden_fields(asked) | {"username": "ana", "password": password}
    return client.post(reverse("admin:login"), data, headers=HTML)


@pytest.fixture
def sent(client):
    """What a form is answered that was opened before the session ended."""
    client.force_login(make_ana())
    article = make_article()
    form = opened(client, article) | {"standfirst_fr": "Écrit en « une » heure <b>.", "_save": "1"}
    client.logout()
    return article, client.post(change_url(article), form, headers=HTML)


def test_words_are_saved_after_new_login(client, sent):
    article, asked = sent

    again = log_in(client, asked)
    client.post(change_url(article), hidden_fields(again), headers=HTML)

    article.refresh_from_db()
    assert "Your session has ended." in asked.text
    assert article.standfirst_fr == "Écrit en « une » heure <b>."


def test_wrong_password_keeps_the_words_too(client, sent):
    article, asked = sent

    again = log_in(client, log_in(client, asked, "wrong"))
    client.post(change_url(article), hidden_fields(again), headers=HTML)

    article.refresh_from_db()
    assert article.standfirst_fr.startswith("Écrit")


def test_form_from_before_login_is_sent_again():
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_ben())
    data = {"standfirst_fr": "Écrit.", "csrfmiddlewaretoken": "old"}
    own = HTML | {"Sec-Fetch-Site": "same-origin"}

    kept = client.post(change_url(make_article()), data, headers=own)
    foreign = client.post(change_url(make_article()), data, headers=HTML)

    assert hidden_fields(kept)["standfirst_fr"] == "Écrit."
    assert "Écrit." not in foreign.text


@pytest.mark.parametrize(
    "kept", ["[]", "x", '{"path": "https://evil.example/", "pairs": []}', '{"path": 1, "pairs": 2}']
)
def test_made_up_post_leads_nowhere(client, kept):
    make_ben()

    answer = client.post(
        reverse("admin:login"), {"username": "ben", "password": "ben", "kept": kept}
    )

    assert answer.url == reverse("admin:index")


def test_password_is_never_carried(client):
    asked = client.post(
        reverse("admin:auth_user_add"), {"username": "x", "password1": "secret"}, headers=HTML
    )

    assert "secret" not in asked.text
