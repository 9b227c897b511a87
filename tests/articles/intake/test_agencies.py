import pytest

from articles.intake.agencies import AgencyBook
from articles.intake.story import KnownAgency

AFP = "Agence France-Presse"


def match(text, *known, language="fr"):
    found = AgencyBook(known, language).match(text)
    return found and (found.name, found.is_damaged)


@pytest.mark.parametrize("text", ["AFP", "afp", "Agence France-Presse", "l’AGENCE FRANCE PRESSE"])
def test_an_agency_is_known_by_each_of_its_names_whatever_the_case(text):
    assert match(text) == (AFP, False)


@pytest.mark.parametrize(
    "text",
    ["Agence -Presse", "Agence France -Presse", "Agence Francepresse", "Agence France-Presses"],
)
def test_a_damaged_name_is_recognised_and_said_to_be_damaged(text):
    assert match(text) == (AFP, True)


@pytest.mark.parametrize("text", ["", "La Presse", "Agence", "Presse", "Router", "-", "AFPX"])
def test_another_name_is_not_taken_for_an_agency(text):
    assert match(text) is None


def test_the_newsroom_s_own_name_of_a_wire_comes_first():
    own = KnownAgency("AFP Canada", ("AFP", "Agence France-Presse"))

    assert match("agence france-presse", own) == ("AFP Canada", False)
    assert match("AFP Photo", own) == ("AFP Canada", False)


def test_an_agency_with_two_names_is_credited_by_that_of_the_story_s_language():
    assert match("Presse canadienne", language="en") == ("The Canadian Press", False)
    assert match("the canadian press", language="fr") == ("La Presse Canadienne", False)
