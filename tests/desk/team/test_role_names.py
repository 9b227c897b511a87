import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from tests.make import make_ana, make_colleague, make_user

pytestmark = pytest.mark.django_db
FRENCH = {"headers": {"accept-language": "fr"}}


def test_role_is_named_in_language_of_giver(client):
    client.force_login(make_colleague("dana", "Administrator"))

    page = client.get(reverse("admin:auth_user_change", args=[make_ana().pk]), **FRENCH)

    assert "Responsable photo" in page.text
    assert "Picture editor" not in page.text


def test_role_made_by_newsroom_keeps_its_name(client):
    Group.objects.create(name="Night desk")
    client.force_login(make_colleague("dana", "Administrator"))

    page = client.get(reverse("admin:auth_user_changelist"), **FRENCH)

    assert "Night desk" in page.text
    assert "Journaliste" in page.text


def permissions_of_a_role(client):
    client.force_login(make_user("root", is_staff=True, is_superuser=True))
    reporter = Group.objects.get(name="Reporter")
    page = client.get(reverse("admin:auth_group_change", args=[reporter.pk]), **FRENCH)
    return [label for _pk, label in page.context["adminform"].form.fields["permissions"].choices]


def test_permissions_are_named_in_language_of_administrator(client):
    names = permissions_of_a_role(client)

    assert "article\u00a0: ajouter" in names
    assert "article\u00a0: Peut publier, programmer, corriger et retirer" in names
    assert not [name for name in names if "Can " in name]


def test_role_is_offered_only_permissions_in_use(client):
    names = permissions_of_a_role(client)

    assert "photo\u00a0: voir" in names
    assert not [name for name in names if "session" in name]
