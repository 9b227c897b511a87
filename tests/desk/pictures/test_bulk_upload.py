import pytest
from django.urls import reverse

from media.models import Photo, UploadTemplate
from tests.make import make_agency, make_dov
from tests.media.pictures import upload

pytestmark = pytest.mark.django_db
PAGE = "/admin/media/photo/upload/"


def send(client, *files, script=False, **common):
    headers = {"accept": "application/json"} if script else {}
    return client.post(PAGE, {"files": files, **common}, headers=headers)


def test_two_bad_files_of_ten_are_named(client, cleo):
    good = [upload(colour=(number * 20, 90, 160)) for number in range(8)]

    response = send(client, *good, upload(b"<svg/>", "a.svg"), upload(b"", "b.jpg"))

    assert Photo.objects.filter(uploaded_by=cleo).count() == 8
    assert [result["sentence"] for result in response.context["results"][8:]] == [
        "SVG drawings can carry programs and are not taken: export it as PNG.",
        "The file is empty.",
    ]


@pytest.mark.django_db(transaction=True)
def test_script_is_answered_in_json_for_each_file(client, cleo):
    answer = send(client, upload(), script=True).json()

    photo = Photo.objects.get()
    assert answer["errors"] == []
    assert answer["results"] == [
        {
            "name": "photo.jpg",
            "photo": str(photo),
            "number": photo.pk,
            "address": reverse("admin:media_photo_change", args=[photo.pk]),
            "notes": [],
        }
    ]


@pytest.mark.django_db(transaction=True)
def test_same_file_again_is_pointed_out(client, cleo):
    send(client, upload())

    answer = send(client, upload(), script=True).json()

    assert answer["results"][0]["notes"] == ["It was in the library before."]
    assert Photo.objects.count() == 1


def test_common_fields_of_delivery_reach_every_photo(client, cleo):
    reuters = make_agency("Reuters")
    template = UploadTemplate.objects.create(
        name="Reuters, politics", agency=reuters, usage_right="subscription", keywords="politique"
    )

    send(client, upload(), upload(colour=(9, 9, 9)), template=template.pk, usage_right="pool")

    assert set(Photo.objects.values_list("agency", "usage_right", "keywords")) == {
        (reuters.pk, "pool", "politique")
    }


def test_too_long_credit_refuses_whole_delivery(client, cleo):
    answer = send(client, upload(), script=True, credit_line="a" * 2001).json()

    assert "at most 2000 characters" in answer["errors"][0]
    assert not Photo.objects.exists()


def test_stranger_to_the_picture_desk_uploads_nothing(client):
    client.force_login(make_dov())

    response = send(client, upload())

    assert response.status_code == 403
    assert not Photo.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_previews_that_fail_are_said(client, cleo, monkeypatch):
    def fails(*given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("media.renditions.storage.keep_rendition", fails)

    answer = send(client, upload(), script=True).json()

    notes = ["Its previews could not be made: it is tried again within the hour."]
    assert answer["results"][0]["notes"] == notes
    assert Photo.objects.get().has_file
