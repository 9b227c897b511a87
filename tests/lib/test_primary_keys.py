import pytest

from contributors.models import Contributor, ContributorAlias
from tests.make import make_contributor

pytestmark = pytest.mark.django_db

MORE_THAN_A_STATEMENT_TAKES = range(10**6, 10**6 + 300_000)


def test_rows_are_found_among_very_many_keys():
    ana, _ben = make_contributor(), make_contributor("Ben Lee")

    found = Contributor.objects.filter(pk__pk_in=[ana.pk, *MORE_THAN_A_STATEMENT_TAKES])

    assert list(found) == [ana]


def test_rows_are_found_by_a_relation_and_changed():
    ana, ben = make_contributor(), make_contributor("Ben Lee")

    ContributorAlias.objects.filter(contributor__pk_in=[ana.pk]).delete()

    assert set(ContributorAlias.objects.values_list("contributor", flat=True)) <= {ben.pk}


def test_no_keys_find_no_rows():
    make_contributor()

    assert not Contributor.objects.filter(pk__pk_in=[]).exists()
