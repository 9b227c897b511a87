import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from tests.make import make_ana, make_colleague

pytestmark = pytest.mark.django_db
FRENCH = {"headers": {"accept-language": "fr"}}


def test_a_role_is_named_in_the_language_of_whoever_gives_it(client):
    client.force_login(make_colleague("dana", "Administrator"))

    page = client.get(reverse("admin:auth_user_change", args=[make_ana().pk]), **FRENCH)

    assert "Responsable photo" in page.text
    assert "Picture editor" not in page.text


def test_a_role_that_the_newsroom_made_is_called_as_it_says(client):
    Group.objects.create(name="Night desk")
    client.force_login(make_colleague("dana", "Administrator"))

    page = client.get(reverse("admin:auth_user_changelist"), **FRENCH)

    assert "Night desk" in page.text
    assert "Journaliste" in page.text
