import pytest

from media import photo_search
from media.models import Photo
from tests.make import make_agency, make_contributor, make_photo

pytestmark = pytest.mark.django_db


def found(words):
    return list(Photo.objects.with_words(words))


@pytest.mark.parametrize("words", ["pêcheur", "PECHEUR", "pêch", "filet pêcheur", "l’aube filet"])
def test_photo_is_found_by_words_in_any_order(words):
    photo = make_photo(caption_fr="À l’aube, un pêcheur et son filet")
    make_photo(caption_fr="Une grue à midi")

    assert found(words) == [photo]


def test_photo_must_have_all_words_searched():
    make_photo(caption_fr="Un pêcheur")

    assert found("pêcheur grue") == []


def test_photo_is_found_by_its_number():
    photo = make_photo()
    make_photo()

    assert found(str(photo.pk)) == [photo]


def test_corrected_caption_is_found_and_old_is_not():
    photo = make_photo(caption_fr="Un chalutier")
    photo.caption_fr = "Un remorqueur"
    photo.save()

    assert (found("remorqueur"), found("chalutier")) == ([photo], [])


def test_deleted_photo_leaves_the_index():
    make_photo(caption_fr="Un chalutier").delete()
    make_photo(caption_fr="Un chalutier")
    Photo.objects.all().delete()

    photo = make_photo(caption_fr="Une grue")
    assert (found("chalutier"), found("grue")) == ([], [photo])


@pytest.mark.parametrize("signs", ["", "  ", "'", '"', "*", "&|!:*()", "€"])
def test_search_for_signs_alone_finds_nothing(signs):
    photo = make_photo()

    assert found(signs) == [photo]


@pytest.mark.parametrize(
    "words", ["grue' OR 1", "grue | chalutier", "NEAR(grue", "grue OR chalutier"]
)
def test_signs_in_search_are_no_query_language(words):
    make_photo(caption_fr="Une grue au port")

    assert found(words) == []


def test_agencys_new_name_finds_its_photos(client, cleo):
    agency = make_agency("Boréale")
    photo = make_photo(agency=agency)
    aliases = {"aliases-TOTAL_FORMS": 0, "aliases-INITIAL_FORMS": 0}

    client.post(
        f"/admin/contributors/agency/{agency.pk}/change/",
        aliases | {"name_fr": "Australe", "slug": agency.slug},
    )

    assert (found("australe"), found("boréale")) == ([photo], [])


def test_merged_photographer_finds_the_photos_of_both(client, cleo):
    zoe, copy = make_contributor("Zoé Lemaître"), make_contributor("Z. Lem")
    photo = make_photo(photographer=copy)
    data = {"action": "merge_two", "_selected_action": [zoe.pk, copy.pk], "apply": "1"}

    client.post("/admin/contributors/contributor/", data | {"keep": zoe.pk})

    assert found("lemaitre") == [photo]


def test_search_for_common_word_finds_newest_photos(monkeypatch):
    monkeypatch.setattr(photo_search, "NEWEST", 2)
    photos = [make_photo(caption_fr="Un chalutier au port") for _number in range(3)]

    assert found("chalutier port") == [photos[2], photos[1]]
