"""Checks of this machine before the newsroom starts."""

import os
from pathlib import Path

from django.conf import settings
from django.core.checks import Error
from django.utils.translation import gettext as _


def uploads_can_be_kept(app_configs, **kwargs):
    folder = Path(settings.MEDIA_ROOT)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return [_storage_error(folder, error.strerror)]
    if not os.access(folder, os.W_OK | os.X_OK):
        return [_storage_error(folder, "Permission denied")]
    return []


def _storage_error(folder, why):
    return Error(
        _("Uploads can’t be kept in %(folder)s: %(why)s.") % {"folder": folder, "why": why},
        hint=_("Let this user write there, or name another folder with UPLOADS."),
        id="newsroom.E001",
    )
