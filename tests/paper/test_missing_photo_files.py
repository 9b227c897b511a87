import pytest

from media.models import Photo
from tests.make import make_article, make_edition, make_photo
from tests.parsed_page import read

pytestmark = pytest.mark.django_db

CAME = {"file": "originals/a.jpg", "width": 1600, "height": 1000, "rendition_key": "a" * 24}
WORDS = {"caption_fr": "Le port à l’aube.", "alt_text_fr": "Des grues.", "credit_line": "AFP"}


@pytest.fixture
def story():
    """Published with one photo, on top and in the text, whose file has not come."""
    photo = make_photo(usage_right="staff")
    body = f'<p>Un.</p><figure data-photo="{photo.pk}"></figure><p>Deux.</p>'
    return make_edition(make_article(lead_photo=photo, body_fr=body))


def test_photo_without_file_leaves_no_empty_frame(client, story):
    page = read(client, story).html

    assert "<figure" not in page
    assert "Des grues" not in page


def test_complete_photo_that_comes_late_is_shown(client, story):
    Photo.objects.update(**CAME | WORDS)

    assert read(client, story).html.count("<figure") == 2


@pytest.mark.parametrize("missing", WORDS)
def test_photo_that_came_waits_for_its_words(client, story, missing):
    Photo.objects.update(**CAME | WORDS | {missing: ""})

    assert "<figure" not in read(client, story).html
    assert "/photos/" not in client.get("/fr/").content.decode()


def test_own_caption_of_use_is_caption_enough(client, story):
    Photo.objects.update(**CAME | WORDS | {"caption_fr": ""})
    type(story).objects.update(lead_caption="Le port ce matin.")

    page = read(client, story).html

    assert page.count("<figure") == 1
    assert "Le port ce matin." in page
