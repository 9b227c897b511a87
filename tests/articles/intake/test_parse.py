from time import process_time

from articles.intake.recognition.parse import parse
from articles.intake.story import Known, KnownTag, PhotoMark

from .story_files import credited, read_story


def test_story_with_everything_is_understood():
    story = read_story("edition-fr")

    assert (story.language, story.dateline) == ("fr", "PORT-ROYAL")
    assert story.headline == "Le traversier reprend la mer après six semaines"
    assert story.subheadings == ["Une saison perdue"]
    assert credited(story) == [
        ("Ana Ruiz", "author", "person"),
        ("Benoît Le Gall", "author", "person"),
        ("Reuters", "author", "agency"),
        ("Agence France-Presse", "reporting", "agency"),
    ]


def test_picture_stands_where_its_mark_stood():
    story = read_story("edition-fr")

    assert isinstance(story.blocks[2], PhotoMark)
    assert story.photos[0].caption == "Le traversier quitte le port, mardi."
    assert story.photos[0].is_archive
    assert story.photos[0].photographer == "Ana Ruiz"


def test_english_wire_story_is_understood():
    story = read_story("english-wire")

    assert (story.language, story.dateline) == ("en", "OTTAWA")
    assert credited(story)[-2:] == [
        ("The Canadian Press", "reporting", "agency"),
        ("Dov Stein", "reporting", "person"),
    ]
    assert story.photos[0].distributor == "Getty Images"


def test_each_form_of_photo_credit_makes_photo():
    story = read_story("photo-forms")

    said = [(photo.agency or photo.source, photo.photographer) for photo in story.photos]
    assert said == [
        ("La Presse Canadienne", "Cleo Marsh"),
        ("Agence France-Presse", "Cleo Marsh"),
        ("Reuters", "Cleo Marsh"),
        ("Agence France-Presse", "Cleo Marsh"),
        ("Gracieuseté", ""),
    ]
    assert len(story.paragraphs) == 5


def test_credit_at_end_of_caption_leaves_it():
    story = read_story("inline-credits")

    assert [photo.caption for photo in story.photos] == [
        "The ferry in the harbour in May.",
        "Fishermen mend their nets on the quay.",
        "The lighthouse is open again.",
    ]
    agencies = [photo.agency for photo in story.photos]
    assert agencies == ["Reuters", "Associated Press", "Agence France-Presse"]


def test_short_lines_are_list_and_question_is_subheading():
    story = read_story("list-and-questions")

    assert story.subheadings == ["Who pays?"]
    assert "A lane for bicycles" in story.paragraphs


def test_paragraph_above_the_byline_is_the_standfirst():
    story = read_story("standfirst")

    assert story.standfirst.startswith("After six weeks in port")
    assert len(story.paragraphs) == 2


def test_standfirst_needs_some_sign_of_one():
    assert read_story("photo-forms").standfirst == ""


def test_agency_alone_under_headline_is_author():
    story = read_story("no-byline-agency")

    assert credited(story) == [("La Presse Canadienne", "author", "agency")]


def test_lines_broken_at_width_are_joined():
    story = read_story("wrapped-mail")

    assert len(story.paragraphs) == 2
    assert "island that the ferry will sail" in story.paragraphs[0]
    assert story.photos == []


def test_roles_of_closing_line_are_told_apart():
    roles = [role for name, role, kind in credited(read_story("credits-in-the-end"))]

    assert roles == ["author", "author", "editing"]


def test_picture_without_caption_and_credit_is_kept():
    story = parse("Un titre de page\n\nLe texte de la page est court.\n\n>\n", language="fr")

    assert len(story.photos) == 1
    assert {flag.kind for flag in story.flags} == {"caption_missing", "credit_missing"}


def test_unmarked_credit_takes_paragraph_above_and_flags_it():
    text = "Un titre\n\nLe texte de la page.\n\nLe port au matin.\n\nPhoto : AFP / Ana Ruiz"

    story = parse(text, language="fr")

    assert story.photos[0].caption == "Le port au matin."
    assert "caption_uncertain" in {flag.kind for flag in story.flags}


def test_headline_alone_is_story_without_body():
    story = parse("Le pont est ouvert", language="fr")

    assert (story.headline, story.blocks) == ("Le pont est ouvert", [])
    assert [flag.kind for flag in story.flags] == ["body_missing"]


def test_long_line_is_paragraph_with_proposed_headline():
    story = parse("Le pont est ouvert. " + "La ville est en fête. " * 40, language="fr")

    assert story.headline == ""
    assert len(story.paragraphs) == 1
    assert story.flags[0].proposal == "Le pont est ouvert"


def test_tags_are_proposed_in_storys_language():
    tags = [
        KnownTag(1, {"fr": ("traversier",), "en": ("ferry",)}),
        KnownTag(2, {"fr": ("Île", "l’île"), "en": ("island",)}),
        KnownTag(3, {"fr": ("mers",), "en": ("la mer",)}),
        KnownTag(4, {"fr": ("PORT",), "en": ()}),
    ]

    story = read_story("edition-fr", Known(tags=tuple(tags)))

    assert story.tags == [1, 2]


def test_name_and_agency_on_two_lines_are_authors():
    text = "The ferry sails\nANA RUIZ\nThe Canadian Press\n\nThe ferry left the quay at dawn today."

    story = parse(text, language="en")

    assert credited(story) == [
        ("Ana Ruiz", "author", "person"),
        ("The Canadian Press", "author", "agency"),
    ]
    assert len(story.paragraphs) == 1


def test_job_title_below_byline_is_left_out():
    text = "The ferry sails\nBy Ana Ruiz\nStaff Reporter\n\nThe ferry left the quay at dawn today."

    story = parse(text, language="en")

    assert story.dropped == ["Staff Reporter"]
    assert len(story.paragraphs) == 1


def test_credit_at_end_of_last_paragraph_counts():
    text = "Le vote\n\nLe conseil a voté mardi.\n\nLe maire est content. (Avec l’AFP)"

    story = parse(text, language="fr")

    assert story.paragraphs[-1] == "Le maire est content."
    assert credited(story) == [("Agence France-Presse", "reporting", "agency")]


def test_only_paragraph_is_never_taken_for_caption():
    story = parse("Le vote\n\nLe conseil a voté mardi.\n\nPhoto : AFP / Ana Ruiz", language="fr")

    assert story.paragraphs == ["Le conseil a voté mardi."]
    assert story.photos[0].caption == ""


def test_tags_named_in_the_copy_are_proposed():
    text = "Le vote\n\nLe conseil a voté mardi.\n\nMots-clés : pont, rive"

    story = parse(text, Known(tags=(KnownTag(7, {"fr": ("Pont",)}),)), language="fr")

    assert story.tags == [7]
    assert len(story.paragraphs) == 1


def test_many_short_lines_are_read_in_linear_time():
    def seconds(count):
        start = process_time()
        parse("Ana Ruiz at four\n" * count, language="en")
        return process_time() - start

    assert seconds(4000) < 6 * seconds(1000)
