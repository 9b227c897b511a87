import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from media.models import Photo
from media.renditions import store
from tests.media.pictures import take_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def photo(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        made = take_picture()
    return Photo.objects.get(pk=made.pk)


def get(client, photo, name="original-64.webp"):
    return client.get(reverse("photo-rendition", args=[photo.rendition_key, name]))


def seconds_kept(response):
    return int(re.search(r"max-age=(\d+)", response["Cache-Control"])[1])


def test_a_rendition_is_served_and_may_be_kept_for_a_year(client, photo):
    response = get(client, photo)

    assert b"".join(response.streaming_content)[8:12] == b"WEBP"
    assert response["Content-Type"] == "image/webp"
    assert response["Cache-Control"] == "public, max-age=31536000, s-maxage=60, immutable"


def test_a_rendition_is_not_kept_past_the_next_change_of_rights(client, photo):
    photo.leases.create(verdict="allow", ends_at=timezone.now() + timedelta(minutes=5))

    response = get(client, photo)

    seconds = seconds_kept(response)
    assert 280 <= seconds <= 300


def test_a_rendition_is_gone_when_the_rights_are(client, photo):
    photo.leases.create(verdict="deny")

    response = get(client, photo)

    assert response.status_code == 410
    assert response.content == b"This picture is no longer here."


def test_a_rendition_comes_back_when_a_ban_ends(client, photo):
    photo.leases.create(verdict="deny", ends_at=timezone.now() - timedelta(seconds=1))

    assert b"".join(get(client, photo).streaming_content)


@pytest.mark.parametrize("name", ["original-63.webp", "16x9-9999.jpg"])
def test_a_size_that_was_never_made_is_not_found(client, photo, name):
    response = get(client, photo, name)

    assert response.status_code == 404
    assert "immutable" not in response.get("Cache-Control", "")


@pytest.mark.parametrize("name", ["../x.jpg", "original-64.svg", "original-64.jpg.php"])
def test_other_files_have_no_address(client, photo, name):
    response = client.get(f"/photos/{photo.rendition_key}/{name}")

    assert response.status_code == 404


def test_originals_have_no_address(client, photo):
    for address in (photo.file.url, f"/{photo.file.name}", f"/photos/{photo.file.name}"):
        assert client.get(address).status_code == 404


def test_nginx_may_send_the_file_for_us(client, photo, settings):
    settings.PHOTO_ACCEL_PREFIX = "/internal/"

    response = get(client, photo)

    folder = f"renditions/{photo.rendition_key[:2]}/{photo.rendition_key}"
    assert response["X-Accel-Redirect"] == f"/internal/{folder}/original-64.webp"
    assert response.content == b""


def moved(photo):
    photo.focal_x = 0.2
    photo.save()
    store.renew.call(photo.pk)


def test_a_picture_on_a_page_that_is_still_kept_is_served_after_it_was_made_anew(client, photo):
    moved(photo)

    response = get(client, photo)

    assert b"".join(response.streaming_content)[8:12] == b"WEBP"
    seconds = seconds_kept(response)
    assert 3500 <= seconds <= 3600


def test_a_former_picture_is_gone_when_the_rights_are(client, photo):
    moved(photo)
    photo.leases.create(verdict="deny")

    response = get(client, photo)

    assert response.content == b"This picture is no longer here."


def test_a_former_picture_is_not_found_after_an_hour(client, photo):
    moved(photo)
    Photo.objects.update(renditions_renewed_at=timezone.now() - timedelta(hours=1))

    response = get(client, photo)

    assert response.status_code == 404
    assert "immutable" not in response.get("Cache-Control", "")
