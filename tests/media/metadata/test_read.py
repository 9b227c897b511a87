import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from media.metadata import iim, xmp
from media.metadata.read import Metadata, read_metadata
from media.metadata.write import Credits
from tests.media.pictures import needs_exiftool, picture_bytes, picture_file, read_tags, write_tags

IIM_ONLY = {
    "description": ("IPTC:Caption-Abstract", "Le port à l’aube, vu du môle. Ça bouge déjà."),
    "description_writer": ("IPTC:Writer-Editor", "Cléo"),
    "headline": ("IPTC:Headline", "Le port s’éveille"),
    "title": ("IPTC:ObjectName", "port-aube-01"),
    "credit_line": ("IPTC:Credit", "Agence du Môle"),
    "copyright_notice": ("IPTC:CopyrightNotice", "© 2026 Agence du Môle"),
    "source": ("IPTC:Source", "Capitainerie"),
    "instructions": ("IPTC:SpecialInstructions", "Embargo jusqu’à 18 h"),
    "job_id": ("IPTC:OriginalTransmissionReference", "MOLE-77"),
    "city": ("IPTC:City", "Saint-Malo"),
    "state": ("IPTC:Province-State", "Bretagne"),
    "country": ("IPTC:Country-PrimaryLocationName", "France"),
    "country_code": ("IPTC:Country-PrimaryLocationCode", "FRA"),
    "sublocation": ("IPTC:Sub-location", "Môle des Noires"),
}
XMP_ONLY = {
    "description": ("XMP-dc:Description", "Un bateau rentre au port, à l’aube."),
    "description_writer": ("XMP-photoshop:CaptionWriter", "Cléo"),
    "headline": ("XMP-photoshop:Headline", "Retour de pêche"),
    "title": ("XMP-dc:Title", "peche-02"),
    "credit_line": (
        "XMP-photoshop:Credit",
        "Agence du Môle, qui a un nom plus long que trente-deux octets",
    ),
    "copyright_notice": ("XMP-dc:Rights", "© Agence du Môle"),
    "source": ("XMP-photoshop:Source", "Capitainerie"),
    "instructions": ("XMP-photoshop:Instructions", "Ne pas recadrer"),
    "job_id": ("XMP-photoshop:TransmissionReference", "MOLE-78"),
    "city": ("XMP-photoshop:City", "Saint-Malo"),
    "state": ("XMP-photoshop:State", "Bretagne"),
    "country": ("XMP-photoshop:Country", "France"),
    "country_code": ("XMP-iptcCore:CountryCode", "FR"),
    "sublocation": ("XMP-iptcCore:Location", "Môle des Noires"),
    "usage_terms": ("XMP-xmpRights:UsageTerms", "Presse uniquement"),
    "web_statement": ("XMP-xmpRights:WebStatement", "https://mole.example/droits"),
    "other_constraints": ("XMP-plus:OtherConstraints", "Pas d’entraînement de modèles"),
    "alt_text": ("XMP-iptcCore:AltTextAccessibility", "Un chalutier bleu devant un môle"),
    "extended_description": (
        "XMP-iptcCore:ExtDescrAccessibility",
        "Le chalutier avance vers la gauche.",
    ),
    "digital_source_type": (
        "XMP-iptcExt:DigitalSourceType",
        "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    ),
}
FORMS = [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp"), ("AVIF", "a.avif")]


def read(path):
    with Image.open(path) as image:
        return read_metadata(image)


@needs_exiftool
@pytest.mark.parametrize("name", IIM_ONLY)
def test_each_field_is_read_from_iim_alone(tmp_path, name):
    tag, words = IIM_ONLY[name]
    path = write_tags(picture_file(tmp_path), f"{tag}={words}")

    assert getattr(read(path), name) == words


@needs_exiftool
@pytest.mark.parametrize("name", XMP_ONLY)
def test_each_field_is_read_from_xmp_alone(tmp_path, name):
    tag, words = XMP_ONLY[name]
    path = write_tags(picture_file(tmp_path), f"{tag}={words}")

    assert getattr(read(path), name) == words


@needs_exiftool
@pytest.mark.parametrize(("form", "file_name"), FORMS)
def test_xmp_is_read_from_every_kind_of_picture(tmp_path, form, file_name):
    path = picture_file(tmp_path, file_name, form=form)
    write_tags(path, *(f"{tag}={words}" for tag, words in XMP_ONLY.values()))

    found = read(path)

    assert {name: getattr(found, name) for name in XMP_ONLY} == {
        name: words for name, (_tag, words) in XMP_ONLY.items()
    }


@needs_exiftool
@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("creators", "IPTC:By-line"),
        ("creators", "XMP-dc:Creator"),
        ("keywords", "IPTC:Keywords"),
        ("keywords", "XMP-dc:Subject"),
        ("persons_shown", "XMP-iptcExt:PersonInImage"),
    ],
)
def test_repeatable_fields_keep_every_value_in_order(tmp_path, name, tag):
    path = write_tags(picture_file(tmp_path), f"{tag}=Zoé Lemaître", f"{tag}=Ana Ruiz")

    assert getattr(read(path), name) == ["Zoé Lemaître", "Ana Ruiz"]


def test_data_mining_permission_is_read(tmp_path):
    prohibited = "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"
    path = picture_file(tmp_path, xmp=xmp.write({"data_mining": prohibited}))

    assert read(path).data_mining == prohibited


@needs_exiftool
def test_licensor_is_a_name_and_an_address(tmp_path):
    licensor = "{LicensorName=Agence du Môle,LicensorURL=https://mole.example/achat}"
    path = write_tags(picture_file(tmp_path), f"XMP-plus:Licensor={licensor}")

    assert read(path).licensors == [{"name": "Agence du Môle", "url": "https://mole.example/achat"}]


@needs_exiftool
@pytest.mark.parametrize(
    ("tags", "moment"),
    [
        (
            ["IPTC:DateCreated=2026:11:02", "IPTC:TimeCreated=06:41:09+01:00"],
            "2026-11-02T06:41:09+01:00",
        ),
        (["IPTC:DateCreated=2026:11:02"], "2026-11-02T00:00:00"),
        (["XMP-photoshop:DateCreated=2026:11:02 06:41:09+01:00"], "2026-11-02T06:41:09+01:00"),
        (["XMP-photoshop:DateCreated=2026"], "2026-01-01T00:00:00"),
        (["EXIF:DateTimeOriginal=2026:11:02 06:41:09"], "2026-11-02T06:41:09"),
        (
            ["EXIF:DateTimeOriginal=2026:11:02 06:41:09", "EXIF:OffsetTimeOriginal=-03:30"],
            "2026-11-02T06:41:09-03:30",
        ),
    ],
)
def test_moment_of_exposure_is_read_as_written(tmp_path, tags, moment):
    path = write_tags(picture_file(tmp_path), *tags)

    assert read(path).taken_at.isoformat() == moment


@needs_exiftool
def test_camera_clock_never_set_gives_no_moment(tmp_path):
    path = write_tags(picture_file(tmp_path), "EXIF:DateTimeOriginal=0000:00:00 00:00:00")

    assert read(path).taken_at is None


@needs_exiftool
def test_creator_caption_and_copyright_are_read_from_exif(tmp_path):
    path = write_tags(
        picture_file(tmp_path),
        "EXIF:Artist=Zoé Lemaître; Ana Ruiz",
        "EXIF:ImageDescription=Le môle",
        "EXIF:Copyright=© Zoé Lemaître",
    )

    found = read(path)

    assert found.creators == ["Zoé Lemaître", "Ana Ruiz"]
    assert (found.description, found.copyright_notice) == ("Le môle", "© Zoé Lemaître")


@needs_exiftool
def test_cameras_own_name_is_no_caption(tmp_path):
    path = write_tags(
        picture_file(tmp_path),
        "EXIF:ImageDescription=OLYMPUS DIGITAL CAMERA",
        "XMP-dc:Description=Le môle",
    )

    assert read(path).description == "Le môle"


def as_list(value):
    return value if isinstance(value, list) else [value]


def contradicting(tmp_path, digest):
    tags = [f"{tag}={words}" for tag, words in IIM_ONLY.values()]
    tags += [f"{XMP_ONLY[name][0]}=XMP {name}" for name in IIM_ONLY]
    tags += ["IPTC:By-line=IIM creator", "XMP-dc:Creator=XMP creator"]
    return write_tags(picture_file(tmp_path), *tags, f"Photoshop:IPTCDigest={digest}")


@needs_exiftool
@pytest.mark.parametrize("digest", ["new", ""])
def test_xmp_is_believed_unless_iim_digest_differs(tmp_path, digest):
    found = read(contradicting(tmp_path, digest))

    assert {getattr(found, name) for name in IIM_ONLY} == {f"XMP {name}" for name in IIM_ONLY}
    assert found.creators == ["XMP creator"]


@needs_exiftool
def test_iim_is_believed_when_edited_last(tmp_path):
    stale = hashlib.md5(b"another record").hexdigest()

    found = read(contradicting(tmp_path, stale))

    assert {name: getattr(found, name) for name in IIM_ONLY} == {
        name: words for name, (_tag, words) in IIM_ONLY.items()
    }
    assert found.creators == ["IIM creator"]


@needs_exiftool
@pytest.mark.parametrize("digest", ["new", "", "0123456789abcdef0123456789abcdef"])
def test_order_of_trust_is_exiftools_mwg_order(tmp_path, digest):
    path = contradicting(tmp_path, digest)
    oracle = read_tags(path, "-use", "MWG", "-MWG:all")

    found = read(path)

    assert found.description == oracle["Composite:Description"]
    assert found.creators == as_list(oracle["Composite:Creator"])
    assert found.copyright_notice == oracle["Composite:Copyright"]
    assert found.city == oracle["Composite:City"]


@needs_exiftool
def test_iim_cut_short_does_not_hide_whole_xmp(tmp_path):
    whole = "Agence photographique du Môle de Saint-Malo"
    path = write_tags(
        picture_file(tmp_path),
        f"IPTC:Credit={whole[:32]}",
        f"XMP-photoshop:Credit={whole}",
        "Photoshop:IPTCDigest=0123456789abcdef0123456789abcdef",
    )

    assert read(path).credit_line == whole


@needs_exiftool
@pytest.mark.parametrize("charset", ["Latin", "MacRoman", "UTF8"])
def test_accents_survive_record_without_named_charset(tmp_path, charset):
    words = "À l’aube, un pêcheur répare son filet près du môle où dérivent cent goélands"
    path = picture_file(tmp_path)
    write_tags(path, f"IPTC:Caption-Abstract={words}", charset=charset)
    write_tags(path, "IPTC:CodedCharacterSet=", charset=charset)

    assert read(path).description == words


@needs_exiftool
def test_every_source_is_kept_beside_believed_one(tmp_path):
    found = read(contradicting(tmp_path, "new"))

    assert found.headline == "XMP headline"
    assert found.embedded_metadata["IIM"]["headline"] == "Le port s’éveille"


def test_picture_that_says_nothing_gives_empty_fields(tmp_path):
    found = read(picture_file(tmp_path))

    assert found == Metadata()


BOMB = b"""<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">%s]>
<x:xmpmeta xmlns:x="adobe:ns:meta/">&i;</x:xmpmeta>""" % b"".join(
    b'<!ENTITY %c "%s">' % (ord("b") + step, b"&%c;" % (ord("a") + step) * 10) for step in range(8)
)


def test_xml_bomb_is_left_out_and_reported(tmp_path):
    path = picture_file(tmp_path, xmp=BOMB)

    found = read(path)

    assert found.damage == ["XMP: it declares entities, which can be used as a bomb."]
    assert found.embedded_metadata == {}


def test_oversized_xmp_is_not_opened():
    with pytest.raises(xmp.Unreadable, match="larger than 4 MB"):
        xmp.read(b" " * (xmp.LARGEST_PACKET + 1))


@pytest.mark.parametrize("packet", [b"<x:xmpmeta", b"\x00\x01\x02", b"<a/>" * 3, b""])
def test_broken_xmp_leaves_the_rest_readable(tmp_path, packet):
    path = picture_file(tmp_path, xmp=packet or b" ", extra=Credits(("Zoé",)).as_app13())

    assert read(path).creators == ["Zoé"]


@needs_exiftool
def test_control_characters_and_turned_text_are_stripped(tmp_path):
    path = write_tags(picture_file(tmp_path), "IPTC:Headline=Le \x07port\u202e s’éveille<script>")

    assert read(path).headline == "Le port s’éveille<script>"


def test_endless_text_in_metadata_is_capped(tmp_path):
    packet = xmp.write({"description": "é" * 20_000})
    path = tmp_path / "a.webp"
    path.write_bytes(picture_bytes(form="WEBP", xmp=packet))

    assert read(path).description == "é" * 10_000


@given(st.binary(max_size=200))
def test_what_stands_before_damage_in_iim_is_kept(tail):
    found = iim.read(b"\x1c\x02\x69\x00\x04Port" + tail)

    assert found["headline"] == "Port"
