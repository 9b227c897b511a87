import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from articles.publishing import publish, unschedule, withdraw
from media.models import Photo
from media.renditions import storage, store
from tests.make import make_article, make_cleo, make_edition
from tests.media.pictures import take_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def photo(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        made = take_picture()
    photo = Photo.objects.get(pk=made.pk)
    make_edition(lead_photo=photo)
    return photo


def get(client, photo, name="64.avif"):
    return client.get(reverse("photo-rendition", args=[photo.rendition_key, name]))


def content(response):
    return b"".join(response.streaming_content)


def seconds_kept(response):
    return int(re.search(r"max-age=(\d+)", response["Cache-Control"])[1])


def test_browser_asks_again_after_some_minutes(client, photo):
    response = get(client, photo)
    again = client.get(response.request["PATH_INFO"], headers={"If-None-Match": response["ETag"]})

    assert content(response)[4:12] == b"ftypavif"
    assert response["Content-Type"] == "image/avif"
    assert response["Cache-Control"] == "public, max-age=300, s-maxage=60"
    assert (again.status_code, again.content) == (304, b"")
    assert again["Cache-Control"] == response["Cache-Control"]


def test_rendition_names_photo_and_its_stories(client, photo):
    article = photo.led_articles.get()

    response = get(client, photo)

    assert content(response)
    assert response["Surrogate-Key"] == f"photo-{photo.pk} article-{article.pk}"


def test_rendition_is_not_kept_past_change_of_rights(client, photo):
    photo.leases.create(verdict="allow", ends_at=timezone.now() + timedelta(minutes=4))

    response = get(client, photo)

    assert content(response)
    seconds = seconds_kept(response)
    assert 200 <= seconds <= 240


def test_rendition_is_gone_when_the_rights_are(client, photo):
    photo.leases.create(verdict="deny")

    response = get(client, photo)

    assert response.status_code == 410
    assert response.content == b"This picture is no longer here."


def test_rendition_comes_back_when_ban_ends(client, photo):
    photo.leases.create(verdict="deny", ends_at=timezone.now() - timedelta(seconds=1))

    assert content(get(client, photo))


@pytest.mark.parametrize("name", ["63.avif", "16x9-9999.jpg", "original-64.webp"])
def test_size_that_was_never_made_is_not_found(client, photo, name):
    response = get(client, photo, name)

    assert response.status_code == 404
    assert "page-sentence" in response.text


@pytest.mark.parametrize("name", ["../x.jpg", "64.svg", "64.jpg.php", "2x1-64.jpg"])
def test_other_files_have_no_photo_address(client, photo, name):
    response = client.get(f"/photos/{photo.rendition_key}/{name}")

    assert response.status_code == 404
    assert "page-sentence" in response.text


def test_originals_have_no_address(client, photo):
    for address in (photo.file.url, f"/{photo.file.name}", f"/photos/{photo.file.name}"):
        response = client.get(address)
        assert response.status_code == 404
        assert "page-sentence" in response.text


def test_nginx_may_send_the_file_for_us(client, photo, settings):
    settings.PHOTO_ACCEL_PREFIX = "/internal/"

    response = get(client, photo)

    folder = f"renditions/{photo.rendition_key[:2]}/{photo.rendition_key}"
    assert response["X-Accel-Redirect"] == f"/internal/{folder}/64.avif"
    assert response.content == b""


def moved(photo):
    photo.focal_x = 0.2
    photo.save()
    store.renew.call(photo.pk)


def test_former_picture_on_kept_page_is_still_served(client, photo):
    moved(photo)

    response = get(client, photo)

    assert content(response)[4:12] == b"ftypavif"


def test_former_picture_is_gone_when_rights_are(client, photo):
    moved(photo)
    photo.leases.create(verdict="deny")

    response = get(client, photo)

    assert response.content == b"This picture is no longer here."


def of_first_recipe(photo, key="b" * 40):
    """Give the photo a set as the first recipe made it, WebP included."""
    storage.keep_rendition(key, "original-64.avif", b"first AVIF")
    storage.keep_rendition(key, "original-64.webp", b"first WebP")
    Photo.objects.filter(pk=photo.pk).update(rendition_key=key)
    return Photo.objects.get(pk=photo.pk)


def outlive_former_sets():
    Photo.objects.update(renditions_renewed_at=timezone.now() - timedelta(hours=1))
    store.drop_former(timezone.now())


def test_former_address_answers_after_its_set_went(client, photo):
    moved(photo)
    outlive_former_sets()

    response = get(client, photo)

    assert content(response)[4:12] == b"ftypavif"


def test_every_former_address_leads_to_its_photo(client, photo):
    for focal_x in (0.2, 0.3, 0.4):
        Photo.objects.filter(pk=photo.pk).update(focal_x=focal_x)
        store.renew.call(photo.pk)

    assert content(get(client, photo))


def test_set_of_first_recipe_shows_todays_names(client, photo):
    response = get(client, of_first_recipe(photo), "64.avif")

    assert content(response) == b"first AVIF"


def test_set_of_first_recipe_keeps_its_webp(client, photo):
    response = get(client, of_first_recipe(photo), "original-64.webp")

    assert content(response) == b"first WebP"
    assert response["Content-Type"] == "image/webp"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("original-64.webp", "image/jpeg"),
        ("16x9-640.avif", "image/avif"),
        ("4x3-1280.jpg", "image/jpeg"),
    ],
)
def test_address_of_first_recipe_answers_with_todays(client, photo, name, kind):
    first = of_first_recipe(photo)
    store.renew.call(photo.pk)
    outlive_former_sets()

    response = get(client, first, name)

    assert response["Content-Type"] == kind
    assert content(response)


def test_former_address_is_gone_without_rights(client, photo):
    first = of_first_recipe(photo)
    store.renew.call(photo.pk)
    outlive_former_sets()
    photo.leases.create(verdict="deny")

    response = get(client, first, "original-64.webp")

    assert response.content == b"This picture is no longer here."


@pytest.mark.parametrize("key", ["d" * 24, "d" * 40])
def test_unknown_key_leads_to_no_photo(client, photo, key):
    response = client.get(reverse("photo-rendition", args=[key, "64.jpg"]))

    assert response.status_code == 404
    assert "page-sentence" in response.text


def unused_picture(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        made = take_picture()
    return Photo.objects.get(pk=made.pk)


def test_photo_of_withdrawn_story_is_gone(client, photo):
    withdraw(photo.led_articles.get(), language="fr", by=None, reason="Faux.")

    response = get(client, photo)

    assert response.status_code == 410
    assert response.content == b"This picture is no longer here."


def test_photo_that_another_live_story_shows_stays(client, photo):
    make_edition(body_fr=f'<p>Le port.</p><figure data-photo="{photo.pk}"></figure>')
    withdraw(photo.led_articles.get(), language="fr", by=None, reason="Faux.")

    assert content(get(client, photo))


def test_photo_of_draft_is_for_colleagues(client, django_capture_on_commit_callbacks):
    photo = unused_picture(django_capture_on_commit_callbacks)
    make_article(lead_photo=photo)

    readers = get(client, photo)
    client.force_login(make_cleo())
    desk = get(client, photo)

    assert readers.status_code == 404
    assert "page-sentence" in readers.text
    assert content(desk)[4:12] == b"ftypavif"
    assert desk["Cache-Control"] == "private, no-cache"


def test_photo_of_scheduled_story_comes_with_it(client, django_capture_on_commit_callbacks):
    photo = unused_picture(django_capture_on_commit_callbacks)
    article, soon = make_article(lead_photo=photo), timezone.now() + timedelta(hours=1)
    publish(article, language="fr", by=None, live_from=soon)
    before = get(client, photo)
    with time_machine.travel(soon + timedelta(seconds=1)):
        after = get(client, photo)

    assert before.status_code == 404
    assert content(after)


def test_photo_that_was_only_scheduled_is_not_found(client, django_capture_on_commit_callbacks):
    photo = unused_picture(django_capture_on_commit_callbacks)
    article, soon = make_article(lead_photo=photo), timezone.now() + timedelta(hours=1)
    publish(article, language="fr", by=None, live_from=soon)
    unschedule(article, language="fr", by=None)

    assert get(client, photo).status_code == 404
    assert not photo.uses.exists()


def test_rendition_is_not_kept_past_end_of_story(client, django_capture_on_commit_callbacks):
    photo = unused_picture(django_capture_on_commit_callbacks)
    end = timezone.now() + timedelta(minutes=2)
    publish(make_article(lead_photo=photo), language="fr", by=None, live_until=end)

    response = get(client, photo)

    assert content(response)
    assert 60 < seconds_kept(response) <= 120


def test_rendition_costs_three_queries(client, photo, django_assert_num_queries):
    content(get(client, photo))

    with django_assert_num_queries(3):
        content(get(client, photo))
