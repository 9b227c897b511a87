"""The demonstration's editor: a login whose password is made here and kept from git."""

import secrets

from django.conf import settings
from django.contrib.auth import get_user_model

NAME = "agnes"
LENGTH = 12


def make_editor():
    """Return the editor, made with a new password when there is none yet."""
    users = get_user_model().objects
    editor = users.filter(username=NAME).first()
    if editor is None:
        password = secrets.token_urlsafe(LENGTH)
        _store(password)  # first, so that no editor is there whose password nobody knows
        editor = users.create_superuser(
            NAME, password=password, first_name="Agnès", last_name="Chiasson"
        )
    return editor


def password():
    """Return the editor's password; None when it is not known or no longer opens the door."""
    file = _file()
    stored = file.read_text().strip() if file.exists() else ""
    editor = get_user_model().objects.filter(username=NAME).first()
    return stored if stored and editor and editor.check_password(stored) else None


def _store(password):
    """Store it in a file that only the owner can read, so that a later start can say it again."""
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    file.touch(mode=0o600)
    file.write_text(password + "\n")


def _file():
    return settings.BASE_DIR / "var" / "demonstration-password"
