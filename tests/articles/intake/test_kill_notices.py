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
