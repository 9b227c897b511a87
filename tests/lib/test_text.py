import pytest

from contributors.models import Agency, AgencyAlias, Contributor, ContributorAlias
from lib.text import name_key, stored_key
from tests.make import make_contributor, make_user

pytestmark = pytest.mark.django_db

LONG = "\ufdfa" * 110  # each unfolds to eighteen letters
ALSO_LONG = LONG[:-1] + "a"


def fits(alias):
    return len(alias.key) <= alias._meta.get_field("key").max_length


def make_ella():
    """Ella may do everything."""
    return make_user("ella", is_staff=True, is_superuser=True)


def formset(prefix, **fields):
    management = {"TOTAL_FORMS": 1 if fields else 0, "INITIAL_FORMS": 0}
    rows = {f"{prefix}-{name}": value for name, value in management.items()}
    return rows | {f"{prefix}-0-{name}": value for name, value in fields.items()}


def test_name_that_unfolds_far_has_bounded_key():
    assert len(stored_key(LONG)) == 200


def test_long_names_that_begin_alike_are_two():
    one, other = make_contributor(LONG), make_contributor(ALSO_LONG)

    assert Contributor.objects.known_as(LONG) == one
    assert Contributor.objects.known_as(ALSO_LONG) == other


def test_two_spellings_of_a_long_name_are_one():
    assert stored_key(f"{LONG}-É") == stored_key(f" {LONG} e ")


def test_agency_and_alias_may_unfold_far(client):
    client.force_login(make_ella())
    fields = {"name_fr": LONG, "slug": "longue", "default_usage_right": "staff"}

    client.post("/admin/contributors/agency/add/", fields | formset("aliases", name=ALSO_LONG))

    agency = Agency.objects.get()
    assert Agency.objects.known_as(LONG) == Agency.objects.known_as(ALSO_LONG) == agency
    assert all(map(fits, AgencyAlias.objects.all()))


def test_contributor_may_have_name_that_unfolds_far(client):
    client.force_login(make_ella())
    fields = {"name": LONG, "slug": "longue", "kind": "staff"}

    client.post(
        "/admin/contributors/contributor/add/",
        fields | formset("links") | formset("aliases", name=ALSO_LONG, slug=""),
    )

    assert Contributor.objects.known_as(ALSO_LONG) == Contributor.objects.get(name=LONG)
    assert all(map(fits, ContributorAlias.objects.all()))


@pytest.mark.parametrize(
    ("one", "other"), [("Cœur", "coeur"), ("Łódź", "LODZ"), ("Ørsted", "orsted"), ("Æsir", "aesir")]
)
def test_letters_fold_as_they_are_typed(one, other):
    assert name_key(one) == name_key(other)
