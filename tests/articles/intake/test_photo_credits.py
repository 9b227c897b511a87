import pytest

from articles.intake.recognition.agencies import AgencyBook
from articles.intake.recognition.photo_credits import CreditReader
from articles.intake.story import KnownAgency

AFP, CP = "Agence France-Presse", "La Presse Canadienne"


def read(line, **options):
    credit = CreditReader(AgencyBook()).read(line, **options)
    return credit and credit.photo


def said(photo):
    return photo.agency, photo.distributor, photo.source, photo.photographer


@pytest.mark.parametrize(
    ("line", "agency", "photographer"),
    [
        ("Photo : La Presse Canadienne / Adrian Wyld", CP, "Adrian Wyld"),
        ("Photo: AFP — Saul Loeb", AFP, "Saul Loeb"),
        ("Photo : AFP – Saul Loeb", AFP, "Saul Loeb"),
        ("PHOTO ADRIAN WYLD, LA PRESSE CANADIENNE", CP, "Adrian Wyld"),
        ("PHOTO : reuters / JEAN D’ORMESSON", "Reuters", "Jean d’Ormesson"),
        ("Crédit photo : Reuters, maría fernández-GIL", "Reuters", "María Fernández-Gil"),
        ("Photo par Saul Loeb / AFP", AFP, "Saul Loeb"),
        ("Photo by Saul Loeb", "", "Saul Loeb"),
        ("© AFP / SAUL LOEB", AFP, "Saul Loeb"),
        ("© 2024 Reuters / Ana Ruiz. All rights reserved.", "Reuters", "Ana Ruiz"),
        ("Photo credit: Ana Ruiz for The Evening Post", "The Evening Post", "Ana Ruiz"),
        ("Photo : Le Phare / Ana Ruiz", "Le Phare", "Ana Ruiz"),
        ("Photo : Ana Ruiz et BEN COLE / AFP", AFP, "Ana Ruiz et Ben Cole"),
        ("Photo : Reuters", "Reuters", ""),
        ("Photo\u00a0: Reuters\u00a0/ Ana Ruiz", "Reuters", "Ana Ruiz"),
        ("Photo by: Ana Ruiz / AFP", AFP, "Ana Ruiz"),
        ("(AP Photo/Ana Ruiz)", "Associated Press", "Ana Ruiz"),
    ],
)
def test_credit_line_names_agency_and_photographer(line, agency, photographer):
    photo = read(line)

    assert (photo.agency, photo.photographer) == (agency, photographer)


@pytest.mark.parametrize(
    "line",
    [
        "Photo : afp via getty images / SAUL LOEB",
        "Photo by Saul Loeb/AFP via Getty Images",
        "© Saul Loeb, AFP VIA GETTY IMAGES",
    ],
)
def test_via_names_a_distributor(line):
    assert said(read(line)) == (AFP, "Getty Images", "", "Saul Loeb")


def test_second_organisation_after_stroke_is_source():
    assert said(read("Photo : Reuters / KCNA")) == ("Reuters", "", "KCNA", "")


def test_person_in_capitals_after_stroke_is_photographer():
    assert said(read("Photo : Reuters / KCNA / KIM CHOL")) == ("Reuters", "", "KCNA", "Kim Chol")


def test_known_agency_after_stroke_is_source():
    book = AgencyBook([KnownAgency("Agence Atlantique", ("atlantique",))])

    credit = CreditReader(book).read("Photo : Reuters / atlantique")

    assert credit.photo.source == "atlantique"
    assert credit.photo.photographer == ""


@pytest.mark.parametrize(
    "line", ["Photo d’archives : Reuters", "File photo: Reuters", "Photo : Reuters, File"]
)
def test_credit_line_may_mark_an_archive_picture(line):
    assert read(line).is_archive


def test_damaged_agency_in_credit_is_mended_and_flagged():
    credit = CreditReader(AgencyBook()).read("Photo : Agence -Presse / Ana Ruiz")

    assert credit.photo.agency == AFP
    assert [(flag.text, flag.proposal) for flag in credit.flags] == [("Agence -Presse", AFP)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Photo by photo, the album tells a story of loss.",
        "Photos by Reuters show the president, smiling",
        "PHOTO FINISH AT THE DERBY",
        "Image : le pays se regarde",
        "Photographs of the bridge are sold at the museum.",
    ],
)
def test_sentence_about_photos_is_no_credit(sentence):
    assert read(sentence) is None


def test_caption_that_begins_with_agency_is_no_credit():
    assert read("Reuters, citing officials, said so", under_picture=True) is None


def test_giver_of_handout_is_source():
    photo = read("Photo: Minnesota Ice Board/Handout via REUTERS")

    assert said(photo) == ("", "Reuters", "Minnesota Ice Board", "")


def test_licence_behind_credit_is_left_out():
    assert said(read("Photo: Ana Ruiz/Le Phare, CC BY 4.0")) == ("Le Phare", "", "", "Ana Ruiz")


def test_national_archives_are_source_of_picture():
    photo = read("Photo : Archives nationales du Québec")

    assert (photo.source, photo.is_archive) == ("Archives nationales du Québec", True)


@pytest.mark.parametrize("line", ["By Henrike Saal, PA", "Par Ana Ruiz, AFP"])
def test_byline_is_no_credit_of_picture(line):
    assert read(line, under_picture=True) is None
