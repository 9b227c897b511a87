"""Copy in Markdown: front matter, emphasis, pictures and links stand for plain text."""

import pytest

from articles.intake.recognition.parse import parse

TEXT = "The ferry left the quay at dawn with forty passengers on board, the captain told the paper."


def test_front_matter_said_again_is_left_out():
    front = "---\ntitle: The ferry is back\nauthor: Ana Ruiz\nstatus: draft\n---\n"

    story = parse(f"{front}\n# The ferry is back\n\n**By Ana Ruiz**\n\n{TEXT}\n\n{TEXT}")

    assert (story.headline, story.paragraphs) == ("The ferry is back", [TEXT, TEXT])
    assert [credit.name for credit in story.credits] == ["Ana Ruiz"]


def test_front_matter_alone_gives_headline_and_author():
    front = '---\ntitle: "Le traversier est de retour"\nauteur: Ana Ruiz\ndate: 2026-11-12\n---\n'

    story = parse(f"{front}\n{TEXT}\n\n{TEXT}", language="fr")

    assert story.headline == "Le traversier est de retour"
    assert [credit.name for credit in story.credits] == ["Ana Ruiz"]
    assert story.paragraphs == [TEXT, TEXT]


@pytest.mark.parametrize("marked", ["_at dawn_", "**at dawn**", "[at dawn](https://tide.example/)"])
def test_emphasis_and_links_keep_their_words(marked):
    story = parse(f"The ferry is back\n\n{TEXT.replace('at dawn', marked)}\n\n{TEXT}")

    assert story.paragraphs == [TEXT, TEXT]


def test_names_with_underscores_keep_them():
    text = TEXT.replace("the paper", "the file_name_here paper")

    assert parse(f"The ferry is back\n\n{text}\n\n{TEXT}").paragraphs == [text, TEXT]


def test_credit_in_picture_is_read():
    picture = "![The quay in 1974. Photo: Ben Cole, courtesy of the family](quay.jpg)"

    story = parse(f"# The ferry is back\n\n{picture}\n\n{TEXT}\n\n{TEXT}")

    photo = story.photos[0]
    assert (photo.caption, photo.photographer) == ("The quay in 1974.", "Ben Cole")
    assert photo.source == "the family"
