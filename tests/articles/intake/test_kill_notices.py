import pytest

from articles.intake.recognition.parse import parse


@pytest.mark.parametrize(
    "text",
    [
        "BC-CAN--Ferry, KILL\n\nPlease kill the story “Ferry sinks off Port Royal”, sent Monday.",
        "MANDATORY KILL\n\nKill the story headlined: Ferry sinks off Port Royal. It is false.",
        "KILL ALERT\n\nThe story “Ferry sinks off Port Royal” is withdrawn by Reuters.",
        "EDITORS: Please withhold “Ferry sinks off Port Royal” until further notice.",
        "Editors: this story has been withdrawn.\n\nFerry sinks off Port Royal\n\nIt was a drill.",
        "ANNULATION\n\nPrière d’annuler la dépêche « Ferry sinks off Port Royal » de lundi.",
        "ANNULE ET REMPLACE\n\nLa dépêche intitulée Ferry sinks off Port Royal\n\nElle est fausse.",
        "AVIS D’ANNULATION\n\nNe pas utiliser la dépêche « Ferry sinks off Port Royal ».",
        "Merci de ne pas publier notre dépêche « Ferry sinks off Port Royal », qui est erronée.",
    ],
)
def test_kill_notice_names_story_it_means(text):
    story = parse(text, language="en")

    assert story.is_kill
    assert story.kills == "Ferry sinks off Port Royal"
    assert [flag.kind for flag in story.flags] == ["kill"]


@pytest.mark.parametrize(
    "headline",
    [
        "Kill the bill, protesters tell ministers",
        "Annulation du festival de jazz de Port-Royal",
        "Storm could kill the apple crop",
        "L’article 7 de la loi est retiré après le vote",
    ],
)
def test_headline_with_such_words_is_story(headline):
    story = parse(f"{headline}\n\nBy Ana Ruiz\n\nThe ferry left the quay at dawn.", language="en")

    assert not story.is_kill
    assert story.headline == headline


@pytest.mark.parametrize(
    ("notice", "meant"),
    [
        (
            'AP-KILL--Volcano\nThe AP is killing its story headlined "Volcano forces 40 out."',
            "Volcano forces 40 out",
        ),
        (
            "WITHDRAWN: Mayor charged in fraud\n\nHe was not.",
            "Mayor charged in fraud",
        ),
        (
            "Editors:\n\nPlease DO NOT USE the story slugged Obit-Fiddler, moved at 10.",
            "Obit-Fiddler",
        ),
    ],
)
def test_story_is_killed_in_other_words(notice, meant):
    story = parse(notice, language="en")

    assert story.is_kill
    assert story.kills == meant


@pytest.mark.parametrize("headline", ["Killed: three fishermen", "Recalled: 4,000 oat biscuits"])
def test_headline_of_news_is_no_kill(headline):
    text = (
        "Harbour Foods is recalling 4,000 packets of oat biscuits that may contain nuts, it said."
    )

    assert not parse(f"{headline}\n\nBy Ana Ruiz\n\n{text}\n\n{text}").is_kill


def test_correction_without_label_is_told():
    story = parse(
        "Correction to: Library to close\n\nIn a Nov. 12 story The Banner reported erroneously "
        "that the branch opened in 1951. It opened in 1915."
    )

    assert "corrects" in [flag.kind for flag in story.flags]
