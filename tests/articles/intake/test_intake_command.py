import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import call_command
from django.db import connection

from articles.intake.drafts.acceptance import take_in
from articles.intake.reading import read_file
from articles.models import Article
from articles.publishing import spike, withdraw
from contributors.models import Contributor
from tests.make import make_section

from .story_files import FOLDER, real_story

pytestmark = pytest.mark.django_db


def intake(capsys, *files, status=0, **options):
    paths = [str(FOLDER / f"{name}.txt") if "/" not in str(name) else str(name) for name in files]
    try:
        call_command("intake", *paths, **options)
        ended = 0
    except SystemExit as end:
        ended = end.code
    assert ended == status
    return capsys.readouterr()


def as_json(capsys, *files, **options):
    return json.loads(intake(capsys, *files, format="json", **options).out)


def test_file_becomes_draft_and_desk_address_is_printed(capsys):
    said = intake(capsys, "edition-fr").out

    article = Article.objects.get()
    assert f"draft made, article {article.pk}" in said
    assert f"/admin/articles/article/{article.pk}/change/" in said
    assert article.editions.count() == 0


def test_json_says_what_was_understood_of_story(capsys):
    story = as_json(capsys, "edition-fr")

    assert story["language"] == "fr"
    assert story["dateline"] == "PORT-ROYAL"
    assert story["subheadings"] == ["Une saison perdue"]
    assert story["photos"] == [
        {
            "caption": "Le traversier quitte le port, mardi.",
            "agency": "Reuters",
            "distributor": "",
            "source": "",
            "photographer": "Ana Ruiz",
            "archive": True,
        }
    ]
    assert story["contributors"][0] == {"name": "Ana Ruiz", "role": "author", "kind": "person"}
    assert story["flags"][0]["kind"] == "lost_link"
    assert story["article_id"] == Article.objects.get().pk
    assert story["url"] is None


def test_several_files_make_one_json_array(capsys):
    said = intake(capsys, "edition-fr", "english-wire", format="json")

    assert [one["language"] for one in json.loads(said.out)] == ["fr", "en"]
    assert "2/2" in said.err


def test_publish_option_names_pictures_held_back(capsys):
    story = as_json(capsys, "edition-fr", publish=True)

    edition = Article.objects.get().editions.live().get()
    assert story["url"].endswith(edition.get_absolute_url())
    assert len(story["held_back"]) == 1
    assert "Le traversier quitte le port" in story["held_back"][0]


def test_additional_reporting_alone_is_credit_enough_to_publish(capsys):
    story = as_json(capsys, "wrapped-mail", publish=True)

    assert story["url"]


def test_story_without_credits_stays_draft_with_reason(capsys):
    said = intake(capsys, "windows-1252", publish=True, status=1)

    assert "Nobody is credited" in said.err
    assert Article.objects.get().editions.count() == 0


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("EMBARGOED UNTIL NOV. 3, 2099, 5 A.M. ET", "under embargo until"),
        ("EMBARGOED UNTIL THE END OF THE MEETING", "cannot be read for certain"),
        ("MANDATORY KILL", "the agency takes a story back"),
        ("Kiosk", "check whether this belongs to the story"),
        ("Pier opens early\n\nBy Ana Ruiz, Harbour Roundup", "person or organisation?"),
    ],
)
def test_what_must_be_looked_at_holds_publication(capsys, tmp_path, first, said):
    path = tmp_path / "held.txt"
    text = "The ferry left the quay at dawn with forty passengers on board, the captain said."
    path.write_text(f"{first}\n\nThe ferry sails again\n\nBy Ana Ruiz\n\n{text}\n\n{text}\n")

    told = intake(capsys, path, publish=True, status=1)

    assert said in told.err
    assert Article.objects.get().editions.count() == 0


def test_story_in_no_section_is_told(capsys):
    make_section()

    story = as_json(capsys, "edition-fr", publish=True)

    assert story["notes"] == ["it stands in no section: its tags and its agency name none"]


def test_section_is_found_by_its_slug(capsys):
    section = make_section("Mer", slug_fr="mer", slug_en="sea")

    intake(capsys, "edition-fr", section="sea")

    assert Article.objects.get().section == section


def test_unknown_section_stores_nothing(capsys):
    said = intake(capsys, "edition-fr", section="nowhere", status=1)

    assert said.err == "There is no section “nowhere”.\n"
    assert not Article.objects.exists()


def test_dry_run_stores_nothing(capsys):
    story = as_json(capsys, "edition-fr", dry_run=True)

    assert story["headline"] and story["article_id"] is None
    assert not Article.objects.exists()
    assert not Contributor.objects.exists()


def test_same_file_again_names_its_article(capsys):
    first = as_json(capsys, "edition-fr")

    again = as_json(capsys, "edition-fr")

    assert again["article_id"] == first["article_id"]
    assert again["message"] == f"taken in before, article {first['article_id']}"
    assert Article.objects.count() == 1


def test_publish_option_publishes_earlier_draft_once(capsys):
    intake(capsys, "edition-fr")

    second = as_json(capsys, "edition-fr", publish=True)
    third = as_json(capsys, "edition-fr", publish=True)

    assert second["message"].endswith("and published")
    assert third["message"].endswith("and live already")
    assert third["url"] == second["url"]
    assert Article.objects.get().editions.count() == 1


@pytest.mark.django_db(transaction=True)
def test_file_sent_twice_at_once_is_published_once():
    path = FOLDER / "edition-fr.txt"

    def send(number):
        try:
            return take_in(read_file(path.read_bytes()), publish=True).message
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        messages = list(threads.map(send, range(4)))

    assert sum(message.endswith("and published") for message in messages) == 1
    assert Article.objects.get().editions.count() == 1


def test_withdrawn_story_sent_again_stays_withdrawn(capsys):
    intake(capsys, "edition-fr", publish=True)
    withdraw(Article.objects.get(), language="fr", by=None, reason="Wrong.")

    said = intake(capsys, "edition-fr", publish=True, status=1)

    assert "It was withdrawn" in said.err
    assert not Article.objects.get().editions.live().exists()


def test_spiked_story_sent_again_is_not_published(capsys):
    intake(capsys, "edition-fr")
    spike(Article.objects.get(), by=None, reason="No.")

    said = intake(capsys, "edition-fr", publish=True, status=1)

    assert "spiked" in said.err


def test_bad_files_are_named_and_others_taken_in(capsys, tmp_path):
    empty, binary = tmp_path / "empty.txt", tmp_path / "binary.txt"
    empty.write_bytes(b""), binary.write_bytes(bytes(range(256)))

    said = intake(
        capsys, empty, "edition-fr", binary, "spanish", tmp_path, tmp_path / "none.txt", status=1
    )

    assert f"{empty}: It is empty." in said.err
    assert f"{binary}: It is not plain text." in said.err
    assert "spanish.txt: Its language cannot be told" in said.err
    assert f"{tmp_path}: It is a folder." in said.err
    assert "none.txt: There is no such file." in said.err
    assert Article.objects.get().headline_fr.startswith("Le traversier")


def test_refused_file_says_so_in_json_too(capsys):
    said = intake(capsys, "spanish", format="json", status=1)

    assert "language" in json.loads(said.out)["error"]


def test_unknown_language_is_refused_in_one_sentence(capsys):
    said = intake(capsys, "edition-fr", language="de", status=1)

    assert "no edition in “de”" in said.err
    assert not Article.objects.exists()


def test_real_story_is_published_without_page_boilerplate(capsys):
    story = as_json(capsys, real_story(), publish=True)

    edition = Article.objects.get().editions.live().get()
    assert story["url"].endswith(edition.get_absolute_url())
    assert len(story["held_back"]) == 3
    assert len(story["contributors"]) == 2
    assert "Follow us" not in edition.body
    assert "Related News" not in edition.body


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a\nb.txt", "a\\nb.txt"), ("\x1b[2J.txt", "\\x1b[2J.txt"), ("\udcff.txt", "\\udcff")],
)
def test_file_name_of_any_bytes_stays_on_line(capfd, tmp_path, name, shown):
    path = tmp_path / name
    path.write_bytes(b"")

    said = intake(capfd, path, status=1).err
    told = json.loads(intake(capfd, path, status=1, format="json").out)

    assert shown in said.strip().splitlines()[-1]
    assert told["error"].startswith("It is empty")
