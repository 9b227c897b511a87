from django.core.files.storage import default_storage
from django.template import engines
from django.utils import translation
from lxml import html as parser

from media.models import Photo

TOP = 'picture(photo, "50vw", "16:9", loading="eager", priority="high")'


def photo(**fields):
    return Photo(
        **{"rendition_key": "a" * 24, "width": 2000, "height": 1500, "alt_text_fr": "L’eau & <b>"}
        | fields
    )


def drawn(photo, call=TOP):
    template = '{% from "paper/_picture.html" import picture %}{{ ' + call + " }}"
    with translation.override("fr"):
        return engines["jinja2"].from_string(template).render({"photo": photo})


def test_picture_offers_avif_in_every_width():
    html = drawn(photo())

    assert html.index("image/avif") < html.index("<img")
    for width in (400, 768, 1120, 1440):
        assert f"/photos/{'a' * 24}/16x9-{width}.avif {width}w" in html


def test_one_jpeg_stands_behind_the_avif():
    html = drawn(photo())

    assert f'src="/photos/{"a" * 24}/16x9-768.jpg"' in html
    assert html.count("srcset") == html.count("<source") == html.count("jpg") == 1


def test_img_has_its_size_and_alternative_text():
    img = parser.fromstring(drawn(photo())).find(".//img")

    assert (img.get("width"), img.get("height")) == ("768", "432")
    assert img.get("alt") == "L’eau & <b>"
    assert img.get("loading") == "eager"
    assert img.get("fetchpriority") == "high"


def test_photo_without_renditions_draws_no_empty_frame():
    assert drawn(photo(rendition_key="")).strip() == ""
    assert drawn(None).strip() == ""


def test_decorative_use_has_an_empty_alternative_text():
    html = drawn(photo(), 'picture(photo, alt="")')

    assert 'alt=""' in html


def test_drawing_asks_neither_database_nor_storage(monkeypatch):
    monkeypatch.setattr(default_storage, "_wrapped", object())

    assert "<picture>" in drawn(photo())  # without the database: the test has no mark for it
