"""A photo whose lease ends leaves every page at that minute, with the page cache on."""

from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.utils import timezone, translation

from media.models import Photo
from tests.make import make_article, make_edition, make_section
from tests.media.pictures import picture_bytes, take_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock():
    """Let time pass for everybody who asks for it: pages, caches, the picture's address."""
    with time_machine.travel(timezone.now()) as traveller:
        yield lambda **time: traveller.shift(timedelta(**time))


@pytest.fixture
def story(settings, django_capture_on_commit_callbacks):
    """A live story with a photo whose lease ends in 50 seconds, sooner than any page goes stale."""
    settings.PAGE_CACHE = True
    cache.clear()
    with django_capture_on_commit_callbacks(execute=True):
        photo = take_picture(picture={"content": picture_bytes(size=(700, 500))})
        photo.leases.create(verdict="allow", ends_at=timezone.now() + timedelta(seconds=50))
        article = make_article(lead_photo=photo, section=make_section())
        edition = make_edition(article)
    return edition, Photo.objects.get(pk=photo.pk)


def doors(edition, photo):
    with translation.override("fr"):
        section = edition.section.get_absolute_url()
    return {
        "page and structured data": edition.get_absolute_url(),
        "front": "/fr/",
        "section": section,
        "feed": "/fr/feed.xml",
    }


def test_photo_without_rights_leaves_every_page(client, story, clock):
    edition, photo = story
    addresses = doors(edition, photo)
    picture = f"/photos/{photo.rendition_key}/700.jpg"
    before = {name: client.get(address).content.decode() for name, address in addresses.items()}
    assert not [name for name, page in before.items() if photo.rendition_key not in page]
    assert b"".join(client.get(picture).streaming_content)[:2] == b"\xff\xd8"

    clock(seconds=50)

    after = {name: client.get(address).content.decode() for name, address in addresses.items()}
    assert not [name for name, page in after.items() if photo.rendition_key in page]
    assert all("Le traversier reprend la mer" in page for page in after.values())
    assert client.get(picture).status_code == 410


def test_desk_is_told_which_story_lost_photo(client, cleo, story, clock):
    clock(seconds=50)

    page = client.get("/admin/").content.decode()
    assert "gone: readers no longer see it" in page
    assert "Le traversier reprend la mer" in page
