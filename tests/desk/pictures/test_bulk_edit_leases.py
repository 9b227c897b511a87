import pytest
from django.urls import reverse

from media.models import Lease
from tests.make import make_ben, make_cleo, make_photo

pytestmark = pytest.mark.django_db


def bulk_edit(client, photo, **given):
    data = {"action": "bulk_edit", "_selected_action": [photo.pk], **given}
    return client.post(reverse("admin:media_photo_changelist"), data)


def test_editor_makes_no_lease_by_hand(client):
    photo = make_photo()
    client.force_login(make_ben())

    refused = bulk_edit(client, photo, apply="1", verdict="allow", where="pages")

    assert refused.status_code == 403
    assert "Your role does not make leases: ask a picture editor." in refused.text
    assert not Lease.objects.exists()


def test_editor_is_not_offered_leases(client):
    client.force_login(make_ben())

    assert 'name="verdict"' not in bulk_edit(client, make_photo()).text


def test_picture_editor_leases_photos_together(client):
    photo = make_photo()
    client.force_login(make_cleo())

    bulk_edit(client, photo, apply="1", verdict="deny", where="pages")

    assert photo.leases.get().verdict == Lease.Verdict.DENY
