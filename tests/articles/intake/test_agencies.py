import pytest

from articles.intake.recognition.agencies import AgencyBook
from articles.intake.story import KnownAgency

AFP = "Agence France-Presse"


def match(text, *known, language="fr"):
    found = AgencyBook(known, language).match(text)
    return found and (found.name, found.is_damaged)


@pytest.mark.parametrize("text", ["AFP", "afp", "Agence France-Presse", "l’AGENCE FRANCE PRESSE"])
def test_each_name_of_agency_counts_in_any_case(text):
    assert match(text) == (AFP, False)


@pytest.mark.parametrize(
    "text",
    ["Agence -Presse", "Agence France -Presse", "Agence Francepresse", "Agence France-Presses"],
)
def test_damaged_agency_name_is_recognised_and_flagged(text):
    assert match(text) == (AFP, True)


@pytest.mark.parametrize("text", ["", "La Presse", "Agence", "Presse", "Router", "-", "AFPX"])
def test_another_name_is_not_taken_for_an_agency(text):
    assert match(text) is None


def test_newsrooms_own_name_of_wire_comes_first():
    own = KnownAgency("AFP Canada", ("AFP", "Agence France-Presse"))

    assert match("agence france-presse", own) == ("AFP Canada", False)
    assert match("AFP Photo", own) == ("AFP Canada", False)


def test_agency_is_credited_by_name_in_storys_language():
    assert match("Presse canadienne", language="en") == ("The Canadian Press", False)
    assert match("the canadian press", language="fr") == ("La Presse Canadienne", False)
