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


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies to improve your experience. Accept all | Manage preferences",
        "Nous utilisons des témoins pour améliorer votre expérience",
        "View image in fullscreen",
        "Ouvrir en mode plein écran",
        "Open this photo in gallery:",
        "Publié le 16/11/2026 à 18h05 – Lecture 2 min",
        "/ATS/cfr jmb",
        "/DWA/MVH/",
        "dpa aro yyzz n1 tvo",
        "AAP dl/js/rp",
        "*** Agence BELGA / www.belga.be ***",
    ],
)
def test_line_of_page_or_desk_is_left_out(line):
    assert left_out(line) == [line]


@pytest.mark.parametrize(
    "top",
    [
        "Subscribe | Sign in",
        "Home › News › Yorkshire",
        "DISPARITION",
        "News  Sport  Culture",
        "OPINION | Comment is welcome",
        "DEL57",
        "ND-LEOPARD-SCHOOL",
        "dpa/tmn reise eca 231 Travel/Portugal/Trams/",
        "Brackley Chronicle CROWN COURT 12/11 slug: COURT-OWL FG p5 lead?",
        "AMENDMENT - CORRECTS NAME IN PAR THREE",
    ],
)
def test_line_above_headline_is_left_out(top):
    rows = [(top, True), ("The ferry is back in port at last", True), (TEXT, True), (TEXT, True)]

    assert Sorter(rows, lambda line: False).sort().dropped == [top]


def test_agency_alone_above_headline_stays():
    rows = [("REUTERS", True), ("The ferry is back in port at last", True), (TEXT, True)]

    assert Sorter(rows, lambda line: False).sort().dropped == []


@pytest.mark.parametrize(
    "label", ["WA: ", "PHOTOS: ", "INTERVIEW: ", "(Economic Watch) ", "EN IMAGES | ", "VIDÉO : "]
)
def test_label_before_headline_is_left_out(label):
    rows = [(f"{label}The ferry is back in port", True), (TEXT, True), (TEXT, True)]

    found = Sorter(rows, lambda line: False).sort()

    assert found.rows[0][0] == "The ferry is back in port"
    assert found.dropped == [label]


@pytest.mark.parametrize(
    "sender", ["MARLDON VALE DISTRICT COUNCIL", "Open Clinic Foundation", "Ville de Port-Royal"]
)
def test_letterhead_of_release_is_left_out(sender):
    rows = [(sender, True), ("PRESS RELEASE", False), ("The ferry is back in port", True)]

    found = Sorter([*rows, (TEXT, True), (TEXT, True)], lambda line: False).sort()

    assert found.rows[0][0] == "The ferry is back in port"
