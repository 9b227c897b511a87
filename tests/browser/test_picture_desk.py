"""The picture desk in a real browser: a delivery, and the focal point."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from media.models import Photo
from tests.make import make_article, make_user
from tests.media.pictures import picture_bytes, take_picture

pytestmark = pytest.mark.django_db(transaction=True)

RIGHTS = [f"media.{verb}_photo" for verb in ("view", "add", "change")]
RIGHTS += [f"articles.{verb}_article" for verb in ("view", "change")]


@pytest.fixture
def desk(page, live_server):
    make_user("cleo", *RIGHTS, is_staff=True)
    page.set_default_timeout(15000)
    page.goto(f"{live_server}{reverse('admin:login')}")
    page.get_by_label("Username").fill("cleo")
    page.get_by_label("Password").fill("cleo")
    page.get_by_role("button", name="Log in").click()
    return page


def delivery():
    files = {f"{number}.jpg": picture_bytes(colour=(number * 30, 9, 9)) for number in range(8)}
    files |= {"drawing.jpg": b"<svg/>", "cut.jpg": picture_bytes()[:200]}
    return [
        {"name": name, "mimeType": "image/jpeg", "buffer": content}
        for name, content in files.items()
    ]


def test_two_bad_files_of_ten_are_named(desk, live_server):
    desk.goto(f"{live_server}{reverse('admin:media_photo_upload')}")

    desk.get_by_label("Photos: choose files, or drop them here").set_input_files(delivery())
    desk.get_by_role("button", name="Upload").click()

    expect(desk.locator(".results .taken")).to_have_count(8, timeout=60000)
    expect(desk.locator(".results .refused")).to_have_count(2)
    expect(desk.locator(".results")).to_contain_text("SVG drawings can carry programs")
    expect(desk.locator(".results")).to_contain_text("The picture is damaged or incomplete")
    assert Photo.objects.count() == 8


def test_files_dropped_on_upload_page_become_photos(desk, live_server):
    desk.goto(f"{live_server}{reverse('admin:media_photo_upload')}")
    content = list(picture_bytes())
    dropped = desk.evaluate_handle(
        """content => {
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(content)], "drop.jpg"));
            return data;
        }""",
        content,
    )

    desk.dispatch_event("[data-drop]", "drop", {"dataTransfer": dropped})
    desk.get_by_label("Credit line").fill("Agence Atlantique")
    taken_before_sending = Photo.objects.count()
    desk.get_by_role("button", name="Upload").click()

    expect(desk.locator(".results .taken")).to_have_count(1)
    assert taken_before_sending == 0
    assert Photo.objects.get().credit_line == "Agence Atlantique"


def test_photo_uploaded_in_picker_is_chosen(desk, live_server):
    article = make_article()
    desk.goto(f"{live_server}{reverse('admin:articles_article_change', args=[article.pk])}")
    with desk.expect_popup() as opened:
        desk.get_by_role("link", name="Choose from the library").click()
    picker = opened.value
    picker.get_by_role("link", name="Upload photos").click()
    picture = {"name": "quay.jpg", "mimeType": "image/jpeg", "buffer": picture_bytes()}
    picker.get_by_label("Photos").set_input_files(picture)
    with picker.expect_event("close"):
        picker.get_by_role("button", name="Upload").click(no_wait_after=True)

    expect(desk.locator("#id_lead_photo")).to_have_value(str(Photo.objects.get().pk))


def test_table_is_asked_for_in_french(desk, live_server):
    article = make_article()
    desk.context.set_extra_http_headers({"Accept-Language": "fr"})
    desk.goto(f"{live_server}{reverse('admin:articles_article_change', args=[article.pk])}")
    desk.locator("#language-fr").get_by_role("button", name="Tableau", exact=True).click()
    choice = desk.locator("dialog.prose-editor-dialog select")
    choice.select_option("Oui")
    desk.locator("dialog").get_by_role("button", name="Insérer").first.click()

    assert choice.count() == 0
    expect(desk.locator("#language-fr th")).to_have_count(3)


def test_focal_point_is_set_by_mouse_and_keyboard(desk, live_server):
    photo = take_picture(picture={"size": (640, 480)})
    desk.goto(f"{live_server}{reverse('admin:media_photo_change', args=[photo.pk])}")
    picture = desk.locator(".focal img")
    box = picture.bounding_box()

    picture.click(position={"x": box["width"] / 4, "y": box["height"] / 2})
    mark = desk.get_by_role("button", name="Focal point: the arrow keys move it")
    mark.press("ArrowRight")
    mark.press("Shift+ArrowUp")
    desk.get_by_role("button", name="Save", exact=True).click()
    desk.wait_for_url("**/admin/media/photo/")

    photo.refresh_from_db()
    assert photo.focal_x == pytest.approx(0.26, abs=0.01)
    assert photo.focal_y == pytest.approx(0.4, abs=0.01)
