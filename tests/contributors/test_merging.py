import pytest

from articles.models import Byline, EditionByline, PhotoUse
from contributors.merging import merge_pair, undo_merge
from contributors.models import Agency, Contributor, Merge
from lib.refusal import Refusal
from media.models import Photo
from tests.make import (
    make_agency,
    make_article,
    make_contributor,
    make_edition,
    make_photo,
    make_user,
)

pytestmark = pytest.mark.django_db


def test_every_credit_moves_to_remaining_contributor():
    ana, a_ruiz = make_contributor("Ana Ruiz"), make_contributor("A. Ruiz")
    photo = make_photo(file="originals/a.jpg", usage_right="staff", photographer=a_ruiz)
    make_edition(make_article(by=a_ruiz, lead_photo=photo))

    merge_pair(a_ruiz, into=ana, by=None)

    rows = [Byline.objects.get(), EditionByline.objects.get()]
    assert {row.contributor for row in rows} == {ana}
    assert (Photo.objects.get().photographer, PhotoUse.objects.get().photographer) == (ana, ana)
    assert list(Contributor.objects.all()) == [ana]


def test_old_names_and_addresses_lead_to_remaining_contributor():
    ana = make_contributor("Ana Ruiz")
    gone = make_contributor("A. Ruiz", slug="a-ruiz")

    merge_pair(gone, into=ana, by=None)

    assert Contributor.objects.known_as("a. ruiz") == ana
    assert ana.aliases.filter(slug="a-ruiz").exists()


def test_old_spelling_of_agency_is_recognised_after_merge():
    afp, copy = make_agency("Agence France-Presse"), make_agency("A.F.P.")

    merge_pair(copy, into=afp, by=None)

    assert Agency.objects.known_as("a f p") == afp


def test_merge_from_before_dropped_field_is_undone():
    afp, copy = make_agency("AFP"), make_agency("A.F.P.")
    record = merge_pair(copy, into=afp, by=None)
    Merge.objects.update(gone=record.gone | {"telex": "20-30"})

    back = undo_merge(Merge.objects.get())

    assert back.name_fr == "A.F.P."


def test_merge_is_on_record_with_its_author():
    cleo = make_user("cleo")
    afp, copy = make_agency("AFP"), make_agency("Agence France-Presse")
    make_photo(agency=copy)

    merge_pair(copy, into=afp, by=cleo)

    record = Merge.objects.get()
    assert (record.by, str(record)) == (cleo, "Agence France-Presse → AFP")
    assert record.moved["media.photo.agency"] == [Photo.objects.get().pk]


def test_merge_is_undone_to_last_credit():
    ana, a_ruiz = make_contributor("Ana Ruiz"), make_contributor("A. Ruiz", slug="a-ruiz")
    hers = make_article(by=ana)
    make_article(by=a_ruiz)

    undo_merge(merge_pair(a_ruiz, into=ana, by=None))

    assert list(ana.bylines.values_list("article", flat=True)) == [hers.pk]
    assert a_ruiz.bylines.count() == 1
    assert Contributor.objects.known_as("A. Ruiz") == a_ruiz
    assert Contributor.objects.get(slug="a-ruiz").name == "A. Ruiz"


def test_merge_of_contributors_is_undone_once():
    record = merge_pair(make_agency("A"), into=make_agency("B"), by=None)
    undo_merge(record)

    with pytest.raises(Refusal, match="undone already"):
        undo_merge(Merge.objects.get())


def test_nobody_is_merged_with_self_or_other_kind():
    ana = make_contributor()

    for other in (ana, make_agency()):
        with pytest.raises(Refusal):
            merge_pair(ana, into=other, by=None)
    assert Contributor.objects.count() == 1


def test_picture_editor_merges_two_agencies_in_list(client, cleo):
    afp, copy = make_agency("AFP"), make_agency("Agence France-Presse")
    data = {"action": "merge_two", "_selected_action": [afp.pk, copy.pk]}

    client.post("/admin/contributors/agency/", data | {"apply": "1", "keep": afp.pk})

    assert list(Agency.objects.all()) == [afp]
    assert Merge.objects.get().by == cleo


def test_change_and_delete_permissions_do_not_allow_merging(client):
    rights = ["view_agency", "change_agency", "delete_agency"]
    dov = make_user("dov", *(f"contributors.{right}" for right in rights), is_staff=True)
    afp, copy = make_agency("AFP"), make_agency("Agence France-Presse")
    data = {"action": "merge_two", "_selected_action": [afp.pk, copy.pk]}
    client.force_login(dov)

    refused = client.post("/admin/contributors/agency/", data | {"apply": "1", "keep": afp.pk})

    assert refused.status_code == 403
    assert (Agency.objects.count(), Merge.objects.count()) == (2, 0)


@pytest.mark.parametrize(("rights", "left"), [(["view"], 1), (["view", "change"], 2)])
def test_permitted_colleague_undoes_merge_from_its_record(client, rights, left):
    record = merge_pair(make_agency("A.F.P."), into=make_agency("AFP"), by=None)
    rights = [f"contributors.{right}_merge" for right in rights]
    client.force_login(make_user("dov", *rights, is_staff=True))

    client.post("/admin/contributors/merge/", {"action": "undo", "_selected_action": [record.pk]})

    assert Agency.objects.count() == left


def test_name_of_another_agency_is_refused(client, cleo):
    make_agency("AFP")
    aliases = {"aliases-TOTAL_FORMS": 0, "aliases-INITIAL_FORMS": 0}

    response = client.post(
        "/admin/contributors/agency/add/", aliases | {"name_fr": "Afp", "slug": "other"}
    )

    assert "“Afp” is a name of AFP already" in response.content.decode()
    assert Agency.objects.count() == 1
