from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Edition, Series, TagChange
from contributors.models import Contributor, Merge
from demonstration import renditions
from demonstration.management.commands import demonstration as command
from media.models import Photo, UploadTemplate

from .conftest import LOADED_AT

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def base_of_its_own(settings, tmp_path):
    settings.BASE_DIR = tmp_path


def counts():
    models = (Article, Edition, Photo, Contributor)
    return [model.objects.count() for model in models]


def test_pictures_of_the_newest_stories_come_first(demonstration):
    urgent, left = renditions.missing(LOADED_AT)

    assert len(urgent) + len(left) == 31
    assert len(left) > len(urgent) >= 5
    assert urgent[0].caption_en.startswith("The ferry Alma-Thériault leaves")


def test_second_load_changes_nothing(demonstration, monkeypatch):
    monkeypatch.setattr(renditions, "missing", lambda: ([], []))
    before = counts()
    out = StringIO()

    call_command("demonstration", stdout=out)

    assert counts() == before
    assert "/admin/" in out.getvalue()


def test_cut_off_load_lets_search_know_its_stories(demonstration, monkeypatch):
    made = []
    monkeypatch.setattr(renditions, "make", lambda wanted, quiet: made.extend(wanted))

    call_command("demonstration", verbosity=0)

    assert len(made) == 31
    assert not command.load.is_wanted()
    assert Edition.objects.filter(search_entry=None, live_until=None).count() == 0


def test_soon_leaves_the_others_to_a_process_behind(demonstration, monkeypatch):
    started = []
    monkeypatch.setattr(renditions, "make", lambda wanted, quiet: None)
    monkeypatch.setattr(command.subprocess, "Popen", started.append)

    call_command("demonstration", soon=True, stdout=StringIO())

    assert [arguments[-3:] for arguments in started] == [["demonstration", "--verbosity", "0"]]


def test_production_server_gets_no_demonstration(settings):
    settings.PRODUCTION = True

    with pytest.raises(CommandError, match="not for a production server"):
        call_command("demonstration")


def test_desk_lists_have_something_to_show(demonstration):
    assert UploadTemplate.objects.get().agency.name_fr == "Agence Littoral"
    assert Merge.objects.get().gone_name == "Agence du Littoral"
    assert TagChange.objects.get().kept_name == "Ferries"
    assert Series.objects.get().articles.exists()
