import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse

from tests.make import make_ana, make_ben, make_colleague, make_user

pytestmark = pytest.mark.django_db


def make_dana():
    """Dana administers the team."""
    return make_colleague("dana", "Administrator")


def change(user):
    return reverse("admin:auth_user_change", args=[user.pk])


def fields_of(user, **changes):
    return {"username": user.username, "is_active": "on", "is_staff": "on"} | changes


def test_administrator_gives_a_role(client):
    ana = make_ana()
    editor = Group.objects.get(name="Editor")
    client.force_login(make_dana())

    client.post(change(ana), fields_of(ana, groups=[editor.pk]))

    assert User.objects.get(pk=ana.pk).has_perm("articles.publish_article")


def test_administrator_cannot_make_anybody_superuser(client):
    dana = make_dana()
    client.force_login(dana)

    client.post(change(dana), fields_of(dana, is_superuser="on", first_name="Dana"))

    dana.refresh_from_db()
    assert dana.first_name == "Dana"
    assert not dana.is_superuser


def test_administrator_cannot_take_over_login_of_superuser(client):
    root = make_user("root", is_staff=True, is_superuser=True)
    client.force_login(make_dana())
    password = {"password1": "Taken-over-77", "password2": "Taken-over-77"}

    renamed = client.post(change(root), fields_of(root, username="mine"))
    reset = client.post(reverse("admin:auth_user_password_change", args=[root.pk]), password)

    root.refresh_from_db()
    assert (renamed.status_code, reset.status_code) == (403, 403)
    assert root.username == "root"
    assert root.check_password("root")


def test_administrator_cannot_delete_superuser(client):
    root = make_user("root", is_staff=True, is_superuser=True)
    client.force_login(make_dana())

    refused = client.post(reverse("admin:auth_user_delete", args=[root.pk]), {"post": "yes"})

    assert refused.status_code == 403
    assert User.objects.filter(pk=root.pk).exists()


def test_administrator_cannot_change_permissions_of_role(client):
    role = Group.objects.get(name="Reporter")
    client.force_login(make_dana())

    answer = client.post(
        reverse("admin:auth_group_change", args=[role.pk]), {"name": "Reporter", "permissions": []}
    )

    assert answer.status_code == 403
    assert role.permissions.exists()


def test_new_team_member_can_open_desk(client):
    client.force_login(make_dana())
    password = {"password1": "Long-enough-77", "password2": "Long-enough-77"}

    client.post(
        reverse("admin:auth_user_add"), {"username": "eve", "usable_password": "true"} | password
    )

    assert User.objects.get(username="eve").is_staff


def test_editor_does_not_see_the_team(client):
    client.force_login(make_ben())

    assert client.get(reverse("admin:auth_user_changelist")).status_code == 403
    assert "Team" not in client.get("/admin/").content.decode()
