import pytest

from articles.intake.text.language import edition_language
from lib.language import detect_language
from lib.refusal import Refusal

from .story_files import read_story


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("News Day FR", "fr"),
        ("News Day EN", "en"),
        ("News Day (FR)", "fr"),
        ("Le Cap – Français", "fr"),
        ("The Cape | English", "en"),
        ("Le premier ministre en France", ""),
        ("What they read in the trains en", ""),
    ],
)
def test_editions_name_gives_language_of_story(line, language):
    assert edition_language(line) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le maire a dit que la ville est prête pour les travaux de la rue.", "fr"),
        ("The mayor has said that the city is ready for the works in the street.", "en"),
        ("Der Bürgermeister sagt, dass die Stadt für die Arbeiten auf der Straße bereit ist.", ""),
        ("Lorem ipsum dolor sit amet et non est in sed ut enim ad", ""),
        ("Budget", ""),
        ("", ""),
    ],
)
def test_small_words_tell_language_without_editions_name(text, language):
    assert detect_language(text) == language


def test_third_language_is_refused_with_sentence():
    with pytest.raises(Refusal, match="which of the two"):
        read_story("spanish")


def test_given_language_is_taken_without_guessing():
    assert read_story("spanish", language="en").language == "en"


def test_language_without_an_edition_is_refused():
    with pytest.raises(Refusal, match="“de”"):
        read_story("spanish", language="de")
