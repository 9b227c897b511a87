from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from media.models import Photo
from media.renditions import make, storage, store
from tests.media.pictures import take_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def photo(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        made = take_picture()
    return Photo.objects.get(pk=made.pk)


def renewed(photo):
    photo.save()
    store.renew.call(photo.pk)
    return Photo.objects.get(pk=photo.pk)


def names(key):
    return default_storage.listdir(storage.rendition_folder(key))[1]


def test_upload_makes_set_of_renditions(photo):
    assert "64.avif" in names(photo.rendition_key)


@pytest.mark.parametrize(
    ("field", "value"),
    [("focal_x", 0.2), ("credit_line", "Autre crédit"), ("copyright_notice", "©")],
)
def test_what_changes_the_pictures_changes_their_address(photo, field, value):
    before = photo.rendition_key
    setattr(photo, field, value)

    after = renewed(photo).rendition_key

    assert after != before
    assert names(after)


def test_first_digits_stay_with_the_photo(photo):
    before = photo.rendition_key
    photo.focal_x = 0.2

    after = renewed(photo).rendition_key

    assert after[:14] == before[:14]
    assert len(after) == len(before) == 24


def test_set_of_first_recipe_is_made_anew(photo):
    Photo.objects.update(rendition_key="c" * 40)
    before = Photo.objects.get(pk=photo.pk)
    assert store.is_stale(before)

    after = renewed(before)

    assert after.rendition_key.startswith("c" * 14)
    assert "64.avif" in names(after.rendition_key)


def test_former_set_stays_and_one_before_goes(photo):
    first = photo.rendition_key
    photo.focal_x = 0.2

    second = renewed(photo)
    assert names(first)

    second.focal_x = 0.3
    renewed(second)
    assert names(second.rendition_key)
    assert not default_storage.exists(storage.rendition_path(first, "64.jpg"))


def test_focal_point_moved_back_keeps_both_sets(photo):
    first = photo.rendition_key
    photo.focal_x = 0.2
    second = renewed(photo)
    second.focal_x = 0.5

    third = renewed(second)

    assert (third.rendition_key, third.former_rendition_key) == (first, second.rendition_key)
    assert names(first)
    assert names(second.rendition_key)


def test_former_set_is_deleted_after_hour(photo):
    former = photo.rendition_key
    photo.focal_x = 0.2
    photo = renewed(photo)

    store.drop_former(photo.renditions_renewed_at + timedelta(minutes=59))
    assert names(former)

    store.drop_former(photo.renditions_renewed_at + timedelta(minutes=60))
    assert not default_storage.exists(storage.rendition_path(former, "64.jpg"))
    assert names(photo.rendition_key)


def test_deleted_photo_loses_file_and_both_sets(photo, django_capture_on_commit_callbacks):
    former, original = photo.rendition_key, photo.file.name
    photo.focal_x = 0.2
    photo = renewed(photo)

    with django_capture_on_commit_callbacks(execute=True):
        photo.delete()

    paths = [storage.rendition_path(key, "64.jpg") for key in (former, photo.rendition_key)]
    assert [path for path in [original, *paths] if default_storage.exists(path)] == []


def test_caption_changes_no_picture(photo):
    before = photo.rendition_key
    photo.caption_fr = "Autre légende"

    assert renewed(photo).rendition_key == before


def test_set_that_fails_half_way_is_never_shown(photo, monkeypatch):
    before = photo.rendition_key
    photo.focal_x = 0.1
    photo.save()

    def fail(key, name, content):
        raise OSError("the disk is full")

    monkeypatch.setattr(storage, "keep_rendition", fail)
    with pytest.raises(OSError, match="full"):
        store.renew.call(photo.pk)

    assert Photo.objects.get(pk=photo.pk).rendition_key == before
    assert names(before)


def test_leavings_of_failed_attempt_are_replaced(photo):
    photo.focal_x = 0.3
    photo.save()
    left = storage.rendition_path(store.key_of(photo), "64.jpg")
    default_storage.save(left, ContentFile(b"half a picture"))

    store.renew.call(photo.pk)

    with default_storage.open(left) as file:
        assert file.read() != b"half a picture"


def test_photo_deleted_during_rendering_leaves_no_renditions(photo, monkeypatch):
    photo.focal_x = 0.2
    photo.save()
    key = store.key_of(photo)
    render = make.render

    def delete_meanwhile(*args):
        Photo.objects.filter(pk=photo.pk).delete()
        return render(*args)

    monkeypatch.setattr(make, "render", delete_meanwhile)
    store.renew.call(photo.pk)

    assert not Photo.objects.exists()
    assert not default_storage.exists(storage.rendition_path(key, "64.jpg"))
