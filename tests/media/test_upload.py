import io
import zipfile
import zlib

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from lib.refusal import Refusal
from media.models import Photo
from media.upload import attach, looks_like, take_in
from tests.make import make_agency, make_contributor, make_photo

from .pictures import needs_exiftool, picture_bytes, picture_file, take_picture, upload, write_tags

pytestmark = pytest.mark.django_db


def stored_files():
    found = []
    folders = ["."]
    while folders:
        folder = folders.pop()
        if not default_storage.exists(folder):
            continue
        inside, names = default_storage.listdir(folder)
        folders += [f"{folder}/{name}" for name in inside]
        found += [f"{folder}/{name}" for name in names]
    return found


def zipped():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "hello")
    return out.getvalue()


def png_of(width, height):
    """A PNG of a few bytes that claims to be as large as that."""

    def chunk(kind, data):
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    header = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 2, 0, 0, 0])
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(64)
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'
NO_PICTURE = "This is not a JPEG, PNG, WebP or AVIF picture."
DAMAGED = "The picture is damaged or incomplete: send it again."
TAIL = "Something that is no picture hangs at the end of this file."
HOSTILE = {
    "empty": (b"", "The file is empty."),
    "text": (b"Not a picture at all", NO_PICTURE),
    "gif": (picture_bytes(form="GIF"), NO_PICTURE),
    "svg": (SVG, "SVG drawings can carry programs and are not taken: export it as PNG."),
    "heic": (HEIC, "HEIC pictures can't be read here: export it as JPEG."),
    "cut off": (picture_bytes(size=(600, 400))[:-900], DAMAGED),
    "cut off at the head": (picture_bytes()[:40], DAMAGED),
    "bomb": (
        png_of(50_000, 50_000),
        "The picture is too large: a picture may have 100 megapixels.",
    ),
    "large": (png_of(10_001, 10_000), "The picture is too large: a PNG may have 100 megapixels."),
    "archive": (picture_bytes() + zipped(), "An archive is hidden in this picture."),
    "program": (picture_bytes() + b"<?php system($_GET['a']); ?>", TAIL),
    "page": (picture_bytes(form="PNG") + b"<script>alert(1)</script>", TAIL),
    "tiny": (picture_bytes(size=(8, 8)), "The picture is smaller than 16 pixels."),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_dishonest_picture_is_refused_and_leaves_nothing(kind):
    content, sentence = HOSTILE[kind]

    with pytest.raises(Refusal) as refusal:
        take_in(upload(content))

    assert str(refusal.value) == sentence
    assert stored_files() == []
    assert not Photo.objects.exists()


def test_file_over_limit_is_refused_before_reading(settings):
    settings.PHOTO_MAX_BYTES = 100

    with pytest.raises(Refusal, match="larger than 0 MB"):
        take_in(upload())


@pytest.mark.parametrize(
    ("form", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")]
)
def test_picture_is_stored_under_name_from_content(form, ending):
    photo, _created = take_in(upload(form=form, name="../../etc/passwd.exe"))

    assert photo.file.name.startswith("originals/")
    assert photo.file.name.endswith(f".{ending}")
    assert "passwd" not in photo.file.name


def test_original_is_kept_to_the_last_byte():
    content = picture_bytes()

    photo, _created = take_in(upload(content))

    with photo.file.open() as file:
        assert file.read() == content


def test_same_file_is_taken_in_once():
    first, first_is_new = take_in(upload())

    again, again_is_new = take_in(upload(name="other.jpg"))

    assert again == first
    assert (first_is_new, again_is_new) == (True, False)
    assert len(stored_files()) == 1


def test_smaller_copy_is_taken_in_and_pointed_out():
    def harbour(size):
        return upload(size=size, colour=(0, 60, 200))

    first, _created = take_in(harbour((640, 480)))
    other = Image.effect_noise((300, 200), 90)
    out = io.BytesIO()
    other.save(out, "PNG")
    take_in(upload(out.getvalue()))

    copy, created = take_in(harbour((320, 240)))

    assert created
    assert looks_like(copy) == [first]


def test_size_is_that_of_upright_picture():
    exif = Image.Exif()
    exif[0x0112] = 8

    photo, _created = take_in(upload(size=(640, 480), exif=exif))

    assert (photo.width, photo.height) == (480, 640)


def test_failing_row_leaves_no_file(monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("the database has gone")

    monkeypatch.setattr(Photo, "save", fail)

    with pytest.raises(RuntimeError):
        take_in(upload())

    assert stored_files() == []


@needs_exiftool
def test_words_in_the_file_become_the_photos(tmp_path):
    path = write_tags(
        picture_file(tmp_path),
        "XMP-dc:Description=Un bateau rentre au port de la ville",
        "XMP-photoshop:Headline=Retour",
        "XMP-dc:Creator=Zoé Lemaître", "XMP-dc:Creator=Ana Ruiz",
        "XMP-photoshop:Credit=Inconnus réunis",
        "XMP-dc:Rights=© Inconnus",
        "XMP-photoshop:Source=Capitainerie",
        "XMP-dc:Subject=port", "XMP-dc:Subject=pêche",
        "XMP-photoshop:Instructions=Embargo jusqu’à 18 h",
        "XMP-xmpRights:UsageTerms=Presse uniquement",
        "XMP-xmpRights:WebStatement=https://mole.example/droits",
        "XMP-plus:Licensor={LicensorName=Le Môle,LicensorURL=https://mole.example/achat}",
        "XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
        "XMP-photoshop:DateCreated=2026:11:02 06:41:09+01:00",
        "XMP-iptcCore:Location=Môle des Noires", "XMP-photoshop:City=Saint-Malo",
        "XMP-photoshop:Country=France",
        "XMP-iptcCore:AltTextAccessibility=Un chalutier bleu",
        "XMP-iptcExt:PersonInImage=Jeanne Kerno",
    )  # fmt: skip

    photo, _created = take_in(upload(path.read_bytes()))
    photo.refresh_from_db()

    assert photo.caption_fr == "Un bateau rentre au port de la ville"
    assert photo.headline == "Retour"
    assert photo.creator == "Zoé Lemaître; Ana Ruiz"
    assert photo.credit_line == "Inconnus réunis"
    assert photo.copyright_notice == "© Inconnus"
    assert photo.source == "Capitainerie"
    assert photo.keywords == "port\npêche"
    assert photo.instructions == "Embargo jusqu’à 18 h"
    assert photo.usage_terms == "Presse uniquement"
    assert photo.web_statement == "https://mole.example/droits"
    assert (photo.licensor, photo.licensor_url) == ("Le Môle", "https://mole.example/achat")
    assert photo.digital_source_type == "digitalCapture"
    assert photo.taken_at.isoformat() == "2026-11-02T05:41:09+00:00"
    assert (photo.place, photo.country) == ("Môle des Noires, Saint-Malo", "France")
    assert photo.alt_text_fr == "Un chalutier bleu"
    assert photo.persons_shown == "Jeanne Kerno"
    assert photo.embedded_metadata["XMP"]["headline"] == "Retour"


@needs_exiftool
def test_english_caption_is_an_english_caption(tmp_path):
    path = write_tags(picture_file(tmp_path), "XMP-dc:Description=A boat returns to the harbour")

    photo, _created = take_in(upload(path.read_bytes()))

    assert photo.caption_en == "A boat returns to the harbour"
    assert not photo.caption_fr


@needs_exiftool
def test_sender_is_believed_before_embedded_metadata(tmp_path):
    path = write_tags(picture_file(tmp_path), "IPTC:Headline=Du fichier", "IPTC:City=Brest")

    photo, _created = take_in(upload(path.read_bytes()), headline="Du service photo")

    assert (photo.headline, photo.place) == ("Du service photo", "Brest")


@needs_exiftool
@pytest.mark.parametrize("credit", ["AFP", "afp", "Agence France-Presse", "AFP / SAUL LOEB"])
def test_spelling_of_known_agency_sets_its_terms(tmp_path, credit):
    afp = make_agency(
        "Agence France-Presse",
        default_usage_right="subscription",
        terms="Deux ans",
        copyright_notice="© AFP",
    )
    afp.aliases.create(name="AFP")
    path = write_tags(
        picture_file(tmp_path), f"XMP-photoshop:Credit={credit}", "XMP-dc:Creator=Saul Loeb"
    )

    photo, _created = take_in(upload(path.read_bytes()))

    assert (photo.agency, photo.usage_right) == (afp, "subscription")
    assert (photo.usage_terms, photo.copyright_notice) == ("Deux ans", "© AFP")
    assert photo.credit_line == ""


@needs_exiftool
def test_distributor_stands_behind_via(tmp_path):
    afp, getty = make_agency("AFP"), make_agency("Getty Images")
    path = write_tags(picture_file(tmp_path), "IPTC:Credit=AFP via Getty Images")

    photo, _created = take_in(upload(path.read_bytes()))

    assert (photo.agency, photo.distributor, photo.credit_line) == (afp, getty, "")


@needs_exiftool
def test_credit_with_unknown_name_stays_as_supplied(tmp_path):
    make_agency("Reuters")
    path = write_tags(picture_file(tmp_path), "IPTC:Credit=Reuters / KCNA")

    assert take_in(upload(path.read_bytes()))[0].credit_line == "Reuters / KCNA"


@needs_exiftool
def test_staff_photographer_is_recognised_by_name(tmp_path):
    zoe = make_contributor("Zoé Lemaître")
    path = write_tags(picture_file(tmp_path), "XMP-dc:Creator=ZOE LEMAITRE")

    photo, _created = take_in(upload(path.read_bytes()))

    assert (photo.photographer, photo.usage_right) == (zoe, "staff")


@needs_exiftool
def test_creative_commons_address_sets_right_and_licence(tmp_path):
    licence = "https://creativecommons.org/licenses/by/4.0/"
    path = write_tags(picture_file(tmp_path), f"XMP-xmpRights:WebStatement={licence}")

    photo, _created = take_in(upload(path.read_bytes()))

    assert (photo.usage_right, photo.licence_url) == ("creative-commons", licence)


@needs_exiftool
def test_script_for_web_address_is_left_out(tmp_path):
    path = write_tags(picture_file(tmp_path), "XMP-xmpRights:WebStatement=javascript:alert(1)")

    assert take_in(upload(path.read_bytes()))[0].web_statement == ""


def test_missing_picture_gets_file_and_keeps_words():
    photo = make_photo(caption_fr="Le texte de l’agence")

    attach(photo, upload())

    photo.refresh_from_db()
    assert photo.has_file
    assert photo.caption_fr == "Le texte de l’agence"


def test_file_of_another_photo_is_not_attached():
    content = picture_bytes()
    take_in(upload(content))
    photo = make_photo()

    with pytest.raises(Refusal, match="in the library already"):
        attach(photo, upload(content))


def test_deleted_photo_leaves_no_file(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        photo = take_picture()
    assert len(stored_files()) > 1

    with django_capture_on_commit_callbacks(execute=True):
        photo.delete()

    assert stored_files() == []


def test_photos_deleted_together_leave_no_file(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        take_picture()
    assert len(stored_files()) > 1

    with django_capture_on_commit_callbacks(execute=True):
        Photo.objects.all().delete()

    assert stored_files() == []
