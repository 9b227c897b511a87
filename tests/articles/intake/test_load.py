from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from articles.bodies import photo_ids
from articles.intake.drafts.known import known_in_newsroom
from articles.intake.drafts.load import load, usual_section
from articles.models import Article, Section
from contributors.models import Agency, Contributor
from media.models import Photo
from tests.make import make_agency, make_article, make_contributor, make_section, make_tag

from .story_files import read_story

pytestmark = pytest.mark.django_db


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

    assert usual_section(read_story("edition-fr", known_in_newsroom())) == sea
    assert usual_section(read_story("standfirst")).name_fr == "Monde"


def test_newsroom_without_sections_gets_one_for_story():
    assert usual_section(read_story("standfirst")) == Section.objects.get()
