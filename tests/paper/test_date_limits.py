from datetime import UTC, datetime

import pytest

from media.models import Photo
from tests.desk.stories.story_form import save
from tests.make import make_article, make_ben, make_cleo, make_edition, make_photo

pytestmark = pytest.mark.django_db

# Far from Greenwich on either side, and two whose mean time of old was east of it
ZONES = ["America/Toronto", "Pacific/Kiritimati", "Pacific/Apia", "Asia/Tokyo"]


@pytest.fixture(params=ZONES)
def paper(request, client, settings):
    """The paper with one story, printed in that zone."""
    settings.TIME_ZONE = request.param
    make_edition()
    return client


@pytest.mark.parametrize(
    "url",
    [
        "/sitemap-fr-0-1.xml",
        "/sitemap-fr-1-1.xml",
        "/sitemap-fr-2026-0.xml",
        "/sitemap-fr-2026-13.xml",
        "/sitemap-fr-9999-12.xml",
        "/sitemap-fr-10000-1.xml",
        f"/sitemap-fr-{'9' * 30}-1.xml",
        f"/sitemap-fr-2026-{'9' * 30}.xml",
        "/fr/0001/01/01/",
        "/fr/0001/01/02/",
        "/fr/9999/12/31/",
        "/fr/0001/01/01/un/",
        "/fr/9999/12/31/un/",
    ],
)
def test_no_story_stands_at_limits_of_dates(paper, url):
    response = paper.get(url)

    assert response.status_code == 404
    assert "<h1>" in response.text


@pytest.mark.parametrize("url", ["/sitemap-fr-1-2.xml", "/sitemap-fr-1600-2.xml"])
def test_month_long_before_paper_lists_nothing(paper, url):
    response = paper.get(url)

    assert response.status_code == 200
    assert "<loc>" not in response.text


@pytest.mark.parametrize("month", ["0001-01", "1899-12", "2200-01", "9999-12"])
@pytest.mark.parametrize("book", ["photos", "people"])
def test_ledger_beyond_limits_shows_this_month(paper, month, book):
    paper.force_login(make_cleo())

    shown = paper.get("/admin/ledger/", {"month": month, "what": book, "whole": "on"})

    assert "Write the month as 2026-11." in shown.text


@pytest.mark.parametrize("month", ["1900-01", "2199-12"])
def test_ledger_answers_its_first_and_last_month(paper, month):
    paper.force_login(make_cleo())

    shown = paper.get("/admin/ledger/", {"month": month, "whole": "on"})

    assert shown.status_code == 200
    assert "Write the month" not in shown.text


@pytest.mark.parametrize("moment", ["0001-01-01T00:00", "9999-12-31T23:59"])
def test_embargo_beyond_limits_is_refused_and_form_kept(paper, moment):
    article = make_article()
    paper.force_login(make_ben())

    shown = save(paper, article, embargoed_until=moment, kicker_fr="Transport").text

    article.refresh_from_db()
    assert "Enter a valid date/time." in shown
    assert 'value="Transport"' in shown
    assert article.embargoed_until is None


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31 23:59:59", "9999-12-31 23:59-12:00"])
def test_library_refuses_days_beyond_limits(paper, day):
    paper.force_login(make_cleo())

    answer = paper.get("/admin/media/photo/", {"uploaded_at__gte": day})

    assert answer.url == "/admin/media/photo/?e=1"


def test_library_is_filtered_by_time_of_upload(paper):
    photo = make_photo()
    paper.force_login(make_cleo())

    found, none = (
        paper.get("/admin/media/photo/", {"uploaded_at__gte": day}).context["cl"].result_list
        for day in ("2020-01-01", "2100-01-01")
    )

    assert (list(found), list(none)) == ([photo], [])


def test_day_of_library_begins_at_midnight_of_paper(client, settings):
    settings.TIME_ZONE = "Asia/Tokyo"
    photo, before = make_photo(), make_photo()
    Photo.objects.filter(pk=photo.pk).update(uploaded_at=datetime(2026, 3, 1, 15, tzinfo=UTC))
    Photo.objects.filter(pk=before.pk).update(uploaded_at=datetime(2026, 3, 1, 14, 59, tzinfo=UTC))
    client.force_login(make_cleo())

    days = {"uploaded_at__gte": "2026-03-02", "uploaded_at__lt": "2026-03-03"}
    shown = client.get("/admin/media/photo/", days)

    assert list(shown.context["cl"].result_list) == [photo]
