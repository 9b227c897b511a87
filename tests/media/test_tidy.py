"""What a killed process or a full disk left behind is put right."""

import errno
import os
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.utils import timezone

from lib.refusal import Refusal
from media.models import Photo
from media.renditions import storage, store
from media.tidy import tidy
from media.upload import take_in

from .pictures import picture_bytes, take_picture, upload

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def interrupted():
    """A photo whose process was killed before its renditions."""
    take_picture()
    return Photo.objects.get()


def test_renditions_that_never_came_are_made():
    interrupted()

    assert tidy(timezone.now())["renditions made"] == 1
    assert Photo.objects.get().has_renditions


def test_same_file_again_makes_missing_renditions(django_capture_on_commit_callbacks):
    content = picture_bytes()
    take_in(upload(content))

    with django_capture_on_commit_callbacks(execute=True):
        _photo, created = take_in(upload(content))

    assert not created
    assert Photo.objects.get().has_renditions


def test_same_file_again_brings_lost_files_back(django_capture_on_commit_callbacks):
    content = picture_bytes()
    with django_capture_on_commit_callbacks(execute=True):
        take_in(upload(content))
    photo = Photo.objects.get()
    default_storage.delete(photo.file.name)
    storage.remove_renditions(photo.rendition_key)

    for _again in range(2):  # the original first, then what is made of it
        with django_capture_on_commit_callbacks(execute=True):
            take_in(upload(content))

    photo = Photo.objects.get()
    assert default_storage.exists(photo.file.name)
    assert store.is_whole(photo)


def test_original_without_row_goes_after_a_day():
    name = storage.keep_original(ContentFile(b"x"), "jpg")

    young = tidy(timezone.now())
    there = default_storage.exists(name)
    old = tidy(timezone.now() + DAY + timedelta(minutes=1))

    assert (young["originals removed"], there) == (0, True)
    assert old["originals removed"] == 1
    assert not default_storage.exists(name)


def test_set_without_photo_goes_after_a_day(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        take_picture()
    storage.keep_rendition("a" * 24, "400.avif", b"x")

    found = tidy(timezone.now() + 2 * DAY)

    assert found["sets removed"] == 1
    assert store.is_whole(Photo.objects.get())


def test_full_disk_is_said_and_leaves_nothing(monkeypatch):
    def fill(name, content):
        (path := default_storage.path(name)) and os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb"):
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(default_storage, "_save", fill)

    with pytest.raises(Refusal, match="could not be stored .No space left on device."):
        take_in(upload())

    assert not Photo.objects.exists()
    assert not [files for _folder, _folders, files in os.walk(default_storage.location) if files]


def test_file_that_cannot_be_deleted_stops_nothing(
    monkeypatch, django_capture_on_commit_callbacks, caplog
):
    def refuse(name):
        raise PermissionError(errno.EACCES, "Permission denied")

    with django_capture_on_commit_callbacks(execute=True):
        take_picture()
    monkeypatch.setattr(default_storage, "delete", refuse)
    with django_capture_on_commit_callbacks(execute=True):
        Photo.objects.all().delete()

    assert not Photo.objects.exists()
    assert "could not be deleted" in caplog.text


def test_tidy_command_says_what_it_did(capsys):
    interrupted()

    call_command("tidy")

    assert "renditions made: 1" in capsys.readouterr().out
