from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.db import transaction

from articles.related.counts import recount
from demonstration import account, load

LOADED_AT = datetime(2026, 3, 4, 15, 30, tzinfo=ZoneInfo("America/Toronto"))


@pytest.fixture(scope="module")
def demonstration(django_db_setup, django_db_blocker, tmp_path_factory):
    """Loaded once for a file, without renditions; undone after it. Gives the uploads' folder."""
    before = settings.MEDIA_ROOT, settings.BASE_DIR
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("uploads")
    settings.BASE_DIR = tmp_path_factory.mktemp("base")
    with django_db_blocker.unblock(), transaction.atomic():
        load.load(by=account.make_editor(), at=LOADED_AT, quiet=True)
        recount()  # what waits for a commit comes of none here
        yield settings.MEDIA_ROOT
        transaction.set_rollback(True)
    settings.MEDIA_ROOT, settings.BASE_DIR = before
