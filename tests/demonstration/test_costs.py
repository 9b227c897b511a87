import pytest

from articles import ledger
from articles.models import PhotoUse

from .conftest import LOADED_AT

pytestmark = pytest.mark.django_db

YEAR = ledger.Period.month(LOADED_AT).months_before(11)


def test_each_month_of_the_year_has_costs(demonstration):
    uses = ledger.photo_uses(YEAR, LOADED_AT).filter(cost__gt=0)

    months = [count for _month, count in ledger.by_month(uses, YEAR)]

    assert len(months) == 12
    assert all(months)


def test_agencies_have_rates_quotas_and_free_pictures(demonstration):
    lines = {line.name: line for line in ledger.totals_by_agency(ledger.photo_uses(YEAR))}

    assert lines["Agence Littoral"].cost == lines["Agence Littoral"].count * 85
    assert lines["Presse norreyenne"].quota == 1
    assert lines["Collectif Ressac"].quota is None
    assert lines["–"].cost == 0


def test_one_use_went_over_quota_with_a_reason(demonstration):
    over = PhotoUse.objects.exclude(over_quota_why="")

    assert {use.agency.slug for use in over} == {"norrey-press"}
    assert over.first().over_quota_by.username == "agnes"
