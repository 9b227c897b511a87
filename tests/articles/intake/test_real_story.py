from articles.intake.reading import read_file

from .story_files import credited, flagged, real_story


def test_words_of_a_real_story_are_understood():
    story = read_file(real_story().read_bytes())

    assert story.language == "fr"
    assert story.headline.startswith("La diplomatie sud-coréenne se rend à Ottawa")
    assert story.subheadings == [
        "L’Ukraine frappe profondément la Russie",
        "Séoul envisage de déployer des troupes en Ukraine",
    ]
    assert len(story.paragraphs) == 14
    assert story.standfirst == ""


def test_photos_of_real_story_keep_their_credits():
    story = read_file(real_story().read_bytes())

    said = [
        (one.agency, one.distributor, one.source, one.photographer, one.is_archive)
        for one in story.photos
    ]
    assert said == [
        ("La Presse Canadienne", "", "", "Adrian Wyld", False),
        ("Agence France-Presse", "Getty Images", "", "Saul Loeb", False),
        ("Reuters", "", "KCNA", "", True),
    ]
    assert story.photos[2].caption.endswith("l’Agence centrale de presse coréenne.")


def test_additional_reporting_of_real_story_is_credited():
    story = read_file(real_story().read_bytes())

    assert credited(story) == [
        ("Valérie Gamache", "reporting", "person"),
        ("Agence France-Presse", "reporting", "agency"),
    ]
    assert flagged(story, "agency_name") == [("Agence -Presse", "Agence France-Presse")]


def test_every_damage_of_a_real_story_is_flagged():
    story = read_file(real_story().read_bytes())

    assert len(flagged(story, "lost_link")) == 6
    assert flagged(story, "run_together") == [
        ("àLes Nations UniesLUI", "aux Nations Unies lui"),
        ("leInstitut", "l’Institut"),
    ]
    assert flagged(story, "ordinal") == [("1est", "1er")]
    assert flagged(story, "missing_space") == [("(nouvelle fenêtre)citant", " citant")]
    assert ("l’Occident. frapper", "l’Occident frapper") in flagged(story, "stray_full_stop")


def test_page_boilerplate_of_real_story_is_gone():
    story = read_file(real_story().read_bytes())

    words = " ".join(story.paragraphs + story.subheadings)
    assert "Follow us" not in words
    assert "Related News" not in words
    assert "nouvelle fenêtre" not in words
    assert len(story.dropped) == 2
