from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from media.models import Lease, Photo
from media.rights import Because, Where, may_use, usable
from media.usage_rights import cost_of_use
from tests.make import make_agency, make_photo

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def make_usable(**fields):
    return make_photo(**{"file": "originals/a.jpg", "usage_right": "staff"} | fields)


def make_lease(photo, verdict="allow", where="pages", starts=None, ends=None):
    return photo.leases.create(verdict=verdict, where=where, starts_at=starts, ends_at=ends)


def because(photo, when=NOON, where=Where.PAGES, **more):
    return [reason.because for reason in may_use(photo, when, where, **more)]


def test_a_photo_with_file_credit_and_right_may_be_used():
    assert may_use(make_usable(), NOON) == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"file": ""}, Because.NO_FILE),
        ({"credit_line": ""}, Because.NO_CREDIT),
        ({"usage_right": ""}, Because.NO_RIGHTS),
        ({"usage_right": "creative-commons"}, Because.NO_LICENCE),
        ({"usage_right": "handout"}, Because.NO_SOURCE),
        ({"usage_right": "screengrab"}, Because.NO_SOURCE),
        ({"embargoed_until": NOON + HOUR}, Because.EMBARGOED),
        ({"usable_until": NOON}, Because.RIGHTS_ENDED),
    ],
)
def test_each_lack_is_named(fields, reason):
    assert because(make_usable(**fields)) == [reason]


@pytest.mark.parametrize(
    "fields",
    [
        {"usage_right": "creative-commons", "licence_url": "https://creativecommons.org/by/4.0/"},
        {"usage_right": "handout", "source": "Capitainerie"},
        {"embargoed_until": NOON},
        {"usable_until": NOON + timedelta(seconds=1)},
    ],
)
def test_what_was_lacking_is_enough_once_it_is_there(fields):
    assert because(make_usable(**fields)) == []


def test_a_denying_lease_takes_the_photo_away_while_it_runs():
    photo = make_usable()
    make_lease(photo, "deny", starts=NOON, ends=NOON + HOUR)

    assert because(photo, NOON - HOUR) == []
    assert because(photo, NOON) == [Because.DENIED]
    assert because(photo, NOON + HOUR) == []


def test_a_photo_granted_for_a_time_is_usable_in_that_time_alone():
    photo = make_usable()
    make_lease(photo, starts=NOON, ends=NOON + HOUR)

    assert because(photo, NOON - HOUR) == [Because.EMBARGOED]
    assert because(photo, NOON) == []
    assert because(photo, NOON + HOUR) == [Because.RIGHTS_ENDED]


def test_a_grant_stands_in_for_a_right_that_nobody_noted():
    photo = make_usable(usage_right="")
    make_lease(photo)

    assert because(photo) == []


def test_a_ban_is_stronger_than_a_grant():
    photo = make_usable()
    make_lease(photo)
    make_lease(photo, "deny")

    assert because(photo) == [Because.DENIED]


@pytest.mark.parametrize("right", ["subscription", "handout", "pool", "freelance"])
def test_what_others_own_is_not_syndicated_without_a_lease(right):
    photo = make_usable(usage_right=right, source="Capitainerie")

    assert because(photo, where=Where.SYNDICATION) == [Because.NOT_SYNDICATED]

    make_lease(photo, where="syndication")
    assert because(Photo.objects.get(), where=Where.SYNDICATION) == []


def test_a_ban_on_syndication_leaves_our_pages_alone():
    photo = make_usable()
    make_lease(photo, "deny", "syndication")

    assert because(photo) == []
    assert because(photo, where=Where.SYNDICATION) == [Because.DENIED]


def test_a_new_use_needs_caption_and_alt_text_in_its_language():
    photo = make_usable(caption_en="", alt_text_en="")

    assert because(photo, new_in="fr") == []
    assert because(photo, new_in="en") == [Because.NO_CAPTION, Because.NO_ALT_TEXT]
    assert because(photo, new_in="en", caption="Here") == [Because.NO_ALT_TEXT]


def test_a_new_use_needs_room_in_the_agencys_quota():
    photo = make_usable(agency=make_agency(monthly_quota=5))

    assert because(photo, new_in="fr", agency_uses=4) == []
    assert because(photo, new_in="fr", agency_uses=5) == [Because.OVER_QUOTA]
    assert because(photo, agency_uses=5) == []


def test_only_missing_rights_and_the_quota_may_be_overruled():
    photo = make_usable(usage_right="", credit_line="", agency=make_agency(monthly_quota=0))
    make_lease(photo, "deny")

    may = {reason.because: reason.may_be_overridden for reason in may_use(photo, NOON, new_in="fr")}

    assert may == {Because.NO_RIGHTS: True, Because.DENIED: False, Because.OVER_QUOTA: True}


def test_a_reason_with_a_moment_says_it():
    photo = make_usable(usable_until=datetime(2026, 11, 1, 17, tzinfo=UTC))

    assert [str(reason) for reason in may_use(photo, NOON)] == [
        "Our rights ended on 1 November 2026, 12:00."
    ]


def test_the_next_change_is_the_first_moment_ahead():
    photo = make_usable(embargoed_until=NOON - HOUR, usable_until=NOON + 5 * HOUR)
    make_lease(photo, "deny", starts=NOON + 2 * HOUR, ends=NOON + 3 * HOUR)
    make_lease(photo, ends=NOON - 2 * HOUR)

    assert Photo.objects.next_change_at(NOON) == NOON + 2 * HOUR
    assert Photo.objects.next_change_at(NOON + 6 * HOUR) is None


moments = st.none() | st.integers(-2, 2).map(lambda hours: NOON + hours * HOUR)
photos = st.fixed_dictionaries(
    {
        "file": st.sampled_from(["", "originals/a.jpg"]),
        "credit_line": st.sampled_from(["", "AFP"]),
        "creator": st.sampled_from(["", "Zoé"]),
        "usage_right": st.sampled_from(Photo.UsageRight.values),
        "licence_url": st.sampled_from(["", "https://creativecommons.org/"]),
        "source": st.sampled_from(["", "Capitainerie"]),
        "embargoed_until": moments,
        "usable_until": moments,
    }
)
leases = st.lists(
    st.tuples(
        st.sampled_from(Lease.Verdict.values), st.sampled_from(Where.values), moments, moments
    ).filter(lambda lease: None in lease[2:] or lease[2] < lease[3]),
    max_size=3,
)


class OneRule(TestCase):
    @settings(max_examples=300, deadline=None)
    @given(photos, leases, st.sampled_from(Where.values), st.integers(-3, 3))
    def test_the_lists_in_sql_and_the_answer_for_one_photo_agree(self, fields, rows, where, hour):
        photo = Photo.objects.create(**fields)
        for row in rows:
            make_lease(photo, *row)
        when = NOON + hour * HOUR

        may = not may_use(photo, when, where)
        assert Photo.objects.usable(when, where).exists() == may
        assert Photo.objects.exclude(usable(when, where)).exists() != may


@pytest.mark.parametrize(
    ("right", "cost"), [("subscription", 0), ("pay-per-use", 40), ("pool", 40), ("", 40)]
)
def test_a_use_costs_the_agencys_price_unless_its_right_is_free(right, cost):
    photo = make_usable(agency=make_agency("Reuters", rate=Decimal(40)), usage_right=right)

    assert cost_of_use(photo) == cost
