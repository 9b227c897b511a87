import pytest

from articles.intake.recognition.parse import parse

from .story_files import flagged, read_story

TEXT = "Le maire et la ville\n\nLe maire de la ville a dit que {} est dans le rapport du conseil."


@pytest.mark.parametrize(
    ("damaged", "kind", "proposal"),
    [
        ("leInstitut", "run_together", "l’Institut"),
        ("àLes Nations UniesLUI", "run_together", "aux Nations Unies lui"),
        ("1est", "ordinal", "1er"),
        ("Agence -Presse", "agency_name", "Agence France-Presse"),
        ("demi -heure", "hyphen_apart", "demi-heure"),
        ("fini.Les", "missing_space", "fini. Les"),
        ('"oui"', "straight_quotes", "«\u00a0oui\u00a0»"),
        ("l'avis", "straight_apostrophe", "l’avis"),
        ("non:", "french_space", "non\u00a0:"),
        ("la la", "doubled_word", "la"),
        ("cÃ´te", "encoding", "côte"),
        ("R&eacute;gion", "entity", None),
        ("c\ufffdte", "lost_character", ""),
    ],
)
def test_suspected_damage_is_flagged_and_words_stay(damaged, kind, proposal):
    story = parse(TEXT.format(damaged), language="fr")

    found = [(flag.kind, flag.place) for flag in story.flags]
    assert (kind, "paragraph 1") in found
    assert damaged in story.paragraphs[0]
    if proposal is not None:
        assert proposal in [flag.proposal for flag in story.flags if flag.kind == kind]


@pytest.mark.parametrize(
    "sound",
    [
        "YouTube",
        "McDonald",
        "LinkedIn",
        "iPhone",
        "Nous nous",
        "3,5",
        "10:30",
        "https://a.org/Le.La",
    ],
)
def test_sound_words_are_not_flagged(sound):
    story = parse(TEXT.format(sound), language="fr")

    assert story.flags == []


def test_english_is_not_measured_by_french_rules():
    story = parse(
        "The mayor spoke on Monday\n\nThe mayor said: it is the 1est word; is it?", language="en"
    )

    assert story.flags == []


def test_several_damages_of_one_story_are_all_found():
    kinds = {flag.kind for flag in read_story("damaged-fr").flags}

    assert kinds >= {
        "run_together", "ordinal", "missing_space", "agency_name", "straight_quotes",
        "straight_apostrophe", "lost_link", "stray_full_stop", "doubled_word", "entity",
    }  # fmt: skip


def test_lost_link_leaves_its_place_without_words():
    story = read_story("edition-fr")

    assert story.paragraphs[1].endswith("depuis la tempête du mois d’août.")
    assert flagged(story, "lost_link") == [("retour depuis la tempête […] du mois d’août.", "")]


def test_words_stay_apart_where_link_was_lost():
    story = parse(TEXT.format("oui(nouvelle fenêtre)citant"), language="fr")

    assert "oui citant" in story.paragraphs[0]
    assert flagged(story, "missing_space") == [("(nouvelle fenêtre)citant", " citant")]
