import pytest

from media import credits
from media.models import Photo
from tests.make import make_agency, make_contributor

pytestmark = pytest.mark.django_db


def photo(**fields):
    return Photo(**fields)


def press():
    return make_agency("La Presse Canadienne", name_en="The Canadian Press")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Photo\u00a0: La Presse Canadienne\u00a0/ Adrian Wyld"),
        ("en", "Photo: The Canadian Press / Adrian Wyld"),
    ],
)
def test_agency_and_photographer_are_in_readers_language(language, line):
    assert credits.credit_line(photo(agency=press(), creator="Adrian Wyld"), language) == line


def test_distributor_stands_behind_via():
    shown = photo(
        agency=make_agency("AFP"), distributor=make_agency("Getty Images"), creator="Saul Loeb"
    )

    assert credits.credit_line(shown, "en") == "Photo: AFP via Getty Images / Saul Loeb"


def test_second_organisation_is_the_source():
    shown = photo(agency=make_agency("Reuters"), source="KCNA")

    assert credits.credit_line(shown, "en") == "Photo: Reuters / KCNA"


def test_our_photographer_is_printed_by_known_name():
    shown = photo(creator="R. ANA", photographer=make_contributor("Ana Ruiz"))

    assert credits.credit_line(shown, "fr") == "Photo\u00a0: Ana Ruiz"


def test_supplied_credit_line_is_printed_exactly():
    shown = photo(agency=press(), creator="X", credit_line="Mon crédit ; tel quel")

    assert credits.credit_line(shown, "fr") == "Photo\u00a0: Mon crédit ; tel quel"


@pytest.mark.parametrize("line", ["© Zoé", "Photo : Zoé", "Illustration par Zoé"])
def test_credit_line_that_names_itself_gets_no_prefix(line):
    assert credits.credit_line(photo(credit_line=line), "fr") == line


@pytest.mark.parametrize(
    ("creator", "line"),
    [("Saul Loeb", "Photo: Saul Loeb / AFP via Getty Images"), ("", "Photo: AFP via Getty Images")],
)
def test_agencys_own_form_is_filled_in(creator, line):
    afp = make_agency("AFP", credit_form="{photographer} / {agency} via Getty Images")

    assert credits.credit_line(photo(agency=afp, creator=creator), "en") == line


@pytest.mark.parametrize(
    ("fields", "french", "english"),
    [
        ({"is_archive": True}, "Photo\u00a0: X (photo d’archives)", "Photo: X (file photo)"),
        (
            {"digital_source_type": "trainedAlgorithmicMedia"},
            "Image\u00a0: X (image générée par intelligence artificielle)",
            "Image: X (AI-generated image)",
        ),
        (
            {"digital_source_type": "compositeSynthetic"},
            "Image\u00a0: X (photomontage)",
            "Image: X (composite image)",
        ),
        ({"digital_source_type": "digitalCreation"}, "Illustration\u00a0: X", "Illustration: X"),
    ],
)
def test_readers_are_told_of_unusual_kinds_of_picture(fields, french, english):
    shown = photo(creator="X", **fields)

    assert (credits.credit_line(shown, "fr"), credits.credit_line(shown, "en")) == (french, english)


def test_nobody_to_credit_prints_nothing():
    assert credits.credit_line(photo(), "fr") == ""


def test_embedded_credits_are_complete_and_plain_text():
    shown = photo(
        agency=make_agency("AFP", copyright_notice="© AFP"),
        creator="Saul Loeb; Ana Ruiz",
        web_statement="https://afp.example/",
        digital_source_type="digitalCapture",
    )

    facts = credits.embedded(shown)

    assert facts.creators == ("Saul Loeb", "Ana Ruiz")
    assert facts.credit_line == "AFP / Saul Loeb, Ana Ruiz"
    assert facts.copyright_notice == "© AFP"
    assert facts.digital_source_type.endswith("/digitalsourcetype/digitalCapture")


@pytest.mark.parametrize(
    ("fields", "creators"),
    [
        ({"creator": "Adrian Wyld; Saul Loeb"}, ("Adrian Wyld", "Saul Loeb")),
        ({"source": "KCNA"}, ("KCNA",)),
        ({}, ()),
    ],
)
def test_file_names_person_or_organisation_as_creator(fields, creators):
    assert credits.embedded(photo(**fields)).creators == creators


def test_file_names_agency_where_photographer_is_unknown():
    assert credits.embedded(photo(agency=press())).creators == ("La Presse Canadienne",)


def test_archive_drawing_is_no_photo():
    photo = Photo(credit_line="Zoé Roy", is_archive=True, digital_source_type="digitalCreation")

    assert credits.credit_line(photo, "fr") == "Illustration\u00a0: Zoé Roy (archives)"
    assert credits.credit_line(photo, "en") == "Illustration: Zoé Roy (from the archive)"
