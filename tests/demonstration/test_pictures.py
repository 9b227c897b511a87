from datetime import timedelta

import pytest
from PIL import Image

from articles.bodies import photo_ids
from articles.models import Article, Edition, PhotoUse
from contributors.models import Agency
from demonstration import photos, texts
from media import credits
from media.metadata.photo_fields import photo_fields
from media.metadata.read import read_metadata
from media.models import Photo
from tests.media.pictures import needs_exiftool, read_tags

from .conftest import LOADED_AT

pytestmark = pytest.mark.django_db

ENTRIES = texts.read("photos")
FILES = sorted(photos.FOLDER.glob("*.jpg"))
INVENTED = {"agence-littoral", "norrey-press", "collectif-ressac", "relais-atlantique"}
FORMS = {
    "our photographer": ("Photo : Yannick Bujold", "Photo: Yannick Bujold"),
    "agency and photographer": (
        "Photo : Agence Littoral / Imani Okafor-Leblanc",
        "Photo: Littoral News Agency / Imani Okafor-Leblanc",
    ),
    "agency alone": ("Photo : Presse norreyenne", "Photo: Norrey Press"),
    "distributor": (
        "Photo : Presse norreyenne via Relais Atlantique / Ingvild Holt (photo d’archives)",
        "Photo: Norrey Press via Atlantic Relay / Ingvild Holt (file photo)",
    ),
    "source": (
        "Photo : Agence Littoral / Coopérative de L’Anse-à-Brion (photo d’archives)",
        "Photo: Littoral News Agency / Coopérative de L’Anse-à-Brion (file photo)",
    ),
    "archive": ("Photo : Agence Littoral (photo d’archives)", "Photo: Yannick Bujold (file photo)"),
    "form of the agency": (
        "© Anouk Delisle-Marr – Collectif Ressac (photo d’archives)",
        "© Anouk Delisle-Marr – Ressac Collective (file photo)",
    ),
    "handout": ("Photo fournie par la Coopérative de L’Anse-à-Brion",) * 2,
    "courtesy": (
        "Photo : Orchestre du Valmarin (courtoisie / courtesy)",
        "Photo: Orchestre du Valmarin (courtoisie / courtesy)",
    ),
    "Creative Commons": (
        "Photo : Bastien Oyelaran / CC BY 4.0 (photo d’archives)",
        "Photo: Bastien Oyelaran / CC BY 4.0 (file photo)",
    ),
    "screenshot": ("Capture d’écran : Télé-Valmarin", "Screenshot: Télé-Valmarin"),
    "illustration": ("Illustration : Zélie Kwan-Turcotte", "Illustration: Zélie Kwan-Turcotte"),
    "made by AI": (
        "Image : Énergie Valmarin (image générée par intelligence artificielle)",
        "Image: Énergie Valmarin (AI-generated image)",
    ),
}


def printed(language):
    """The credits on the live pages of a language, with common spaces."""
    uses = PhotoUse.objects.filter(edition__in=Edition.objects.live(LOADED_AT), language=language)
    shown = Photo.objects.usable(LOADED_AT).for_cards().filter(pk__in=uses.values("photo"))
    return {credits.credit_line(photo, language).replace("\u00a0", " ") for photo in shown}


def photo_of(name):
    return Photo.objects.get(caption_en=ENTRIES[name]["en"]["caption"])


def found_in(name):
    with Image.open(photos.file_of(name)) as image:
        return read_metadata(image)


@pytest.mark.parametrize("form", FORMS)
def test_live_pages_show_credit_of_form(demonstration, form):
    french, english = FORMS[form]

    assert french in printed("fr")
    assert english in printed("en")


def test_most_credits_are_those_of_photos(demonstration):
    for language in ("fr", "en"):
        shown = printed(language)
        photographs = [line for line in shown if line.startswith(("Photo", "©"))]
        assert len(photographs) * 4 > len(shown) * 3


def test_only_invented_agencies_are_credited(demonstration):
    pictures = Agency.objects.filter(photos__isnull=False) | Agency.objects.filter(
        distributed_photos__isnull=False
    )
    stories = Agency.objects.filter(bylines__isnull=False)

    assert {agency.slug for agency in [*pictures, *stories]} == INVENTED


def test_every_live_story_has_a_complete_lead_photo(demonstration):
    for language in ("fr", "en"):
        for edition in Edition.objects.live(LOADED_AT).in_language(language):
            photo = edition.lead_photo
            assert (demonstration / photo.file.name).is_file()
            assert getattr(photo, f"caption_{language}")
            assert getattr(photo, f"alt_text_{language}")
            assert photo.is_credited


def test_each_entry_has_its_file_and_is_used(demonstration):
    used = {pk for edition in Edition.objects.all() for pk in photo_ids(edition.body)}
    used |= set(Article.objects.values_list("lead_photo", flat=True))

    assert {name for name, entry in ENTRIES.items() if entry.get("file", True)} == {
        file.stem for file in FILES
    }
    assert used == set(Photo.objects.values_list("pk", flat=True))


def test_no_picture_is_used_before_it_was_taken(demonstration):
    early = PhotoUse.objects.exclude(photo__file="").select_related("photo")

    assert [str(use.photo) for use in early if use.live_from < use.photo.taken_at] == []


def _size(file):
    with Image.open(file) as image:
        return image.size


def test_files_are_few_megabytes_and_wide_enough():
    sizes = [file.stat().st_size for file in FILES]

    assert len(FILES) == 31
    assert sum(sizes) < 5_500_000
    assert max(sizes) < 800_000
    assert {_size(file) for file in FILES} == {(1920, 1280)}


@pytest.mark.parametrize("name", [file.stem for file in FILES])
def test_file_says_of_itself_what_the_list_says(demonstration, name):
    photo = photo_of(name)
    said = photo_fields(found_in(name), "en")

    for field in ("creator", "source", "credit_line", "digital_source_type", "copyright_notice"):
        assert said[field] == getattr(photo, field) or field == "creator"
    assert said.get("agency") == photo.agency
    assert said.get("distributor") == photo.distributor
    assert said["photographer"] == photo.photographer
    assert photo.photographer or said["creator"] == photo.creator


def test_every_file_says_that_it_is_invented(demonstration):
    for file in FILES:
        found = found_in(file.stem)
        assert found.usage_terms.startswith("Invented for the demonstration")
        assert "Inventée pour la démonstration" in found.usage_terms
        assert found.damage == []


@needs_exiftool
def test_exiftool_reads_the_same_credit():
    tags = read_tags(photos.file_of("nordic-harbour"))

    assert [tags["IPTC:By-line"]] == tags["XMP:Creator"] == ["Ingvild Holt"]
    assert tags["XMP:Credit"] == "Presse norreyenne / Ingvild Holt via Relais Atlantique"
    assert tags["IPTC:CopyrightNotice"] == tags["XMP:Rights"] == "© Norrey Press"


def test_one_file_has_not_come(demonstration):
    (photo,) = Photo.objects.without_file()

    assert photo.is_credited
    assert photo.uses.filter(edition__in=Edition.objects.live(LOADED_AT)).exists()


def test_rights_of_one_photo_end_within_three_days(demonstration):
    soon = Photo.objects.expiring(LOADED_AT, timedelta(days=3))

    assert [*soon] == [photo_of("debate-stage")]


def test_rights_of_one_live_photo_have_ended(demonstration):
    live = PhotoUse.objects.filter(edition__in=Edition.objects.live(LOADED_AT))
    ended = Photo.objects.with_file().exclude(pk__in=Photo.objects.usable(LOADED_AT))

    assert [*ended] == [photo_of("research-ship-in-fog")]
    assert live.filter(photo__in=ended).exists()
