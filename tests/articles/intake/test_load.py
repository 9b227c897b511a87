from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.db import connection

from articles.bodies import photo_ids
from articles.intake.drafts.killed import find_killed
from articles.intake.drafts.known import known_in_newsroom
from articles.intake.drafts.load import load
from articles.intake.reading import read_text
from articles.models import Article, KillNotice, Tag
from articles.publishing import withdraw
from contributors.models import Agency, Contributor
from media.models import Photo
from tests.make import (
    make_agency,
    make_article,
    make_contributor,
    make_edition,
    make_section,
    make_tag,
)

from .story_files import read_story

pytestmark = pytest.mark.django_db
TEXT = "La fondation a annoncé mardi une aide de quatre millions de dollars à douze refuges."


def test_story_becomes_draft_in_its_language_alone():
    article = load(read_story("edition-fr")).article

    assert article.status == Article.Status.DRAFT
    assert article.headline_fr == "Le traversier reprend la mer après six semaines"
    assert article.dateline_fr == "PORT-ROYAL"
    assert not article.headline_en
    assert "<h2>Une saison perdue</h2>" in article.body_fr


def test_pictures_of_copy_become_photos_without_file():
    article = load(read_story("edition-fr")).article

    photo = Photo.objects.get()
    assert photo_ids(article.body_fr) == [photo.pk]
    assert not photo.has_file
    assert photo.is_archive
    assert (str(photo.agency), photo.creator) == ("Reuters", "Ana Ruiz")
    assert photo.caption_fr == "Le traversier quitte le port, mardi."


def test_photographer_of_the_newsroom_is_linked():
    ana = make_contributor("Ana Ruiz")

    load(read_story("edition-fr"))

    assert Photo.objects.get().photographer == ana


def test_people_and_agencies_are_credited_in_order():
    article = load(read_story("english-wire")).article

    said = [(str(row.contributor or row.agency), row.role) for row in article.bylines.all()]
    assert said == [
        ("Ana Ruiz", "author"),
        ("Ben Cole", "author"),
        ("Agence France-Presse", "author"),
        ("La Presse Canadienne", "reporting"),
        ("Dov Stein", "reporting"),
    ]


def test_known_contributor_is_not_made_again():
    ana, afp = make_contributor("Ana Ruiz"), make_agency("AFP")

    load(read_story("english-wire", known_in_newsroom()))

    assert list(Contributor.objects.filter(name="Ana Ruiz")) == [ana]
    assert list(Agency.objects.filter(photos__isnull=False)) == [afp]


def test_wire_new_to_newsroom_gets_its_aliases():
    load(read_story("english-wire"))

    assert Agency.objects.known_as("afp").name_fr == "Agence France-Presse"
    assert Agency.objects.known_as("The Canadian Press").name_fr == "La Presse Canadienne"


def test_name_of_several_people_is_flagged():
    make_contributor("Ana Ruiz"), make_contributor("Ana Ruiz")

    article = load(read_story("standfirst")).article

    assert "several people have this name" in article.desk_note
    assert Contributor.objects.count() == 2


def test_hostile_html_stays_text():
    article = load(read_story("hostile-html")).article

    assert "<script" not in article.body_en
    assert "&lt;script&gt;alert" in article.body_en
    assert "&lt;b&gt;bold&lt;/b&gt;" in article.body_en


def test_desk_is_told_what_to_check_and_where():
    article = load(read_story("damaged-fr")).article

    assert "paragraph 1: words run together: “leInstitut” → “l’Institut”" in article.desk_note
    assert "leInstitut" in article.body_fr


def test_tags_of_the_newsroom_are_set():
    tag = make_tag("traversier", "ferry")

    article = load(read_story("edition-fr", known_in_newsroom())).article

    assert list(article.tags.all()) == [tag]


def test_same_story_again_is_not_doubled():
    first = load(read_story("edition-fr"))

    again = load(read_story("edition-fr"))

    assert (again.article, again.is_new) == (first.article, False)
    assert Photo.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_story_loaded_twice_at_once_makes_one_article():
    def load_it(name):
        try:
            return load(read_story(name)).article.pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(load_it, ["edition-fr"] * 4))

    assert len(set(found)) == 1
    assert Article.objects.count() == 1


def test_section_is_that_of_stories_with_same_tags():
    make_section("Monde", position=1)
    sea, tag = make_section("Mer", position=2), make_tag("traversier", "ferry")
    make_article(section=sea, tags=[tag])

    assert load(read_story("edition-fr", known_in_newsroom())).article.section == sea


def test_agency_may_have_section_for_its_copy():
    make_section("Monde", position=1)
    sea, reuters = make_section("Mer", position=2), make_agency("Reuters")
    sea.agencies.add(reuters)

    assert load(read_story("edition-fr", known_in_newsroom())).article.section == sea


def test_story_that_names_no_section_has_none():
    make_section("Monde")

    article = load(read_story("standfirst")).article

    assert article.section is None
    assert "no section" in article.desk_note


def test_embargo_of_copy_becomes_that_of_draft():
    text = "EMBARGOED UNTIL NOV. 3, 2030, 5 A.M. ET\n\nThe ferry sails again\n\nBy Ana Ruiz\n\n" + (
        "The ferry left the quay at dawn with forty passengers on board."
    )

    article = load(read_text(text)).article

    assert article.headline_en == "The ferry sails again"
    assert article.embargoed_until == datetime(2030, 11, 3, 10, tzinfo=UTC)


def test_new_tags_are_made_only_when_accepted():
    story = read_story("edition-fr")
    story.new_tags = ["Île Verte", "Port-Royal"]

    article = load(story, new_tags=["Port-Royal"]).article

    assert [tag.name_fr for tag in article.tags.all()] == ["Port-Royal"]
    assert Tag.objects.count() == 1


def test_accepted_tag_that_exists_is_taken():
    tag = make_tag("Port-Royal", "Port Royal")

    article = load(read_story("edition-fr"), new_tags=["PORT-ROYAL"]).article

    assert list(article.tags.all()) == [tag]


KILL = """MANDATORY KILL

Kill the story headlined: {headline}. It was based on a drill by the coast guard and is not true.
"""


@pytest.mark.parametrize(
    "headline",
    ["Ferry sinks off Port Royal with 40 aboard", "Ferry with 40 aboard sinks off Port Royal"],
)
def test_kill_notice_finds_story_it_means(headline):
    make_article(headline_en="Mayor of Port Royal opens the new school")
    meant = make_article(headline_en="Ferry sinks off Port Royal with 40 aboard")

    notice = load(read_text(KILL.format(headline=headline))).article

    assert KillNotice.objects.get() == notice.kill_notice
    assert notice.kill_notice.story == meant
    assert notice.editions.count() == 0


def test_kill_notice_of_unknown_story_is_kept():
    make_article(headline_en="Mayor of Port Royal opens the new school")

    notice = load(read_text(KILL.format(headline="Blaze in the harbour"))).article

    assert notice.kill_notice.story is None
    assert list(KillNotice.objects.open()) == [notice.kill_notice]


def test_headline_of_edition_finds_its_story_too():
    edition = make_edition(headline_en="Ferry sinks off Port Royal", language="en")
    article = edition.article
    article.headline_en = "Coast guard denies a report"
    article.save()

    assert find_killed("Ferry sinks off Port Royal") == article


def test_notice_is_closed_by_withdrawing_its_story():
    edition = make_edition(headline_en="Ferry sinks off Port Royal with 40 aboard", language="en")
    load(read_text(KILL.format(headline="Ferry sinks off Port Royal with 40 aboard")))
    assert KillNotice.objects.open().count() == 1

    withdraw(edition.article, language="en", by=None, reason="Not true.")

    assert KillNotice.objects.open().count() == 0


def test_points_of_copy_become_list():
    text = "Les sommes serviront à :\n\n• ouvrir 140 lits\n• former du monde\n\nLa suite est dite."

    body = load(
        read_text(f"La fondation aide les refuges\n\nPar Ana Ruiz\n\n{TEXT}\n\n{text}")
    ).article.body_fr

    assert "<ul><li>ouvrir 140 lits</li><li>former du monde</li></ul>" in body
    assert "•" not in body


def test_speech_after_dash_is_no_list():
    text = "— Vous partez ?\n\nElle n’a pas répondu.\n\n– Non, a-t-elle dit."

    body = load(
        read_text(f"La fondation aide les refuges\n\nPar Ana Ruiz\n\n{TEXT}\n\n{text}")
    ).article.body_fr

    assert "<ul>" not in body
