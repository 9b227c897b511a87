"""What pages of the web put around a story: banners, live entries, notes of the publisher."""

import pytest

from articles.intake.recognition.parse import parse

TEXT = "The ferry left the quay at dawn with forty passengers on board, the captain told the paper."
MORE = "Nobody was hurt, and the line will run again from Monday, the owners said in a statement."


@pytest.mark.parametrize(
    "line",
    [
        "Republish this story for free",
        "Creative Commons License (CC BY-NC-ND 3.0)",
        "The views expressed here are the author's own.",
        "Les propos exprimés n’engagent que leur auteur.",
        "Buy prints",
        "This interview has been edited for length and clarity.",
        "Les propos ont été condensés par souci de concision.",
        "Please turn on JavaScript to use this feature",
        "You can find this story in My Bookmarks.",
        "SHARE THIS GALLERY Facebook X Email Copy link",
    ],
)
def test_words_of_publisher_are_left_out(line):
    story = parse(f"The ferry is back\n\n{TEXT}\n\n{MORE}\n\n{line}", language="en")

    assert story.paragraphs == [TEXT, MORE]


@pytest.mark.parametrize(
    "heading", ["Disclosure statement", "Partners", "Déclaration d’intérêts", "Partenaires"]
)
def test_disclosure_above_text_is_left_out(heading):
    said = "Ana Ruiz receives funding from the Tide Council."

    story = parse(f"The ferry is back\n\nBy Ana Ruiz\n\n{heading}\n{said}\n\n{TEXT}\n\n{MORE}")

    assert story.paragraphs == [TEXT, MORE]


@pytest.mark.parametrize(
    "position",
    [
        "Senior Lecturer in Tides, University of Carrick",
        "PhD candidate, University of Carrick",
        "Professeure de droit maritime, Université de Brest",
        "Maître de conférences en histoire, Université de Brest",
    ],
)
def test_position_below_author_is_left_out(position):
    story = parse(f"The ferry is back\n\nBy Ana Ruiz\n{position}\n\n{TEXT}\n\n{MORE}")

    assert [credit.name for credit in story.credits] == ["Ana Ruiz"]
    assert story.paragraphs == [TEXT, MORE]


@pytest.mark.parametrize("time", ["16.48 GMT", "16 h 48", "4:48 p.m. ET", "16:48"])
def test_line_below_time_is_subheading(time):
    story = parse(f"The ferry is back\n\n{TEXT}\n\n{time}\nSea wall breached\n{MORE}\n\n{TEXT}")

    assert (story.subheadings, story.paragraphs) == (["Sea wall breached"], [TEXT, MORE, TEXT])


def test_names_with_hours_of_duty_are_credited():
    names = "Ana Ruiz (now) and Ben Cole (earlier)"

    story = parse(f"Storm: ferries cancelled along the coast\n{names}\n\n{TEXT}\n\n{MORE}")

    assert [credit.name for credit in story.credits] == ["Ana Ruiz", "Ben Cole"]


@pytest.mark.parametrize(
    "banner", ["We value your privacy", "Nous respectons votre vie privée", "CBC Menu"]
)
def test_banner_above_headline_is_left_out(banner):
    story = parse(f"{banner}\nSearch\nThe ferry is back in service\n\n{TEXT}\n\n{MORE}")

    assert story.headline == "The ferry is back in service"


def test_line_left_out_parts_what_surrounds_it():
    page = f"{TEXT}\n\nWatch the video above\nPHOTO: ANA RUIZ, LE PHARE\nThe quay on Monday."

    story = parse(f"The ferry is back\n\n{MORE}\n\n{page}", language="en")

    assert story.paragraphs == [MORE, TEXT]
    assert [photo.caption for photo in story.photos] == ["The quay on Monday."]
