import pytest

from articles.intake.reading import read_file, read_text
from articles.intake.text.characters import LARGEST, clean_lines, decode
from lib.refusal import Refusal

from .story_files import FOLDER, read_story

STORY = "Le titre du jour\n\nLe maire de la ville a dit que les travaux de la rue sont finis.\n"


@pytest.mark.parametrize(
    "data",
    [
        STORY.replace("\n", "\r\n").encode(),
        STORY.replace("\n", "\r").encode(),
        STORY.encode("utf-8-sig"),
        STORY.encode("utf-16"),
        STORY.encode("utf-16-le"),
        STORY.replace(" ", "\u200b ").encode(),
        STORY.replace(" ", "\t").encode(),
        STORY.replace("du", "du\x07\u202e").encode(),
    ],
)
def test_every_encoding_and_line_end_gives_same_words(data):
    story = read_file(data)

    assert story.headline == "Le titre du jour"
    assert story.paragraphs == [STORY.split("\n")[2]]


FRENCH = (
    "L’été des pêcheurs\n\nLa mairie a annoncé « la réouverture » du théâtre – très attendue – "
    "à Noël, où l’on jouera une pièce de la région.\n"
)


@pytest.mark.parametrize("encoding", ["mac_roman", "cp1252"])
@pytest.mark.parametrize("line_end", ["\r", "\r\n", "\n"])
def test_encoding_without_mark_is_told_by_letters(encoding, line_end):
    story = read_file(FRENCH.replace("\n", line_end).encode(encoding))

    assert story.headline == "L’été des pêcheurs"
    assert story.paragraphs == [FRENCH.strip().split("\n")[2]]
    assert "encoding" in {flag.kind for flag in story.flags}


def test_lines_of_two_encodings_are_each_read():
    data = "L’été des pêcheurs\n\n".encode() + FRENCH.split("\n\n")[1].encode("cp1252")

    story = read_file(data)

    assert (story.headline, story.paragraphs[0][:20]) == (
        "L’été des pêcheurs",
        "La mairie a annoncé ",
    )


def test_one_broken_letter_leaves_utf8_alone():
    story = read_file(FRENCH.encode().replace("Noël".encode(), b"No\xc3l"))

    assert "théâtre" in story.paragraphs[0]
    assert "lost_character" in {flag.kind for flag in story.flags}


def test_entities_are_read_as_letters():
    text = (
        "L&#39;&eacute;t&eacute; des p&ecirc;cheurs\n\nLe march&eacute; de AT&amp;T est l&agrave;."
    )

    story = read_text(text, language="fr")

    assert story.headline == "L'été des pêcheurs"
    assert story.paragraphs == ["Le marché de AT&T est là."]
    assert {flag.kind for flag in story.flags} == {"straight_apostrophe"}


def test_windows_1252_is_read_and_flagged_as_guess():
    story = read_story("windows-1252")

    assert story.headline == "La météo de la semaine"
    assert "côte – et" in story.paragraphs[0]
    assert ("encoding", "Windows-1252") in [(flag.kind, flag.text) for flag in story.flags]


def test_non_breaking_spaces_stay():
    assert clean_lines("«\u00a0oui\u00a0»") == ["«\u00a0oui\u00a0»"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t\r\n ",
        "\ufeff\u200b\n".encode(),
        b"%PDF-1.7 text",
        b"PK\x03\x04word",
        bytes(range(256)) * 20,
        b"\x00\x01\x02\x03" * 50,
        b"a" * (LARGEST + 1),
        b"Share on Facebook\nAdvertisement\n",
        b"a\n" * 20_001,
    ],
    ids=["empty", "blank", "unseen", "pdf", "zip", "bytes", "zeros", "large", "furniture", "lines"],
)
def test_file_that_is_no_story_is_refused(data):
    with pytest.raises(Refusal) as refused:
        read_file(data, language="fr")

    assert str(refused.value).endswith(".")


def test_lone_surrogate_does_not_reach_database():
    story = read_text("Le titre \ud83d du jour\n\nLe texte de la page.", language="fr")

    assert "\ud83d" not in story.headline
    assert "lost_character" in {flag.kind for flag in story.flags}


def test_every_story_file_of_tests_can_be_decoded():
    assert all(decode(path.read_bytes()).text for path in FOLDER.glob("*.txt"))
