import pytest

from contributors.models import Merge
from media import credits, photo_search
from media.models import Photo
from tests.make import make_agency
from tests.media.pictures import take_picture

pytestmark = pytest.mark.django_db


def named_inside(photo):
    photo = Photo.objects.for_cards().get(pk=photo.pk)
    return credits.embedded(photo).credit_line


@pytest.mark.usefixtures("cleo")
def test_undone_merge_writes_agency_into_pictures_again(client, django_capture_on_commit_callbacks):
    afp, reuters = make_agency("AFP"), make_agency("Reuters")
    with django_capture_on_commit_callbacks(execute=True):
        photo = take_picture(agency=afp, credit_line="")
    before = Photo.objects.get(pk=photo.pk).rendition_key
    two = {"action": "merge_two", "_selected_action": [afp.pk, reuters.pk]}
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/admin/contributors/agency/", two | {"apply": "1", "keep": reuters.pk})
    assert named_inside(photo) == "Reuters"

    undone = {"action": "undo", "_selected_action": [Merge.objects.get().pk]}
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/admin/contributors/merge/", undone)

    assert named_inside(photo) == "AFP"
    assert Photo.objects.get(pk=photo.pk).rendition_key == before
    assert Photo.objects.filter(photo_search.matching("AFP")).exists()


@pytest.mark.usefixtures("cleo")
def test_new_name_of_distributor_is_written_into_pictures(
    client, django_capture_on_commit_callbacks
):
    getty = make_agency("Getty", name_en="Getty")
    with django_capture_on_commit_callbacks(execute=True):
        photo = take_picture(agency=make_agency("AFP"), distributor=getty, credit_line="")
    before = Photo.objects.get(pk=photo.pk).rendition_key
    page = client.get(f"/admin/contributors/agency/{getty.pk}/change/").context
    form = page["adminform"].form
    data = {field.html_name: field.value() or "" for field in form}
    for inline in page["inline_admin_formsets"]:
        for part in [inline.formset.management_form, *inline.formset.forms]:
            data |= {field.html_name: field.value() or "" for field in part}

    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            f"/admin/contributors/agency/{getty.pk}/change/", data | {"name_fr": "Getty Images"}
        )

    assert named_inside(photo) == "AFP via Getty Images"
    assert Photo.objects.get(pk=photo.pk).rendition_key != before
