import pytest

from articles.intake.recognition.parse import parse

STORY = """News Day FR

Le titre du jour

Le maire a parlé (nouvelle fenêtre) à la ville.

Related News :"""


@pytest.mark.parametrize(
    "again",
    [
        STORY.replace("\n", "\r\n"),
        STORY.replace("News Day FR\n\n", ""),
        STORY.replace("Related News :", "Share on Facebook\nRelated News :\nUn autre titre"),
        STORY.replace("\n\nLe maire", "\n\nPublié le 3 novembre 2024 à 10 h\n\nLe  maire"),
        STORY.replace(" (nouvelle fenêtre)", ""),
    ],
)
def test_story_is_recognised_by_its_words(again):
    assert parse(again, language="fr").digest == parse(STORY, language="fr").digest


def test_story_with_other_words_is_another():
    other = STORY.replace("parlé", "crié")

    assert parse(other, language="fr").digest != parse(STORY, language="fr").digest
