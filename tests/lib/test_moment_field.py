from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.utils import timezone

from lib.moment_field import MomentField

TORONTO = ZoneInfo("America/Toronto")


@pytest.fixture(autouse=True)
def in_toronto():
    with timezone.override(TORONTO):
        yield


def test_repeated_hour_means_its_first_run():
    assert MomentField().clean("2026-11-01T01:30") == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


def test_hour_that_clocks_jump_over_is_refused():
    with pytest.raises(forms.ValidationError, match="The clocks jump over this hour"):
        MomentField().clean("2026-03-08T02:30")


def test_second_run_of_hour_is_no_change():
    second = datetime(2026, 11, 1, 1, 30, tzinfo=TORONTO, fold=1)

    assert not MomentField().has_changed(second, "2026-11-01T01:30")
    assert MomentField().has_changed(second, "2026-11-01T01:31")


@pytest.mark.parametrize("typed", ["0001-01-01T00:00", "9999-12-31T23:59", "soon"])
def test_moment_that_cannot_be_is_refused(typed):
    with pytest.raises(forms.ValidationError):
        MomentField().clean(typed)
