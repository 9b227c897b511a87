from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from media.models import Lease, Photo
from media.rights import Kind, Where, objections, objections_to_new_use, usable_by_pk
from tests.make import make_agency, make_photo

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def make_usable(**fields):
    return make_photo(**{"file": "originals/a.jpg", "usage_right": "staff"} | fields)


def make_lease(photo, verdict="allow", where="pages", starts=None, ends=None):
    return photo.leases.create(verdict=verdict, where=where, starts_at=starts, ends_at=ends)


def kinds(photo, at=NOON, where=Where.PAGES):
    return [objection.kind for objection in objections(photo, at, where)]


def kinds_of_new_use(photo, language, **use):
    return [objection.kind for objection in objections_to_new_use(photo, language, **use)]


def test_photo_with_file_credit_and_right_is_usable():
    assert objections(make_usable(), NOON) == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"file": ""}, Kind.NO_FILE),
        ({"credit_line": ""}, Kind.NO_CREDIT),
        ({"usage_right": ""}, Kind.NO_RIGHTS),
        ({"usage_right": "creative-commons"}, Kind.NO_LICENCE),
        ({"usage_right": "handout"}, Kind.NO_SOURCE),
        ({"usage_right": "screengrab"}, Kind.NO_SOURCE),
        ({"embargoed_until": NOON + HOUR}, Kind.EMBARGOED),
        ({"usable_until": NOON}, Kind.RIGHTS_ENDED),
    ],
)
def test_each_lack_of_photo_is_named(fields, reason):
    assert kinds(make_usable(**fields)) == [reason]


@pytest.mark.parametrize(
    "fields",
    [
        {"usage_right": "creative-commons", "licence_url": "https://creativecommons.org/by/4.0/"},
        {"usage_right": "handout", "source": "Capitainerie"},
        {"embargoed_until": NOON},
        {"usable_until": NOON + timedelta(seconds=1)},
    ],
)
def test_photo_is_usable_once_lack_is_filled(fields):
    assert kinds(make_usable(**fields)) == []


def test_denying_lease_removes_photo_while_it_runs():
    photo = make_usable()
    make_lease(photo, "deny", starts=NOON, ends=NOON + HOUR)

    assert kinds(photo, NOON - HOUR) == []
    assert kinds(photo, NOON) == [Kind.DENIED]
    assert kinds(photo, NOON + HOUR) == []


def test_granted_photo_is_usable_during_grant_alone():
    photo = make_usable()
    make_lease(photo, starts=NOON, ends=NOON + HOUR)

    assert kinds(photo, NOON - HOUR) == [Kind.EMBARGOED]
    assert kinds(photo, NOON) == []
    assert kinds(photo, NOON + HOUR) == [Kind.RIGHTS_ENDED]


def test_grant_stands_in_for_unknown_right():
    photo = make_usable(usage_right="")
    make_lease(photo)

    assert kinds(photo) == []


def test_ban_is_stronger_than_a_grant():
    photo = make_usable()
    make_lease(photo)
    make_lease(photo, "deny")

    assert kinds(photo) == [Kind.DENIED]


@pytest.mark.parametrize("right", ["subscription", "handout", "pool", "freelance"])
def test_photo_of_others_is_not_syndicated_without_lease(right):
    photo = make_usable(usage_right=right, source="Capitainerie")

    assert kinds(photo, where=Where.SYNDICATION) == [Kind.NOT_SYNDICATED]

    make_lease(photo, where="syndication")
    assert kinds(Photo.objects.get(), where=Where.SYNDICATION) == []


def test_ban_on_syndication_leaves_our_pages_alone():
    photo = make_usable()
    make_lease(photo, "deny", "syndication")

    assert kinds(photo) == []
    assert kinds(photo, where=Where.SYNDICATION) == [Kind.DENIED]


def test_new_use_needs_caption_and_alt_text():
    photo = make_usable(caption_en="", alt_text_en="")

    assert kinds_of_new_use(photo, "fr") == []
    assert kinds_of_new_use(photo, "en") == [Kind.NO_CAPTION, Kind.NO_ALT_TEXT]
    assert kinds_of_new_use(photo, "en", caption="Here") == [Kind.NO_ALT_TEXT]


def test_new_use_needs_room_in_agencys_quota():
    photo = make_usable(agency=make_agency(monthly_quota=5))

    assert kinds_of_new_use(photo, "fr", agency_uses=4) == []
    assert kinds_of_new_use(photo, "fr", agency_uses=5) == [Kind.OVER_QUOTA]


def test_only_missing_rights_and_quota_are_overruled():
    photo = make_usable(usage_right="", credit_line="", agency=make_agency(monthly_quota=0))
    make_lease(photo, "deny")

    found = objections(photo, NOON) + objections_to_new_use(photo, "fr")
    may = {objection.kind: objection.may_be_overruled for objection in found}

    assert may == {Kind.NO_RIGHTS: True, Kind.DENIED: False, Kind.OVER_QUOTA: True}


def test_reason_with_a_moment_says_it():
    photo = make_usable(usable_until=datetime(2026, 11, 1, 17, tzinfo=UTC))

    assert [str(objection) for objection in objections(photo, NOON)] == [
        "Our rights ended on 1 November 2026, 12:00."
    ]


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
    def test_sql_lists_agree_with_answer_for_photo(self, fields, rows, where, hour):
        photo = Photo.objects.create(**fields)
        for row in rows:
            make_lease(photo, *row)
        when = NOON + hour * HOUR

        may = not objections(photo, when, where)
        assert Photo.objects.usable(when, where).exists() == may
        if where == Where.PAGES:
            assert (photo.pk in usable_by_pk(Photo.objects.for_pages(), when)) == may
        if where == Where.PAGES and photo.has_file:
            assert Photo.objects.barred(when).exists() != may


@pytest.mark.parametrize(
    ("right", "cost"), [("subscription", 0), ("pay-per-use", 40), ("pool", 40), ("", 40)]
)
def test_use_costs_agencys_rate_unless_free(right, cost):
    photo = make_usable(agency=make_agency("Reuters", rate=Decimal(40)), usage_right=right)

    assert photo.cost_of_use == cost
