import pytest
from django.core.files.storage import default_storage

from media import files, rendition_sets
from media.models import Photo

from .pictures import take_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def photo(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        made = take_picture()
    return Photo.objects.get(pk=made.pk)


def renewed(photo):
    photo.save()
    rendition_sets.renew.call(photo.pk)
    return Photo.objects.get(pk=photo.pk)


def names(key):
    return default_storage.listdir(files.rendition_folder(key))[1]


def test_an_upload_makes_the_set(photo):
    assert "original-64.avif" in names(photo.rendition_key)


@pytest.mark.parametrize(
    ("field", "value"),
    [("focal_x", 0.2), ("credit_line", "Autre crédit"), ("copyright_notice", "©")],
)
def test_what_changes_the_pictures_changes_their_address_and_drops_the_old(photo, field, value):
    before = photo.rendition_key
    setattr(photo, field, value)

    after = renewed(photo).rendition_key

    assert after != before
    assert names(after)
    assert not default_storage.exists(files.rendition_path(before, "original-64.jpg"))


def test_a_caption_changes_no_picture(photo):
    before = photo.rendition_key
    photo.caption_fr = "Autre légende"

    assert renewed(photo).rendition_key == before


def test_a_set_that_fails_half_way_is_never_shown(photo, monkeypatch):
    before = photo.rendition_key
    photo.focal_x = 0.1
    photo.save()

    def fail(key, name, content):
        raise OSError("the disk is full")

    monkeypatch.setattr(files, "keep_rendition", fail)
    with pytest.raises(OSError, match="full"):
        rendition_sets.renew.call(photo.pk)

    assert Photo.objects.get(pk=photo.pk).rendition_key == before
    assert names(before)
