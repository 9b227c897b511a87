"""Which file a phone chooses for each place where a picture stands."""

import re

import pytest

from media.models import Photo
from tests.make import make_edition, make_section, numbers
from tests.media.pictures import take_picture

pytestmark = pytest.mark.django_db(transaction=True)

# Device pixels that each picture fills, and the file that came for them.
SHOWN_AND_LOADED = """() => [...document.querySelectorAll("main img")].map(picture => [
  Math.round(picture.getBoundingClientRect().width * devicePixelRatio), picture.currentSrc])"""


@pytest.fixture
def story():
    """A story with a picture on top and one in its text, and another story beside it."""
    lead, inside = large_photo(), large_photo()
    section = make_section()
    make_edition(section=section, lead_photo=inside)
    figure = f'<figure data-photo="{inside.pk}" data-layout="body"></figure>'
    body = f"<p>Le port.</p>{figure}<p>La mer.</p>"
    return make_edition(section=section, lead_photo=lead, body_fr=body)


def large_photo():
    return Photo.objects.get(
        pk=take_picture(picture={"size": (2400, 1600), "colour": (next(numbers), 9, 9)}).pk
    )


def shown_and_loaded(browser, url, width, scale):
    screen = {"viewport": {"width": width, "height": 4000}, "device_scale_factor": scale}
    with browser.new_context(**screen) as context:
        page = context.new_page()
        page.goto(url, wait_until="networkidle")
        found = page.evaluate(SHOWN_AND_LOADED)
    return [(shown, int(re.search(r"(\d+)\.avif$", file)[1])) for shown, file in found]


@pytest.mark.parametrize(("width", "scale"), [(390, 2), (414, 2), (390, 3)])
def test_phone_loads_little_more_than_it_shows(browser, live_server, story, width, scale):
    pages = [f"{live_server}/fr/", f"{live_server}{story.get_absolute_url()}"]

    pictures = [pair for url in pages for pair in shown_and_loaded(browser, url, width, scale)]

    assert len(pictures) == 5
    assert [pair for pair in pictures if not pair[0] <= pair[1] <= 1.15 * pair[0]] == []
