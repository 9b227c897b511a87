"""Files as cameras, phones and photo programs write them, each taken in and shown."""

import io
import struct

import pytest
from PIL import Image, ImageCms

from lib.refusal import Refusal
from media.metadata import iim
from media.metadata.write import Credits
from media.models import Photo
from media.upload import take_in

from .pictures import needs_exiftool, picture_bytes, picture_file, upload, write_tags

pytestmark = pytest.mark.django_db

FILM = struct.pack(">I", 24) + b"ftypmp42" + bytes(8) + b"MZ PK\x03\x04 #!/" * 2000


def picture(size=(640, 480), mode="RGB"):
    return Image.linear_gradient("L").resize(size).convert(mode)


def saved(image, form, **options):
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def two_framed():
    return saved(picture(), "MPO", save_all=True, append_images=[picture((160, 120))])


def sixteen_bits():
    return saved(picture(mode="I;16"), "PNG")


def cmyk():
    return saved(picture(mode="CMYK"), "JPEG")


def wide_gamut():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    return saved(picture(), "JPEG", icc_profile=profile.tobytes()[:200])


def turned():
    exif = Image.Exif()
    exif[0x0112] = 6
    return saved(picture(), "JPEG", exif=exif)


FILES = {
    "two frames": two_framed,
    "two frames and a film": lambda: two_framed() + FILM,
    "motion photo": lambda: picture_bytes((640, 480)) + FILM,
    "Samsung's motion photo": lambda: picture_bytes((640, 480)) + b"MotionPhoto_Data" + FILM,
    "16 bits": sixteen_bits,
    "CMYK": cmyk,
    "greyscale": lambda: saved(picture(mode="L"), "JPEG"),
    "grey and alpha": lambda: saved(picture(mode="LA"), "PNG"),
    "palette": lambda: saved(picture().quantize(16), "PNG"),
    "one bit": lambda: saved(picture(mode="1"), "PNG"),
    "broken profile": wide_gamut,
    "turned": turned,
    "progressive": lambda: saved(picture(), "JPEG", progressive=True),
    "moving": lambda: saved(picture(), "WEBP", save_all=True, append_images=[picture(mode="L")]),
}


@pytest.mark.parametrize("kind", FILES)
def test_camera_file_is_taken_in_and_shown(kind, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        take_in(upload(FILES[kind]()))

    photo = Photo.objects.get()
    assert photo.has_renditions
    assert (photo.width, photo.height) == ((480, 640) if kind == "turned" else (640, 480))


def noisy_png():
    return saved(Image.effect_noise((600, 400), 80), "PNG")


def flipped(content, place):
    return content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :]


@pytest.mark.parametrize(
    "broken",
    [
        lambda content: content[:-1000],
        lambda content: content[: len(content) // 2],
        lambda content: flipped(content, 5000),
        lambda content: flipped(content, len(content) - 3000),
    ],
)
def test_png_that_breaks_off_is_refused(broken):
    with pytest.raises(Refusal, match="The picture is damaged or incomplete: send it again."):
        take_in(upload(broken(noisy_png())))

    assert not Photo.objects.exists()


def test_program_behind_picture_is_no_film():
    with pytest.raises(Refusal, match="hangs at the end"):
        take_in(upload(picture_bytes((640, 480)) + b"#!/bin/sh"))


def segments(fields, size):
    """The APP13 resources of these fields, cut into segments of that many bytes."""
    body = Credits(**fields).as_app13()[4:].removeprefix(b"Photoshop 3.0\x00")
    parts = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(
        b"\xff\xed" + struct.pack(">H", len(part) + 16) + b"Photoshop 3.0\x00" + part
        for part in parts
    )


@pytest.mark.parametrize("size", [40, 64, 200])
def test_record_over_several_segments_is_whole(size):
    fields = {"creators": ("Zoé Ouellet",), "credit_line": "Agence du Môle"}
    content = picture_bytes(extra=segments(fields, size))

    photo, _created = take_in(upload(content))

    assert (photo.creator, photo.credit_line) == ("Zoé Ouellet", "Agence du Môle")
    assert "damage" not in photo.embedded_metadata


def test_record_that_breaks_off_is_said():
    whole = Credits(creators=("Zoé",), credit_line="Agence du Môle").as_app13()[4:]
    cut = whole[:-30]
    content = picture_bytes(extra=b"\xff\xed" + struct.pack(">H", len(cut) + 2) + cut)

    photo, _created = take_in(upload(content))

    assert photo.creator == "Zoé"
    assert photo.embedded_metadata["damage"] == ["IIM: it breaks off."]


def test_resource_split_in_two_is_joined():
    record = b"\x1c\x02\x50\x00\x04Zo" + b"e "
    halves = [iim._resource(iim.RECORD_RESOURCE, part) for part in (record[:6], record[6:])]

    assert iim.resources(halves)[iim.RECORD_RESOURCE] == record


PACKET = (
    '<?xml version="1.0" encoding="{}"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
    '"http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop='
    '"http://ns.adobe.com/photoshop/1.0/" photoshop:Headline="L’île"/></rdf:RDF></x:xmpmeta>'
)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_xmp_is_read_in_every_unicode(charset):
    packet = PACKET.format(charset).encode(charset)

    photo, _created = take_in(upload(picture_bytes(form="WEBP", xmp=packet)))

    assert photo.headline == "L’île"
    assert "damage" not in photo.embedded_metadata


@needs_exiftool
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Ã‰lÃ¨ve Ã\u00a0 l’Ã©cole", "Élève à l’école"),
        ("Bell &amp;amp; Fils", "Bell & Fils"),
        ("L&eacute;vis &quot;hier&quot;", 'Lévis "hier"'),
        ("R&B, a < b", "R&B, a < b"),
    ],
)
def test_text_is_decoded_as_often_as_encoded(tmp_path, written, meant):
    path = write_tags(picture_file(tmp_path), f"XMP-photoshop:Headline={written}")

    photo, _created = take_in(upload(path.read_bytes()))

    assert photo.headline == meant


@needs_exiftool
def test_keyword_in_three_spellings_is_one(tmp_path):
    words = [f"IPTC:Keywords={word}" for word in ("boat", "Boat", "boat ", "sea")]
    path = write_tags(picture_file(tmp_path), *words)

    photo, _created = take_in(upload(path.read_bytes()))

    assert photo.keywords == "boat\nsea"


@needs_exiftool
def test_time_of_iim_completes_day_of_xmp(tmp_path):
    day = ["IPTC:DateCreated=2026:11:01", "XMP-photoshop:DateCreated=2026:11:01"]
    path = write_tags(picture_file(tmp_path), *day, "IPTC:TimeCreated=10:15:00+00:00")

    photo, _created = take_in(upload(path.read_bytes()))

    assert photo.taken_at.isoformat() == "2026-11-01T05:15:00-05:00"


@needs_exiftool
def test_job_title_is_read_from_both(tmp_path):
    path = write_tags(picture_file(tmp_path), "IPTC:By-lineTitle=Staff")

    photo, _created = take_in(upload(path.read_bytes()))

    assert photo.embedded_metadata["IIM"]["creator_job_title"] == "Staff"
