"""What was published can be read back from the page by a program that we did not write."""

import pytest
import trafilatura

from articles.models import Byline
from articles.publishing import correct
from tests.make import make_article, make_contributor, make_edition, make_shown_photo, make_tag
from tests.parsed_page import read

pytestmark = pytest.mark.django_db

PARAGRAPHS = [
    "Le traversier a quitté le quai à l’aube, sous les applaudissements de quelques dizaines de "
    "personnes venues malgré le froid.",
    "La veille, la ministre saluait la signature par 70 pays de l’Engagement de Montréal pour la "
    "sécurité des ports, lors d’une conférence.",
    "Selon la compagnie, plus de 8 000 passagers attendaient la reprise du service, interrompu "
    "depuis six semaines par une avarie.",
]


@pytest.fixture
def page(client):
    photo = make_shown_photo(caption_fr="Une légende qui n’est pas du texte de l’article.")
    first, second, third = PARAGRAPHS
    second = second.replace("Engagement", '<a href="https://example.org/">Engagement') + "</a>"
    article = make_article(
        by=make_contributor("Ana Ruiz"),
        lead_photo=photo,
        tags=[make_tag("Sujet du jour")],
        body_fr=f"<p>{first}</p><p>{second}</p><h2>Une avarie</h2>"
        f'<figure data-photo="{photo.pk}"></figure><p>{third}</p>',
    )
    Byline.objects.create(article=article, contributor=make_contributor("Ben Roy"), position=1)
    other = make_article(headline_fr="Une tout autre nouvelle", tags=article.tags.all())
    Byline.objects.filter(article=other).update(contributor=article.bylines.first().contributor)
    make_edition(other)
    make_edition(article)
    correct(article, language="fr", by=None, kind="correction", text="Le navire date de 1998.")
    return read(client, article.editions.live().get())


def test_headline_writers_and_date_are_extracted(page):
    found = trafilatura.bare_extraction(page.html, with_metadata=True)

    assert found.title == "Le traversier reprend la mer"
    assert found.author == "Ana Ruiz; Ben Roy"
    assert found.date == page.data("NewsArticle")["datePublished"][:10]
    assert found.language in ("fr", None)


def test_writers_of_other_stories_are_no_authors(page):
    assert [link.text for link in page.all("[rel=author]")] == ["Ana Ruiz", "Ben Roy"]
    assert "Par Ana Ruiz" in page.text(".related .card-facts")


def test_full_text_is_extracted_and_nothing_else(page):
    text = trafilatura.extract(page.html, include_comments=False)

    for paragraph in (*PARAGRAPHS, "Une avarie"):
        assert paragraph in text
    for foreign in ("légende", "Agence Atlantique", "tout autre", "site externe", "Sujet du jour"):
        assert foreign not in text


def test_correction_is_extracted_with_the_text(page):
    assert "Le navire date de 1998." in trafilatura.extract(page.html, include_comments=False)


def test_photo_and_notes_stand_inside_the_story(page):
    body = page.first(".story-body")

    assert [child.get("class") for child in body[:2]] == ["photo photo-lead", "notes"]
    assert not body.cssselect("aside:not(.pullquote)")
