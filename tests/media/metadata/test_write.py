import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.plain_text import clean, cut_bytes
from media.metadata import xmp
from media.metadata.text import mended
from media.metadata.write import Credits
from tests.media.pictures import needs_exiftool, picture_bytes, read_tags

AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
FACTS = Credits(
    creators=("Zoé Lemaître", "María Fernández-Gil"),
    credit_line="Agence photographique du Môle / Zoé Lemaître",
    copyright_notice="© 2026 Agence photographique du Môle. Tous droits réservés.",
    source="Capitainerie",
    web_statement="https://mole.example/droits",
    digital_source_type=AI,
    licensors=(("Le Môle", "https://mole.example/achat"), ("Autre", "")),
    data_mining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
    other_constraints="Pas d’entraînement de modèles",
)


@needs_exiftool
@pytest.mark.parametrize("form", ["JPEG", "WEBP", "AVIF"])
def test_exiftool_reads_every_credit_uncut_from_xmp(form):
    tags = read_tags(picture_bytes(form=form, xmp=FACTS.as_xmp()))

    assert tags["XMP:Creator"] == ["Zoé Lemaître", "María Fernández-Gil"]
    assert tags["XMP:Credit"] == FACTS.credit_line
    assert tags["XMP:Rights"] == FACTS.copyright_notice
    assert tags["XMP:WebStatement"] == FACTS.web_statement
    assert tags["XMP:DigitalSourceType"].endswith("trainedAlgorithmicMedia") or (
        tags["XMP:DigitalSourceType"] == "Trained Algorithmic Media"
    )
    assert tags["XMP:Licensor"] == [
        {"LicensorName": "Le Môle", "LicensorURL": "https://mole.example/achat"},
        {"LicensorName": "Autre"},
    ]
    assert tags["XMP:DataMining"] == FACTS.data_mining
    assert tags["XMP:OtherConstraints"] == FACTS.other_constraints


@needs_exiftool
def test_exiftool_reads_the_iim_with_its_accents():
    tags = read_tags(picture_bytes(extra=FACTS.as_app13()))

    assert tags["IPTC:By-line"] == ["Zoé Lemaître", "María Fernández-Gil"]
    assert tags["IPTC:CopyrightNotice"] == FACTS.copyright_notice
    assert tags["IPTC:CodedCharacterSet"] == "UTF8"


@needs_exiftool
def test_digest_says_that_iim_and_xmp_agree():
    tags = read_tags(picture_bytes(extra=FACTS.as_app13()), "-Photoshop:all", "-File:all")

    assert tags["Photoshop:IPTCDigest"] == tags["File:CurrentIPTCDigest"]


@needs_exiftool
def test_iim_stops_at_its_limit_between_two_characters():
    credit = Credits(credit_line="é" * 40)

    tags = read_tags(picture_bytes(extra=credit.as_app13()))

    assert tags["IPTC:Credit"] == "é" * 16


@given(st.text(), st.integers(0, 40))
def test_cut_never_breaks_a_character(words, most):
    words = unicodedata.normalize("NFC", words.encode(errors="ignore").decode())

    cut = cut_bytes(words, most)

    assert len(cut) <= most
    assert words.startswith(cut.decode())


@given(st.text(min_size=1))
def test_whatever_the_desk_typed_makes_well_formed_xmp(words):
    words = words.encode(errors="ignore").decode()

    packet = Credits(credit_line=words).as_xmp()

    assert xmp.read(packet).get("credit_line", "") == mended(clean(words))
