import pytest
from django.db import transaction

from demonstration import account

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def base_of_its_own(settings, tmp_path):
    settings.BASE_DIR = tmp_path


def test_password_is_said_while_it_opens_the_door(settings):
    editor = account.make_editor()

    password = account.password()

    assert editor.check_password(password)
    assert oct((settings.BASE_DIR / "var" / "demonstration-password").stat().st_mode)[-3:] == "600"


def test_changed_password_is_not_said():
    with transaction.atomic():
        editor = account.make_editor()
        editor.set_password("another one")
        editor.save()
        said = account.password()
        transaction.set_rollback(True)

    assert said is None
