import pytest

from articles.intake.recognition.agencies import AgencyBook
from articles.intake.recognition.bylines import BylineReader, with_names_below
from articles.intake.recognition.parse import parse

from .story_files import credited

AFP = "Agence France-Presse"


def read(line, contributors=()):
    found = BylineReader(AgencyBook(), contributors).read(line)
    return found and [(credit.name, credit.role) for credit in found.credits]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Par Ana Ruiz", ["Ana Ruiz"]),
        ("Par Ana Ruiz, Ben Cole et Cleo Marsh", ["Ana Ruiz", "Ben Cole", "Cleo Marsh"]),
        ("BY ANA RUIZ AND BEN COLE", ["Ana Ruiz", "Ben Cole"]),
        ("By Ana Ruiz and Ben Cole, AFP", ["Ana Ruiz", "Ben Cole", AFP]),
        ("By Ana Ruiz, ana@example.org", ["Ana Ruiz"]),
        ("By Ana Ruiz, Senior Reporter", ["Ana Ruiz"]),
        ("By Ana Ruiz in Seoul", ["Ana Ruiz"]),
        ("par ana ruiz", ["Ana Ruiz"]),
        ("By ANA RUIZ in Ottawa and BEN COLE in Seoul", ["Ana Ruiz", "Ben Cole"]),
        ("Par Ana Ruiz, à Ottawa", ["Ana Ruiz"]),
        ("Par Ana Ruiz (collaboration spéciale)", ["Ana Ruiz"]),
        ("Par Ana Ruiz, Le Phare", ["Ana Ruiz", "Le Phare"]),
        ("Par l’Agence France-Presse", [AFP]),
        ("Un texte de Valérie Gamache", ["Valérie Gamache"]),
        (
            "Text and photos by Ana Ruiz / The Eastmarch Courier",
            ["Ana Ruiz", "The Eastmarch Courier"],
        ),
    ],
)
def test_byline_names_its_authors(line, authors):
    assert read(line) == [(name, "author") for name in authors]


@pytest.mark.parametrize(
    "opening",
    [
        "With information from",
        "With files from",
        "Avec les informations de",
        "Avec des informations de",
        "Additional reporting by",
        "Avec la collaboration de",
    ],
)
@pytest.mark.parametrize(
    "shape", ["{} Ana Ruiz and AFP", "({} Ana Ruiz and AFP.)", "— {} Ana Ruiz, AFP"]
)
def test_additional_reporting_is_credited_in_its_role(opening, shape):
    assert read(shape.format(opening)) == [("Ana Ruiz", "reporting"), (AFP, "reporting")]


def test_elided_articles_are_no_part_of_names():
    line = "Avec des informations de l’Agence France-Presse et d’Adrian Wyld"

    assert read(line) == [(AFP, "reporting"), ("Adrian Wyld", "reporting")]


def test_one_line_may_give_several_roles():
    line = "(Reporting by Ana Ruiz and Ben Cole in Seoul; Editing by Dov Stein)"

    assert read(line) == [
        ("Ana Ruiz", "author"),
        ("Ben Cole", "author"),
        ("Dov Stein", "editing"),
    ]


def test_agency_in_brackets_after_byline_is_additional_reporting():
    assert read("Par Ana Ruiz (avec AFP)") == [("Ana Ruiz", "author"), (AFP, "reporting")]


def test_words_left_out_of_byline_are_kept_apart():
    found = BylineReader(AgencyBook()).read("By Ana Ruiz, Senior Reporter, ana@example.org")

    assert set(found.left_out) == {"Senior Reporter", "ana@example.org"}


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("Noé Aubert, La Presse Canadienne", ["Noé Aubert", "La Presse Canadienne"]),
        ("NOÉ AUBERT – Le Phare", ["Noé Aubert", "Le Phare"]),
        ("of The Lighthouse", ["The Lighthouse"]),
        ("Le Phare avec AFP", ["Le Phare", AFP]),
        ("Noé Aubert, noe@example.org", ["Noé Aubert"]),
        ("Noé Aubert, chroniqueur", ["Noé Aubert"]),
    ],
)
def test_signature_needs_no_word_before_it(line, credits):
    found = BylineReader(AgencyBook()).signature(line)

    assert [credit.name for credit in found.credits] == credits


@pytest.mark.parametrize(
    "line", ["The ferry is back in port", "Noé Aubert a dit non.", "Une saison perdue"]
)
def test_other_words_are_no_signature(line):
    assert BylineReader(AgencyBook()).signature(line) is None


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("By Ana Ruiz and Ben Cole Associated Press", ["Ana Ruiz", "Ben Cole", "Associated Press"]),
        ("Par Ana Ruiz et Ben Cole AFP", ["Ana Ruiz", "Ben Cole", AFP]),
    ],
)
def test_agency_run_together_with_name_is_parted(line, credits):
    assert [name for name, role in read(line)] == credits


@pytest.mark.parametrize(
    "line",
    [
        "AP writer Ana Ruiz in Seoul contributed to this report.",
        "Ana Ruiz contributed reporting.",
        "Ana Ruiz, à Séoul, a contribué à ce reportage.",
    ],
)
def test_sentence_of_contribution_credits_reporting(line):
    assert read(line) == [("Ana Ruiz", "reporting")]


def test_known_contributor_keeps_newsrooms_spelling():
    assert read("By ANA RUIZ-macKAY", ["Ana Ruiz-MacKay"]) == [("Ana Ruiz-MacKay", "author")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Par ailleurs, le ministre a dit oui",
        "Par exemple",
        "By the time the ferry sailed",
        "By train to Ottawa",
        "By Design",
        "With files from the ministry in hand, the lawyer said no",
    ],
)
def test_sentence_that_begins_like_byline_is_none(sentence):
    assert read(sentence) is None


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("With files from CTV Regina", [("CTV Regina", "reporting")]),
        ("Avec TVA Nouvelles", [("TVA Nouvelles", "reporting")]),
        (
            "With files from the Halifax Chronicle-Herald",
            [("Halifax Chronicle-Herald", "reporting")],
        ),
        ("By Ana Ruiz, PA Sport Correspondent", [("Ana Ruiz", "author"), ("PA Media", "author")]),
        ("By ANA RUIZ AP Sports Writer", [("Ana Ruiz", "author"), ("Associated Press", "author")]),
        ("By Ana Ruiz, City Hall Bureau Chief", [("Ana Ruiz", "author")]),
        ("By Ana Ruiz for CBC News", [("Ana Ruiz", "author"), ("CBC", "author")]),
        (
            "Par Ana Ruiz (texte) et Ben Cole (photos)",
            [("Ana Ruiz", "author"), ("Ben Cole", "photography")],
        ),
        ("Editing by: Ben Cole, +49 30 2852 0000, <ben@dpa.example>", [("Ben Cole", "editing")]),
        ("Texte traduit par Ana Ruiz", [("Ana Ruiz", "translation")]),
        (
            "Cole reported from Helena, Montana. AP writer Ana Ruiz in Rome contributed to it.",
            [("Ana Ruiz", "reporting")],
        ),
    ],
)
def test_medium_and_title_are_no_persons(line, credits):
    assert read(line) == credits


def test_label_alone_takes_names_below_it():
    rows = with_names_below(
        [("Text.", True), ("Edited by:", True), ("Ana Ruiz", False), ("Ben Cole", False)]
    )

    assert rows[1:] == [("Edited by: Ana Ruiz, Ben Cole", True)]


@pytest.mark.parametrize("line", ["Editor: Ana Ruiz", "Edited by Ana Ruiz"])
def test_editor_is_credited_as_editor(line):
    assert read(line) == [("Ana Ruiz", "editing")]


@pytest.mark.parametrize(
    "line", ["With files from Information Morning", "With files from Radio Daybreak"]
)
def test_programme_is_no_person(line):
    found = BylineReader(AgencyBook()).read(line)

    assert [credit.kind for credit in found.credits] == ["agency"]


@pytest.mark.parametrize(
    "line",
    [
        "We remove every place to sit, writes Ana Ruiz.",
        "On retire tous les bancs, écrit Ana Ruiz.",
    ],
)
def test_writer_in_standfirst_is_credited(line):
    text = "Count the benches on your way to work: there were fourteen of them here ten years ago."

    story = parse(f"A city without its benches\n\n{line}\n\n{text}\n\n{text}")

    assert (story.standfirst, credited(story)) == (line, [("Ana Ruiz", "author", "person")])
