import multiprocessing
import signal
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article
from contributors.models import Contributor
from demonstration import load, photos, renditions, texts
from demonstration.lock import alone
from demonstration.management.commands import demonstration as command
from demonstration.story import StoryLoader
from media.models import Photo
from media.renditions import store

from .conftest import LOADED_AT

pytestmark = pytest.mark.django_db

HERE = {"people": {}, "agencies": {}, "by": None, "at": LOADED_AT}


@pytest.fixture(autouse=True)
def base_of_its_own(settings, tmp_path):
    settings.BASE_DIR = tmp_path


@pytest.fixture
def three_photos():
    """Three of the list's pictures, taken in and without renditions."""
    entries = texts.read("photos")
    names = ["whale-routes", "boreal-forest", "cable-ship-at-night"]
    return [photos.take_in(name, entries[name], **HERE) for name in names]


def test_interrupted_stories_come_whole_the_second_time(monkeypatch):
    told = []

    def tell(story):
        told.append(story)
        if len(told) == 5:
            raise KeyboardInterrupt
        return tell_whole(story)

    tell_whole = StoryLoader.tell
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(StoryLoader, "tell", tell)
        load.load(by=None, at=LOADED_AT, quiet=True)
    assert not Article.objects.exists()
    taken_in = set(Photo.objects.values_list("pk", flat=True))

    load.load(by=None, at=LOADED_AT, quiet=True)

    assert Article.objects.count() == len(texts.stories())
    assert set(Photo.objects.values_list("pk", flat=True)) == taken_in
    assert Contributor.objects.count() == len(texts.read("people"))


def test_renditions_are_made_by_other_processes(three_photos):
    renditions.make(three_photos, quiet=True)

    assert all(not store.is_stale(photo) for photo in Photo.objects.all())
    assert renditions.missing() == ([], [])


def test_interrupted_pictures_are_not_made_again(three_photos, monkeypatch):
    shown = []

    def show(photo, made):
        if shown:
            raise KeyboardInterrupt
        shown.append(photo)
        keep(photo, made)

    keep = store.show
    monkeypatch.setattr(store, "show", show)

    with pytest.raises(KeyboardInterrupt):
        renditions.make(three_photos, quiet=True)

    urgent, left = renditions.missing()
    assert {photo.pk for photo in urgent + left} == {p.pk for p in three_photos} - {shown[0].pk}
    assert multiprocessing.active_children() == []


def test_interruption_leaves_one_line(monkeypatch):
    def interrupted(**options):
        raise KeyboardInterrupt

    out = StringIO()
    monkeypatch.setattr(command.load, "load", interrupted)

    with pytest.raises(SystemExit) as ended:
        call_command("demonstration", stdout=out)

    assert ended.value.code == 128 + signal.SIGINT
    assert out.getvalue().splitlines()[-1].startswith("Interrupted.")


def test_second_start_says_that_it_waits():
    waits = []

    def stop():
        waits.append("waits")
        raise KeyboardInterrupt

    with alone(on_wait=stop), pytest.raises(KeyboardInterrupt), alone(on_wait=stop):
        pass

    assert waits == ["waits"]


def test_folder_that_cannot_be_written_gets_a_sentence(settings, tmp_path):
    settings.BASE_DIR = tmp_path / "file"
    settings.BASE_DIR.touch()

    with pytest.raises(CommandError, match="can’t be loaded"):
        call_command("demonstration")


def test_load_goes_on_days_after_its_interruption():
    photos.take_in("debate-stage", texts.read("photos")["debate-stage"], **HERE)

    load.load(by=None, at=LOADED_AT + timedelta(days=9), quiet=True)

    soon = Photo.objects.get(source="Télé-Valmarin")
    assert soon.usable_until == LOADED_AT + timedelta(days=12)
