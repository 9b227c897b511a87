import pytest
from django.test import Client
from django.urls import reverse

from contributors.merging import merge_pair
from contributors.models import Agency, Merge
from media.models import Photo
from tests.at_once import at_once
from tests.make import make_agency, make_cleo, make_photo

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_contrary_merges_second_is_told():
    one, other = make_agency("Agence A"), make_agency("Agence B")

    answers = at_once(
        lambda: merge_pair(one, into=other, by=None), lambda: merge_pair(other, into=one, by=None)
    )

    assert Agency.objects.count() == Merge.objects.count() == 1
    assert [answer for answer in answers if "somebody merged" in str(answer)]


def test_agency_merged_into_two_goes_to_one():
    gone, one, other = (make_agency(f"Agence {letter}") for letter in "ABC")
    make_photo(agency=gone)

    at_once(
        lambda: merge_pair(gone, into=one, by=None), lambda: merge_pair(gone, into=other, by=None)
    )

    assert Merge.objects.count() == 1
    assert Photo.objects.get().agency_id == Merge.objects.get().kept_id


def test_agency_merged_while_given_photos_breaks_nothing():
    kept, gone, cleo = make_agency("Agence A"), make_agency("Agence B"), make_cleo()
    photos = [make_photo() for _number in range(6)]

    def give(photo):
        def done():
            client = Client()
            client.force_login(cleo)
            form = {"action": "bulk_edit", "_selected_action": [photo.pk], "apply": "1"}
            page = reverse("admin:media_photo_changelist")
            return client.post(page, form | {"agency": gone.pk}).status_code

        return done

    answers = at_once(
        *map(give, photos[:3]), lambda: merge_pair(gone, into=kept, by=None), *map(give, photos[3:])
    )

    assert {answer for answer in answers if isinstance(answer, int)} <= {200, 302}
    assert not Agency.objects.filter(pk=gone.pk).exists()
    assert set(Photo.objects.values_list("agency", flat=True)) <= {kept.pk, None}
