"""Names are found as they are typed, and two of one name stand on lines that differ."""

import pytest

from tests.make import (
    make_agency,
    make_article,
    make_ben,
    make_contributor,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    client.force_login(make_ben())
    return client


def choices(desk, words, model="contributor", app="articles", row="byline"):
    asked = {"app_label": app, "model_name": row, "field_name": model, "term": words}
    return [found["text"] for found in desk.get("/admin/autocomplete/", asked).json()["results"]]


@pytest.mark.parametrize("typed", ["agnes", "AGNÈS", "coeur", "lecoeur agnes"])
def test_person_is_found_without_accents(desk, typed):
    make_contributor("Agnès Lecœur", slug="agnes", job_title_en="Reporter")
    make_contributor("Ben Roy")

    assert choices(desk, typed) == ["Agnès Lecœur · Reporter · agnes"]


def test_agency_is_found_without_accents(desk):
    make_agency("Agence de l’Île")

    assert choices(desk, "ile", "agency") == ["Agence de l’Île"]


def test_two_of_one_name_can_be_told_apart(desk):
    make_contributor("Ann Lee", slug="ann-lee")
    make_contributor("Ann Lee", slug="ann-lee-2", kind="guest")

    assert len(set(choices(desk, "ann lee"))) == 2


@pytest.mark.parametrize(
    "typed", ["reprend traversier", "AUBE", "cote jeanne", "ferry quay", "Ecole"]
)
def test_draft_is_found_by_any_of_its_words(desk, typed):
    jeanne = make_contributor("Jeanne Côté")
    draft = make_article(by=jeanne, standfirst_fr="L’école est fermée.")
    make_article(
        headline_fr="Autre", headline_en="", standfirst_fr="", body_fr="<p>Rien.</p>", body_en=""
    )

    page = desk.get("/admin/articles/article/", {"q": typed})

    assert [story.pk for story in page.context["cl"].result_list] == [draft.pk]
