"""The timeline, two points compared, a version looked at and brought back."""

import pytest
from django.urls import reverse

from articles.models import Article
from articles.publishing import correct, publish
from tests.desk.stories.story_form import save
from tests.make import (
    make_ana,
    make_article,
    make_ben,
    make_cleo,
    make_dov,
    make_edition,
    make_section,
    make_shown_photo,
    make_tag,
)
from tests.parsed_page import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def ben(client):
    user = make_ben()
    client.force_login(user)
    return user


def page_url(article, name, *place):
    return reverse(f"admin:articles_article_{name}", args=[article.pk, *place])


def written(client, *headlines, **fields):
    """A story saved in the form with each of these headlines."""
    article = make_article(**fields)
    for headline in headlines:
        save(client, article, headline_fr=headline)
    return article


def test_timeline_tells_saves_editions_and_notes(client, ben):
    article = written(client, "Deux")
    publish(article, language="fr", by=ben)
    correct(article, language="fr", by=ben, kind="correction", text="Le nom était faux.")

    page = read(client, page_url(article, "timeline"))

    assert {row.get("class") for row in page.all("tbody tr")} == {
        "version",
        "edition",
        "correction",
    }
    assert "saved in the form" in page.html
    assert "Le nom était faux." in page.html
    assert "ben" in page.html


def test_two_versions_are_compared_by_words_and_fields(client, ben):
    tag, photo = make_tag("Port", "Harbour"), make_shown_photo()
    article = written(client, "Le traversier rentre")
    save(client, article, tags=[tag.pk], lead_photo=photo.pk, body_en="<p>The ferry came.</p>")

    page = read(client, page_url(article, "compare") + "?from=v1&to=v3")

    words = [block.text_content().strip() for block in page.all(".difference ins")]
    assert "put in: rentre" in words
    assert "put in: Harbour" in words
    assert [block.text_content().split()[0] for block in page.all(".difference h2")] == [
        "Headline",
        "Story",
        "Lead",
        "Tags",
    ]


def test_one_point_is_compared_with_what_stands_now(client, ben):
    edition = make_edition()
    save(client, edition.article, headline_fr="Autre titre")

    page = read(client, page_url(edition.article, "compare") + f"?from=e{edition.pk}")

    assert "Autre titre" in page.text(".difference")
    assert [panel.get("aria-label") for panel in page.all(".points section")] == ["Before", "After"]
    assert "Edition FR 1" in page.text(".points section")


def test_form_leads_to_what_changed_since_publication(client, ben):
    edition = make_edition()
    save(client, edition.article, headline_fr="Autre titre")

    page = read(client, reverse("admin:articles_article_change", args=[edition.article.pk]))

    assert page.first("a.badge.changed").get("href").endswith(f"/compare/?from=e{edition.pk}")


@pytest.mark.parametrize("name", ["v9", "e9", "x", "v", "v-1", "v99999999999999999999", ""])
def test_point_that_is_not_there_is_not_found(client, ben, name):
    article = make_article()

    response = client.get(page_url(article, "compare"), {"from": name})

    assert response.status_code == 404
    assert "Traceback" not in response.text


def test_version_opens_as_readers_would_see_it(client, ben):
    tag = make_tag("Port", "Harbour")
    article = written(client, "Deux", tags=[tag])
    article.bylines.all().delete()

    page = read(client, page_url(article, "version", 1))

    assert page.text("h1") == "Le traversier reprend la mer"
    assert "Ana Ruiz" in page.html
    assert page.text(".tags") == "Port"
    assert "noindex" in page.response.headers["X-Robots-Tag"]


def test_version_opens_without_section_that_is_gone(client, ben):
    section = make_section()
    article = written(client, "Deux", section=section)
    save(client, article, section="")
    section.delete()

    assert read(client, page_url(article, "version", 2)).text("h1") == "Deux"


def test_version_is_brought_back_in_one_click(client, ben):
    article = written(client, "Deux")

    page = client.post(page_url(article, "restore", 1), follow=True)

    assert "Version 1 stands again." in page.text
    assert Article.objects.get().headline_fr == "Le traversier reprend la mer"


def test_restoring_puts_approved_story_back_in_review(client):
    article = make_article(status="approved")
    client.force_login(make_ana())
    save(client, article, headline_fr="Deux")
    Article.objects.update(status="approved")

    client.post(page_url(article, "restore", 1))

    assert Article.objects.get().status == "in-review"


def test_who_may_not_write_brings_nothing_back(client):
    article = make_article()
    client.force_login(make_cleo())
    client.get(page_url(article, "timeline"))

    response = client.post(page_url(article, "restore", 1))

    assert response.status_code == 403
    assert "Your role does not allow this" in response.text


def test_stranger_sees_no_history(client):
    article = make_article()
    client.force_login(make_dov())

    for name in ("timeline", "compare"):
        response = client.get(page_url(article, name))
        assert response.status_code == 403
        assert article.headline_en not in response.text


def test_long_history_takes_same_queries(client, ben, django_assert_max_num_queries):
    article = written(client, *(f"Titre {number}" for number in range(30)))

    with django_assert_max_num_queries(16):
        page = read(client, page_url(article, "timeline"))

    assert len(page.all("tbody tr")) == 31
