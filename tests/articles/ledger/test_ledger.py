import csv
import io
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone
from openpyxl import load_workbook

from articles import ledger, publishing
from articles.ledger import Period
from articles.ledger.export import as_csv
from articles.models import Byline
from contributors.merging import merge_pair, undo_merge
from tests.make import (
    make_agency,
    make_article,
    make_contributor,
    make_dov,
    make_edition,
    make_photo,
    make_user,
)

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)
DAY = timedelta(days=1)
NOVEMBER = Period.month(NOON)
PAGE = "/admin/ledger/"


@pytest.fixture(autouse=True)
def the_end_of_november():
    with time_machine.travel((NOVEMBER.end - DAY).astimezone(UTC), tick=False):
        yield


def make_picture(**fields):
    return make_photo(**{"file": "originals/a.jpg", "usage_right": "pay-per-use"} | fields)


def publish(photo, at=NOON, article=None, language="fr", **fields):
    article = article or make_article(lead_photo=photo, **fields)
    make_edition(article, at=at, language=language)
    return article


@pytest.fixture
def scenario():
    """November by hand: Reuters 3 uses at 40, AFP 1 at 25.50, our own Zoé 1 for nothing."""
    reuters = make_agency("Reuters", rate=Decimal("40"), monthly_quota=2)
    afp = make_agency("AFP", rate=Decimal("25.50"))
    zoe = make_contributor("Zoé Lemaître")
    first, second = make_picture(agency=reuters), make_picture(agency=reuters)
    story = publish(first)
    publish(first, at=NOON + DAY, article=story)  # a new edition of the same story
    publish(first, at=NOON + DAY, article=story, language="en")
    reuters.monthly_quota = None
    reuters.save()
    publish(first, at=NOON + 2 * DAY)  # the same photo in another story
    publish(second, at=NOON + 3 * DAY)
    publish(make_picture(agency=afp), at=NOON + 4 * DAY)
    publish(make_picture(photographer=zoe, usage_right="staff"), at=NOON + 5 * DAY)
    publish(make_picture(agency=afp), at=NOON - 15 * DAY)  # in October
    publish(make_photo(agency=afp), at=NOON)  # its file never came
    reuters.monthly_quota = 2
    reuters.save()
    return reuters, afp, zoe


def test_totals_equal_those_counted_by_hand(scenario):
    lines = ledger.totals_by_agency(ledger.photo_uses(NOVEMBER))

    assert [(line.name, line.count, line.cost) for line in lines] == [
        ("Reuters", 3, Decimal("120.00")),
        ("AFP", 1, Decimal("25.50")),
        ("–", 1, Decimal("0.00")),
    ]
    assert (lines[0].quota, lines[0].over_quota) == (2, 1)


def test_photographers_have_their_own_totals(scenario):
    lines = ledger.totals_by_photographer(ledger.photo_uses(NOVEMBER))

    assert ("Zoé Lemaître", 1) in [(line.name, line.count) for line in lines]


def test_each_month_counts_uses_that_began_in_it(scenario):
    months = ledger.by_month(
        ledger.photo_uses(NOVEMBER.months_before(2)), NOVEMBER.months_before(2)
    )

    assert [(month.month, count) for month, count in months] == [(9, 0), (10, 1), (11, 5)]


def test_past_figures_stay_when_rate_or_credit_changes(scenario):
    reuters, afp, _zoe = scenario
    reuters.rate = 99
    reuters.save()
    reuters.photos.update(agency=afp, usage_right="staff")

    lines = ledger.totals_by_agency(ledger.photo_uses(NOVEMBER))

    assert (lines[0].name, lines[0].count, lines[0].cost) == ("Reuters", 3, Decimal("120.00"))


def test_merged_agencies_are_counted_as_one(scenario):
    reuters, afp, _zoe = scenario

    merge_pair(afp, into=reuters, by=None)

    lines = ledger.totals_by_agency(ledger.photo_uses(NOVEMBER))
    assert (lines[0].count, lines[0].cost) == (4, Decimal("145.50"))


def test_line_names_merged_agency_until_merge_is_undone(client, cleo, scenario):
    reuters, afp, _zoe = scenario
    record = merge_pair(afp, into=reuters, by=None)

    assert "with AFP, merged into it" in client.get(PAGE, {"month": "2026-11"}).content.decode()

    undo_merge(record)
    lines = ledger.totals_by_agency(ledger.photo_uses(NOVEMBER))
    assert [(line.name, line.count, line.merged) for line in lines[:1]] == [("Reuters", 3, "")]


def test_new_name_of_agency_changes_no_figure(scenario):
    reuters = scenario[0]
    before = ledger.totals_by_agency(ledger.photo_uses(NOVEMBER))
    reuters.name_fr = "Agence Reuters"
    reuters.save()

    after = ledger.totals_by_agency(ledger.photo_uses(NOVEMBER))

    assert after[0].name == "Agence Reuters"
    figures = [[(line.key, line.count, line.cost) for line in lines] for lines in (before, after)]
    assert figures[0] == figures[1]


def test_newest_story_of_ledger_stands_first(client, cleo, scenario):
    rows = client.get(PAGE, {"month": "2026-11"}).context["rows"]

    moments = [row.live_from for row in rows]
    assert moments == sorted(moments, reverse=True)
    assert len(moments) == 5


def test_scheduled_use_counts_when_its_moment_comes():
    agency = make_agency("AFP", rate=Decimal("25.50"))
    story = make_article(lead_photo=make_picture(agency=agency))
    make_edition(story, at=NOON, live_from=NOON + DAY)

    def counted(at):
        photos = ledger.totals_by_agency(ledger.photo_uses(NOVEMBER, at))
        people = ledger.totals_by_person(ledger.credits_of_people(NOVEMBER, at))
        return [(line.name, line.count, line.cost) for line in photos], len(people)

    assert counted(NOON + DAY - timedelta(seconds=1)) == ([], 0)
    assert counted(NOON + DAY) == ([("AFP", 1, Decimal("25.50"))], 1)


def test_ledger_leaves_out_uses_that_are_scheduled(client, cleo):
    publish(make_picture())
    ahead = timezone.now() + timedelta(hours=1)
    make_edition(make_article(lead_photo=make_picture()), live_from=ahead)

    page = client.get(PAGE, {"month": "2026-11"})

    assert page.context["count"] == 1


def test_ledger_says_who_let_use_over_quota(client, cleo):
    agency = make_agency("AFP", monthly_quota=0)
    photo = make_picture(agency=agency)
    chief = make_user("zoe", "articles.publish_article", "articles.override_rights")
    story = make_article(lead_photo=photo)
    publishing.publish(story, language="fr", by=chief, at=NOON, overrule="L’incendie du port")

    page = client.get(PAGE, {"month": "2026-11"}).content.decode()
    sheet = client.get(PAGE, {"month": "2026-11", "format": "csv"}).content.decode("utf-8-sig")
    library = client.get(f"/admin/media/photo/{photo.pk}/change/").content.decode()

    assert "over the quota; zoe: L’incendie du port" in page
    (row,) = csv.DictReader(io.StringIO(sheet))
    assert row["Over the quota: why"] == "L’incendie du port"
    assert row["Over the quota: by"] == "zoe"
    assert "over the quota; zoe: L’incendie du port" in library


def test_photos_page_marks_use_that_is_scheduled(client, cleo):
    photo = make_picture()
    ahead = timezone.now() + timedelta(hours=1)
    make_edition(make_article(lead_photo=photo), live_from=ahead)

    page = client.get(f"/admin/media/photo/{photo.pk}/change/").content.decode()

    assert "<strong>scheduled</strong>" in page


def test_month_begins_at_midnight_where_paper_appears():
    assert NOVEMBER == Period(
        datetime(2026, 11, 1, 4, tzinfo=UTC), datetime(2026, 12, 1, 5, tzinfo=UTC)
    )


def test_writers_and_translators_are_counted_once_a_story():
    ana, zoe = make_contributor("Ana Ruiz"), make_contributor("Zoé Lemaître")
    for number in range(2):
        story = make_article(by=ana)
        Byline.objects.create(article=story, contributor=zoe, role="translation", language="en")
        make_edition(story, at=NOON + number * DAY)
        make_edition(story, at=NOON + number * DAY, language="en")

    lines = ledger.totals_by_person(ledger.credits_of_people(NOVEMBER))

    assert [(line.name, line.count) for line in lines] == [
        ("Ana Ruiz · author", 2),
        ("Zoé Lemaître · translation", 2),
    ]


def test_ledger_shows_totals_quota_and_their_stories(client, cleo, scenario):
    page = client.get(PAGE, {"month": "2026-11"}).content.decode()

    assert "120.00" in page
    assert "1 over" in page
    assert page.count("Le traversier reprend la mer") == 5


def test_filter_narrows_ledger_and_its_spreadsheets(client, cleo, scenario):
    query = {"month": "2026-11", "agency": scenario[1].pk}

    page = client.get(PAGE, query)
    sheet = client.get(PAGE, query | {"format": "csv"}).content.decode("utf-8-sig")

    assert page.context["count"] == 1
    assert len(list(csv.reader(io.StringIO(sheet)))) == 2


def test_csv_is_marked_utf_8_and_keeps_accents(client, cleo, scenario):
    content = client.get(PAGE, {"month": "2026-11", "format": "csv"}).content

    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert {row["Photographer"] for row in rows} == {"", "Zoé Lemaître"}
    assert sum(Decimal(row["Cost"]) for row in rows) == Decimal("145.50")


def test_xlsx_has_same_rows_with_real_numbers(client, cleo, scenario):
    content = client.get(PAGE, {"month": "2026-11", "format": "xlsx"}).content

    rows = list(load_workbook(io.BytesIO(content)).active.values)

    assert len(rows) == 6
    assert sum(row[-1] for row in rows[1:]) == Decimal("145.50")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_headline_that_looks_like_formula_is_text(client, cleo, sign):
    publish(make_picture(), headline_fr=f"{sign}HYPERLINK(1)")

    sheet = client.get(PAGE, {"month": "2026-11", "format": "csv"}).content.decode("utf-8-sig")
    book = client.get(PAGE, {"month": "2026-11", "format": "xlsx"}).content

    assert f"'{sign}HYPERLINK(1)" in sheet
    assert load_workbook(io.BytesIO(book)).active["B2"].data_type == "s"


def test_xlsx_leaves_out_control_characters(client, cleo):
    publish(make_picture(), headline_fr="Le traversier\x0breprend")

    book = client.get(PAGE, {"month": "2026-11", "format": "xlsx"}).content

    assert load_workbook(io.BytesIO(book)).active["B2"].value == "Le traversierreprend"


def test_ledger_takes_same_queries_for_one_and_three(client, cleo, django_assert_max_num_queries):
    def cost():
        with django_assert_max_num_queries(40) as counted:
            client.get(PAGE, {"month": "2026-11"})
        return len(counted)

    publish(make_picture(agency=make_agency("AFP")))
    one = cost()
    publish(make_picture(agency=make_agency("KCNA")))
    publish(make_picture(agency=make_agency("Reuters")))

    assert cost() == one


@pytest.mark.parametrize("month", ["2026-13", "x", "0000-00", "99999-01"])
def test_malformed_month_is_answered_with_this_month(client, cleo, month):
    response = client.get(PAGE, {"month": month})

    assert "Write the month as 2026-11." in response.content.decode()


@pytest.mark.parametrize("month", ["9999-12", "0001-01"])
def test_month_beyond_limits_is_answered_with_this_month(client, cleo, month):
    response = client.get(PAGE, {"month": month})

    assert "Write the month as 2026-11." in response.content.decode()


def test_stranger_does_not_see_ledger(client):
    publish(make_picture(agency=make_agency("Reuters")))
    client.force_login(make_dov())

    response = client.get(PAGE)

    assert response.status_code == 403
    assert "Reuters" not in response.text


def test_ledger_lists_everything_credited_to_person(client, cleo):
    ana = make_contributor("Ana Ruiz")
    for age in (0, 40, 400):
        make_edition(make_article(by=ana), at=NOON - age * DAY)
    make_edition(make_article(), at=NOON)
    query = {"what": "people", "person": ana.pk, "month": "2026-11"}

    assert client.get(PAGE, query).context["count"] == 1
    assert client.get(PAGE, query | {"whole": "on"}).context["count"] == 3


def test_blanks_hide_no_formula_in_csv():
    assert as_csv([["\t=1+1", "Port"]]).decode("utf-8-sig") == '"\'=1+1","Port"\r\n'


def test_ledger_opens_on_month_of_today(client, cleo):
    page = client.get(PAGE).text

    assert f'value="{timezone.localtime():%Y-%m}"' in page
    assert "Write the month as" not in page


@pytest.mark.parametrize("text", [";=1+1", "\t=1+1", "a;=1+1", "=1+1", "\n=1+1"])
def test_no_separator_frees_a_formula(text):
    (line,) = as_csv([[text]]).decode("utf-8-sig").splitlines()

    assert line.startswith('"')
    assert line.endswith('"')
    assert not line.startswith('"=')
