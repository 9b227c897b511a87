from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.utils import timezone

from media.models import Photo
from tests.make import make_agency, make_article, make_dov, make_edition, make_photo
from tests.media.pictures import take_picture, upload
from tests.parsed_page import ParsedPage

pytestmark = pytest.mark.django_db
LIST = "/admin/media/photo/"


def listed(client, **query):
    return set(client.get(LIST, query).context["cl"].result_list)


def make_usable(**fields):
    return make_photo(**{"file": "originals/a.jpg", "usage_right": "staff"} | fields)


def test_search_reads_caption_credit_creator_agency_and_keywords(client, cleo):
    found = [
        make_photo(caption_fr="Un chalutier"),
        make_photo(credit_line="Chalutier Images"),
        make_photo(creator="Jean Chalutier"),
        make_photo(agency=make_agency("Agence Chalutier")),
        make_photo(keywords="mer\nchalutier"),
    ]
    make_photo(caption_fr="Une grue")

    assert listed(client, q="chalutier") == set(found)


def test_filters_answer_the_desks_questions(client, cleo):
    soon = make_usable(usable_until=timezone.now() + timedelta(days=3))
    ended = make_usable(usable_until=timezone.now() - timedelta(days=3))
    embargoed = make_usable(embargoed_until=timezone.now() + timedelta(days=1))
    unknown = make_usable(usage_right="")
    plain = make_usable()
    silent = make_usable(alt_text_fr="", alt_text_en="")

    assert listed(client, rights="expiring") == {soon}
    assert listed(client, rights="usable") == {soon, plain, silent}
    assert listed(client, rights="barred") == {ended, embargoed, unknown}
    assert listed(client, rights="embargoed") == {embargoed}
    assert listed(client, rights="unknown") == {unknown}
    assert listed(client, missing="alt") == {silent}


def test_filter_finds_photos_that_were_never_used(client, cleo):
    used, unused = make_usable(), make_usable()
    make_edition(make_article(lead_photo=used))

    assert listed(client, used="no") == {unused}
    assert listed(client, used="yes") == {used}


def test_library_takes_same_queries_for_one_and_three(client, cleo, django_assert_max_num_queries):
    def cost():
        with django_assert_max_num_queries(30) as counted:
            client.get(LIST)
        return len(counted)

    make_usable(agency=make_agency("AFP"))
    one = cost()
    for name in ("Reuters", "KCNA"):
        make_usable(agency=make_agency(name)).leases.create(verdict="deny")

    assert cost() <= one + 1  # the leases, once for all


def test_each_photo_shows_its_state_in_words(client, cleo):
    make_usable(credit_line="", usage_right="", caption_fr="", caption_en="")

    page = client.get(LIST).content.decode()

    for words in ("No credit", "No usage right", "No caption"):
        assert words in page


def together(client, photos, **given):
    data = {"action": "bulk_edit", "_selected_action": [p.pk for p in photos], "apply": "1"}
    return client.post(LIST, data | {"where": "pages"} | given)


def test_bulk_edit_sets_filled_fields_alone(client, cleo):
    agency = make_agency("Reuters")
    chosen = [make_usable(headline="A"), make_usable(headline="B")]
    other = make_usable()

    together(client, chosen, agency=agency.pk, place="Brest", keywords="port")

    for photo in Photo.objects.filter(pk__in=[p.pk for p in chosen]):
        assert (photo.agency, photo.place, photo.keywords) == (agency, "Brest", "port")
        assert photo.headline in "AB"
        assert photo.usage_right == "staff"
    other.refresh_from_db()
    assert other.place == ""
    assert LogEntry.objects.count() == 2


def test_bulk_edit_gives_lease_to_whole_selection(client, cleo):
    chosen = [make_usable(), make_usable()]

    together(client, chosen, verdict="deny", note="Retrait demandé")

    assert [(p.leases.get().verdict, p.leases.get().by) for p in chosen] == [("deny", cleo)] * 2


def test_lease_that_ends_before_beginning_changes_nothing(client, cleo):
    photo = make_usable()
    times = {"starts_at": "2026-12-02T12:00", "ends_at": "2026-12-01T12:00"}

    response = together(client, [photo], verdict="allow", place="Brest", **times)

    assert "The lease would end before it begins." in response.content.decode()
    photo.refresh_from_db()
    assert (photo.place, photo.leases.count()) == ("", 0)


def test_too_long_credit_in_bulk_edit_changes_nothing(client, cleo):
    photo = make_usable()

    response = together(client, [photo], credit_line="a" * 2001, place="Brest")

    assert "at most 2000 characters" in response.content.decode()
    photo.refresh_from_db()
    assert photo.place == ""


def form_of(client, photo, **changes):
    page = client.get(f"{LIST}{photo.pk}/change/")
    form = page.context["adminform"].form
    data = {name: form[name].value() for name in form.fields if name != "file"}
    data = {name: "" if value is None else value for name, value in data.items()}
    for name in ("embargoed_until", "usable_until", "taken_at"):
        data[name] = form.fields[name].widget.format_value(data[name])
    data |= {"leases-TOTAL_FORMS": 0, "leases-INITIAL_FORMS": 0}
    return client.post(f"{LIST}{photo.pk}/change/", data | changes)


def test_lease_given_on_form_names_its_giver(client, cleo):
    photo = make_usable()
    lease = {"verdict": "deny", "where": "pages", "photo": photo.pk}
    rows = {f"leases-0-{name}": value for name, value in lease.items()}

    form_of(client, photo, **rows | {"leases-TOTAL_FORMS": 1})

    assert photo.leases.get().by == cleo


def test_saving_photo_keeps_seconds_of_its_moments(client, cleo):
    taken = datetime(2026, 11, 22, 18, 57, 55, tzinfo=UTC)
    photo = make_usable(taken_at=taken)

    form_of(client, photo, place="Brest")

    photo.refresh_from_db()
    assert (photo.place, photo.taken_at) == ("Brest", taken)


def test_moments_are_typed_in_time_of_paper(client, cleo):
    photo = make_usable()

    form_of(client, photo, usable_until="2026-12-01T12:00")

    photo.refresh_from_db()
    assert photo.usable_until == datetime(2026, 12, 1, 17, tzinfo=UTC)
    page = client.get(f"{LIST}{photo.pk}/change/").text
    assert 'type="datetime-local" name="usable_until" value="2026-12-01T12:00"' in page
    assert "Time of America/Toronto" in page
    assert "DateTimeShortcuts" not in page


def test_new_focal_point_makes_renditions_anew(client, cleo, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        photo = take_picture()
    before = Photo.objects.get().rendition_key

    with django_capture_on_commit_callbacks(execute=True):
        form_of(client, photo, focal_x="0.2")

    after = Photo.objects.get()
    assert after.focal_x == 0.2
    assert after.rendition_key != before


def test_file_given_by_hand_is_inspected_before_saving(client, cleo):
    photo = make_photo()

    response = form_of(client, photo, file=upload(b"<svg/>"), place="Brest")

    assert "SVG drawings" in response.content.decode()
    photo.refresh_from_db()
    assert (photo.place, photo.has_file) == ("", False)


def test_missing_file_of_photo_comes_by_hand(client, cleo):
    photo = make_photo()

    form_of(client, photo, file=upload())

    photo.refresh_from_db()
    assert photo.has_file
    assert photo.width == 64


def test_original_file_is_for_colleagues_alone(client, cleo):
    photo = take_picture()
    address = f"{LIST}{photo.pk}/original/"

    with photo.file.open() as file:
        assert b"".join(client.get(address).streaming_content) == file.read()
    client.logout()
    assert "login" in client.get(address)["Location"]
    client.force_login(make_dov())
    assert client.get(address).status_code == 404


def test_published_photo_cannot_be_deleted(client, cleo):
    photo = make_usable()
    make_edition(make_article(lead_photo=photo))

    response = client.post(f"{LIST}{photo.pk}/delete/", {"post": "yes"}, follow=True)

    assert Photo.objects.filter(pk=photo.pk).exists()
    assert "stays on record" in response.content.decode()


def test_photo_names_the_stories_that_use_it(client, cleo):
    photo = make_usable()
    make_edition(make_article(lead_photo=photo, headline_fr="Le port rouvre"))

    page = client.get(f"{LIST}{photo.pk}/change/").content.decode()

    assert "Le port rouvre" in page
    assert "live now" in page


def test_desk_sees_picture_that_readers_may_not(client, cleo, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        take_picture().leases.create(verdict="deny")
    photo = Photo.objects.get()
    address = f"/photos/{photo.rendition_key}/64.jpg"

    response = client.get(address)

    assert response["Cache-Control"] == "private, no-cache"
    assert b"".join(response.streaming_content)[:2] == b"\xff\xd8"
    client.logout()
    assert "page-sentence" in client.get(address).text


def test_embedded_metadata_is_labelled_in_desks_language(client, cleo):
    photo = make_photo(
        embedded_metadata={
            "IIM": {"headline": "Le port", "licensors": [{"name": "AFP", "url": "https://a.fr"}]},
            "damage": ["XMP: it is not well-formed."],
        }
    )

    page = ParsedPage(client.get(f"{LIST}{photo.pk}/change/", headers={"accept-language": "fr"}))

    assert page.text(".badge-warning") == "XMP\u00a0: le bloc n’est pas bien formé."
    assert page.texts(".as-it-came dt") == ["titre", "concédants de licence"]
    assert page.texts(".as-it-came dd") == ["Le port", "AFP https://a.fr"]
