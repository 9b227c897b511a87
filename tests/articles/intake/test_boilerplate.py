import pytest

from articles.intake.text.surroundings import Sorter

from .story_files import read_story

TEXT = "The ferry left the quay at dawn with forty passengers on board, the captain told the paper."


def left_out(line):
    """Return what is left out of a story when the line stands below its text."""
    rows = [("The ferry is back", True), (TEXT, True), (TEXT, True), (line, True)]
    return Sorter(rows, lambda line: False).sort().dropped


@pytest.mark.parametrize(
    "line",
    [
        "For Latest Updates Follow us on Google News",
        "Suivez-nous sur Facebook et X",
        "Share",
        "Share on Facebook",
        "Partager sur X, Facebook",
        "Click to share on Facebook (Opens in new window)",
        "Sign up for our daily newsletter",
        "Abonnez-vous à notre infolettre",
        "Advertisement",
        "Publicité",
        "Updated 3 November 2024 at 10:30",
        "Publié le 1er novembre 2024 à 10 h 30",
        "© 2024 The Cape. All rights reserved.",
        "2 min read",
        "* * *",
        "___",
        "-30-",
        "Mots-clés : pont, Québec",
        "Follow Ana Ruiz on X: @anaruiz",
    ],
)
def test_page_boilerplate_is_recognised(line):
    assert left_out(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "They share a border with Russia.",
        "Follow us on the road to Damascus",
        "Updated map shows 2024 results",
        "Get out in the open",
        "The advertisement was shown for a week.",
        "Partager le pain",
        "Created 300 jobs in Ottawa",
    ],
)
def test_line_that_mentions_sharing_belongs_to_story(line):
    assert left_out(line) == []


def test_boilerplate_is_dropped_and_kept_apart():
    story = read_story("furniture")

    assert len(story.paragraphs) == 3
    assert "They share the cost" in story.paragraphs[1]
    assert "Share on Facebook" in story.dropped
    assert story.dropped[-1] == "The mayor who walks"


def test_credit_below_related_news_is_kept():
    story = read_story("related-with-credit")

    assert [credit.name for credit in story.credits] == ["Ana Ruiz"]
    assert "Un musée pour les enfants" in story.dropped
