import pytest

from articles.bylines.printed_line import authors, byline, byline_text
from articles.models import EditionByline
from contributors.models import Agency, Contributor


def credit(name, role="author"):
    contributor = Contributor(pk=sum(map(ord, name)), name=name, slug="somebody")
    return EditionByline(contributor=contributor, role=role)


def agency_credit(name_fr, role="author", name_en=None):
    agency = Agency(pk=1, name_fr=name_fr, name_en=name_en, slug="agency")
    return EditionByline(agency=agency, role=role)


def test_byline_names_authors_and_sources_of_information():
    rows = [credit("Ana Ruiz"), credit("Ben Roy"), credit("Cleo Côté", "reporting")]

    assert byline_text(rows, "fr") == "Par Ana Ruiz et Ben Roy, avec des informations de Cleo Côté"
    assert byline_text(rows, "en") == "By Ana Ruiz and Ben Roy, with files from Cleo Côté"


def test_three_authors_are_parted_by_comma_and_and():
    rows = [credit("Ana Ruiz"), credit("Ben Roy"), credit("Cleo Côté")]

    assert byline_text(rows, "fr") == "Par Ana Ruiz, Ben Roy et Cleo Côté"
    assert byline_text(rows, "en") == "By Ana Ruiz, Ben Roy and Cleo Côté"


def test_byline_without_author_begins_with_capital():
    rows = [credit("Ana Ruiz", "reporting")]

    assert byline_text(rows, "fr") == "Avec des informations d’Ana Ruiz"
    assert byline_text(rows, "en") == "With files from Ana Ruiz"


def test_other_roles_stand_after_authors_in_any_order():
    rows = [credit("Adrian Wyld", "photography"), credit("Ben Roy", "translation"), credit("Ana R")]

    assert byline_text(rows, "fr") == (
        "Par Ana R · Photographies d’Adrian Wyld · Traduction de Ben Roy"
    )
    assert byline_text(rows, "en") == (
        "By Ana R · Photography by Adrian Wyld · Translated by Ben Roy"
    )


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Adrian Wyld", "d’Adrian Wyld"),
        ("Élise Roy", "d’Élise Roy"),
        ("Œdipe Roy", "d’Œdipe Roy"),
        ("Hélène Roy", "d’Hélène Roy"),
        ("Hassan Ali", "de Hassan Ali"),
        ("Yves Roy", "d’Yves Roy"),
        ("Yann Roy", "de Yann Roy"),
        ("Valérie Roy", "de Valérie Roy"),
        ("Le Clézio", "de Le Clézio"),
    ],
)
def test_french_elides_before_a_persons_name(name, printed):
    line = byline_text([credit(name, "reporting")], "fr")

    assert line == f"Avec des informations {printed}"


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Agence France-Presse", "de l’Agence France-Presse"),
        ("Associated Press", "de l’Associated Press"),
        ("La Presse Canadienne", "de La Presse Canadienne"),
        ("Le Monde", "du Monde"),
        ("Les Échos", "des Échos"),
        ("Bureau d’enquête", "du Bureau d’enquête"),
        ("Reuters", "de Reuters"),
        ("EFE", "de l’EFE"),
        ("AFP", "de l’AFP"),
        ("KCNA", "de KCNA"),
    ],
)
def test_french_gives_an_agency_its_article_and_contracts(name, printed):
    line = byline_text([agency_credit(name, "reporting")], "fr")

    assert line == f"Avec des informations {printed}"


def test_french_repeats_preposition_before_each_name():
    rows = [
        credit("Valérie Gamache", "reporting"),
        agency_credit("Agence France-Presse", "reporting"),
    ]

    assert byline_text(rows, "fr") == (
        "Avec des informations de Valérie Gamache et de l’Agence France-Presse"
    )


def test_agency_is_named_in_language_of_page():
    rows = [agency_credit("La Presse Canadienne", name_en="The Canadian Press")]

    assert byline_text(rows, "fr") == "Par La Presse Canadienne"
    assert byline_text(rows, "en") == "By The Canadian Press"


def test_byline_link_is_on_name_alone():
    linked = [piece.text for piece in byline([credit("Ana Ruiz", "reporting")], "fr") if piece.url]

    assert linked == ["Ana Ruiz"]


def test_reporting_credit_counts_as_author_where_nobody_wrote():
    reporting, editing = credit("Ana Ruiz", "reporting"), credit("Ben Roy", "editing")

    assert authors([reporting, editing]) == [reporting]


def test_byline_is_empty_when_nobody_is_credited():
    assert byline([], "fr") == []


def test_person_credited_twice_is_printed_once():
    assert byline_text([credit("Ann Lee"), credit("Ann Lee")], "en") == "By Ann Lee"


@pytest.mark.parametrize("name", ["Huguette Roy", "Hadrien Lee"])
def test_french_elides_before_silent_h(name):
    assert byline_text([credit(name, "translation")], "fr") == f"Traduction d’{name}"
