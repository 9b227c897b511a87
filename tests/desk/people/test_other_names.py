import pytest
from django.urls import reverse

from contributors.models import Agency, Contributor
from tests.make import make_agency, make_contributor, make_user

pytestmark = pytest.mark.django_db

AGENCY = {"slug": "atlantique", "default_usage_right": "staff"}
PERSON = {"slug": "ana-ruiz", "kind": "staff", "links-TOTAL_FORMS": 0, "links-INITIAL_FORMS": 0}
SENTENCE = "stands there already."


@pytest.fixture
def desk(client):
    """The desk as Ella sees it, who may do everything."""
    client.force_login(make_user("ella", is_staff=True, is_superuser=True))
    return client


def other_names(*rows, known=()):
    """The lines of other names: those that were shown, as they are sent back, and new ones."""
    known = [{"id": alias.pk, "name": alias.name} for alias in known]
    data = {"aliases-TOTAL_FORMS": len(known) + len(rows), "aliases-INITIAL_FORMS": len(known)}
    for number, row in enumerate([*known, *rows]):
        data |= {f"aliases-{number}-{name}": value for name, value in row.items()}
    return data


@pytest.mark.parametrize("alias", ["Agence Atlantique", "AGENCE-ATLANTIQUE", "Atlantic Agency"])
def test_own_name_of_new_agency_is_no_alias(desk, alias):
    names = {"name_fr": "Agence Atlantique", "name_en": "Atlantic Agency"}

    page = reverse("admin:contributors_agency_add")
    shown = desk.post(page, AGENCY | names | other_names({"name": alias})).text

    assert SENTENCE in shown
    assert not Agency.objects.exists()


def test_alias_of_agency_stands_there_once(desk):
    agency = make_agency("Agence Atlantique")
    form = AGENCY | {"name_fr": "Agence Atlantique"}
    known = list(agency.aliases.all())

    page = reverse("admin:contributors_agency_change", args=[agency.pk])
    twice = desk.post(page, form | other_names({"name": "ÀÀ"}, {"name": "AA."}, known=known)).text
    again = desk.post(page, form | other_names({"name": "agence atlantique"}, known=known)).text
    desk.post(page, form | other_names({"name": "ABC"}, known=known))
    by_two = desk.post(page, form | other_names({"name": "ABC"}, known=known)).text
    once = desk.post(page, form | other_names({"name": "AA"}, {"name": "AAP"}, known=known))

    assert SENTENCE in twice
    assert SENTENCE in again
    assert SENTENCE in by_two
    assert once.status_code == 302
    assert Agency.objects.known_as("aap") == agency


def test_own_name_at_own_address_is_no_alias(desk):
    form = PERSON | {"name": "Ana Ruiz"}

    page = reverse("admin:contributors_contributor_add")
    shown = desk.post(page, form | other_names({"name": "ana ruiz", "slug": "ana-ruiz"})).text

    assert SENTENCE in shown
    assert not Contributor.objects.exists()


def test_person_keeps_name_at_former_address(desk):
    ana = make_contributor("Ana Ruiz", slug="ana-ruiz")
    former = {"name": "Ana Ruiz", "slug": "a-ruiz"}
    rows = other_names(former, known=ana.aliases.all()) | {"aliases-0-slug": "ana-ruiz"}

    page = reverse("admin:contributors_contributor_change", args=[ana.pk])
    desk.post(page, PERSON | {"name": "Ana Ruiz"} | rows)

    assert sorted(alias.slug for alias in ana.aliases.all()) == ["a-ruiz", "ana-ruiz"]


def test_given_up_name_is_free_once_saved(desk):
    agency = make_agency("Agence Atlantique")
    agency.also_known_as("AA")
    form, known = AGENCY | {"name_fr": "Agence Atlantique"}, list(agency.aliases.order_by("pk"))
    rows = other_names(known=known) | {"aliases-0-name": "AA", "aliases-1-name": "AAP"}

    page = reverse("admin:contributors_agency_change", args=[agency.pk])
    shown = desk.post(page, form | rows).text

    assert SENTENCE in shown
    assert [alias.name for alias in agency.aliases.order_by("pk")] == ["Agence Atlantique", "AA"]
