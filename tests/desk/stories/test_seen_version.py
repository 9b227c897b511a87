"""What an editor confirms is what stood there when the page was opened."""

import pytest

from articles.models import Edition
from articles.publishing import publish
from tests.make import make_ana, make_article, make_ben

from .story_form import act_url, save

pytestmark = pytest.mark.django_db


def seen(client, article, *act):
    return client.get(act_url(article, *act)).context["form"]["seen"].value()


def test_story_changed_meanwhile_is_shown_again(client):
    article, ben = make_article(), make_ben()
    client.force_login(ben)
    opened = {"seen": seen(client, article, "publish", "fr"), "reason": "Now"}
    client.force_login(make_ana())
    save(client, article, headline_fr="Le traversier coule")
    client.force_login(ben)

    first = client.post(act_url(article, "publish", "fr"), opened)
    published_at_first = Edition.objects.exists()
    again = {"seen": first.context["form"]["seen"].value(), "reason": "Now"}
    client.post(act_url(article, "publish", "fr"), again)

    assert "ana changed the story" in first.content.decode()
    assert "Now" in first.content.decode()
    assert not published_at_first
    assert Edition.objects.live().get().headline == "Le traversier coule"


def test_second_click_makes_no_second_edition(client):
    article = make_article()
    client.force_login(make_ben())
    form = {"seen": seen(client, article, "publish", "fr")}

    client.post(act_url(article, "publish", "fr"), form)
    second = client.post(act_url(article, "publish", "fr"), form)

    assert Edition.objects.count() == 1
    assert "Done by ben" in second.content.decode()


def test_approving_what_readers_just_got_asks_again(client):
    article = make_article()
    client.force_login(make_ben())
    form = {"seen": seen(client, article, "approve")}
    publish(article, language="fr", by=None)

    response = client.post(act_url(article, "approve"), form)

    assert "Look at the story, then decide again." in response.content.decode()
