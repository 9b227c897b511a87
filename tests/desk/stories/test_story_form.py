import re

import pytest
from django.urls import reverse

from articles.models import Article, Tag
from tests.make import (
    make_agency,
    make_ana,
    make_article,
    make_ben,
    make_contributor,
    make_edition,
    make_photo,
    make_section,
    make_tag,
    make_user,
)
from tests.parsed_page import ParsedPage

from .story_form import change_url, save

pytestmark = pytest.mark.django_db


def page(response):
    return response.content.decode()


def test_story_may_be_written_in_french_alone(client):
    ana = make_ana()
    client.force_login(ana)

    save(client, headline_fr="Le pont est fermé", body_fr="<p>Depuis lundi.</p>")

    article = Article.objects.get()
    assert (article.headline_fr, article.words("headline", "en")) == ("Le pont est fermé", "")
    assert article.created_by == ana


def test_story_without_any_word_is_not_stored(client):
    client.force_login(make_ana())

    response = save(client)

    assert "There is nothing to save yet" in page(response)
    assert not Article.objects.exists()


def test_story_of_few_words_is_draft(client):
    client.force_login(make_ana())

    save(client, desk_note="Call the harbour master.")

    assert Article.objects.get().status == Article.Status.DRAFT


def test_new_story_opens_on_its_headline(client):
    client.force_login(make_ana())

    new = page(client.get(reverse("admin:articles_article_add")))

    assert re.search(r'<textarea name="headline_fr"[^>]* autofocus', new)
    assert "admin/js/change_form.js" not in new


def test_both_languages_stand_in_one_form(client):
    article = make_article()
    client.force_login(make_ben())

    shown = page(client.get(change_url(article)))

    assert "Le traversier reprend la mer" in shown
    assert "The ferry sails again" in shown


def test_body_is_sanitised_on_its_way_in(client):
    article = make_article()
    client.force_login(make_ben())
    typed = (
        '<h1>Big</h1><p style="color:red" onclick="x()">Fine <b>words</b></p><script>x()</script>'
        '<p><a href="javascript:x()">link</a></p><figure data-photo="7" data-layout="wide"'
        ' data-caption="Ours"></figure><aside class="pullquote odd"><p>Said.</p></aside>'
    )

    save(client, article, body_fr=typed)

    article.refresh_from_db()
    assert article.body_fr == (
        "Big<p>Fine words</p><p><a>link</a></p>"
        '<figure data-photo="7" data-layout="wide" data-caption="Ours"></figure>'
        '<aside class="pullquote"><p>Said.</p></aside>'
    )


def test_headline_is_one_line(client):
    article = make_article()
    client.force_login(make_ben())

    save(client, article, headline_fr="Une ligne\r\net la suite\u00a0?")

    article.refresh_from_db()
    assert article.headline_fr == "Une ligne et la suite\u00a0?"


def test_markup_in_a_headline_is_shown_as_text(client):
    make_article(headline_fr="A < B & <script>x()</script>", headline_en="")
    client.force_login(make_ben())

    shown = page(client.get(reverse("admin:articles_article_changelist")))

    assert "A &lt; B &amp; &lt;script&gt;" in shown
    assert "<script>x()" not in shown


def test_bylines_name_people_and_agencies_in_their_order(client):
    article = make_article(by=make_contributor("Ana Ruiz"))
    agency = make_agency("Agence Atlantique")
    client.force_login(make_ben())

    save(
        client,
        article,
        **{
            "bylines-TOTAL_FORMS": 2,
            "bylines-0-position": 20,
            "bylines-1-agency": agency.pk,
            "bylines-1-role": "reporting",
            "bylines-1-position": 10,
        },
    )

    assert [str(row) for row in article.bylines.all()] == [
        "Agence Atlantique · additional reporting",
        "Ana Ruiz · author",
    ]


def test_byline_with_both_or_neither_is_refused(client):
    article = make_article()
    client.force_login(make_ben())
    new = {"bylines-TOTAL_FORMS": 2, "bylines-1-role": "reporting", "bylines-1-position": 1}

    neither = page(save(client, article, kicker_fr="Transport", **new))
    both = page(
        save(
            client,
            article,
            **new,
            **{
                "bylines-1-agency": make_agency().pk,
                "bylines-1-contributor": make_contributor().pk,
            },
        )
    )

    assert "Choose a person or an agency." in neither
    assert 'value="Transport"' in neither
    assert "A byline names a contributor or an agency, not both." in both
    assert article.bylines.count() == 1


def test_tags_are_chosen_by_identity_whatever_the_language(client):
    bread = make_tag("Pain", "Bread")
    pain = make_tag("Douleur", "Pain")
    article = make_article(tags=[bread])
    client.force_login(make_ben())

    save(client, article, tags=[pain.pk])

    assert list(article.tags.all()) == [pain]
    assert Tag.objects.count() == 2


def test_tag_is_found_by_name_in_either_language(client):
    harbour = make_tag("Port", "Harbour")
    make_tag("Climat", "Climate")
    client.force_login(make_ana())
    field = {"app_label": "articles", "model_name": "article", "field_name": "tags"}

    found = [
        client.get("/admin/autocomplete/", field | {"term": term}).json()["results"]
        for term in ("port", "harb")
    ]

    assert [[row["id"] for row in rows] for rows in found] == [[str(harbour.pk)]] * 2


def test_lead_photo_stands_there_with_caption_and_credit(client):
    photo = make_photo(caption_en="The quay <empty>.", credit_line="Reuters / KCNA")
    article = make_article(lead_photo=photo)
    client.force_login(make_ben())

    shown = page(client.get(change_url(article)))

    assert "The quay &lt;empty&gt;." in shown
    assert "Reuters / KCNA" in shown


@pytest.mark.parametrize(("language", "caption"), [("fr", "Le quai vide."), ("en", "Empty quay.")])
def test_chosen_photo_is_described_in_interface_language(client, language, caption):
    photo = make_photo(caption_fr="Le quai vide.", caption_en="Empty quay.", is_archive=True)
    article = make_article(lead_photo=photo)
    client.force_login(make_ben())
    asking = {"accept-language": language}

    shown = ParsedPage(client.get(change_url(article), headers=asking))
    address = reverse("admin:articles_article_photo", args=[photo.pk])
    answer = client.get(address, headers=asking).json()

    assert shown.text(".chosen-photo .caption") == caption == answer["caption"]
    assert answer["credit"] == answer["credits"][language]
    assert shown.text(".chosen-photo .credit") == answer["credit"]


def test_missing_caption_is_shown_in_other_language(client):
    photo = make_photo(caption_fr="Le quai vide.", caption_en="")
    article = make_article(lead_photo=photo)
    client.force_login(make_ben())

    shown = ParsedPage(client.get(change_url(article), headers={"accept-language": "en"}))

    assert shown.text(".chosen-photo .caption") == "Le quai vide."


def test_story_editor_asks_for_photo_by_number(client):
    photo = make_photo(caption_en="Empty quay.", credit_line="Reuters / KCNA")
    client.force_login(make_ana())

    answer = client.get(reverse("admin:articles_article_photo", args=[photo.pk])).json()

    assert answer["captions"]["en"] == "Empty quay."
    assert "Reuters / KCNA" in answer["credits"]["fr"]
    assert answer["has_file"] is False


def test_number_without_photo_is_said_to_be_none(client):
    client.force_login(make_ana())

    answer = client.get(reverse("admin:articles_article_photo", args=[999]))

    assert answer.json() == {"error": "This photo is not in the library."}


def test_whoever_may_only_read_changes_nothing(client):
    article = make_article(section=make_section())
    client.force_login(make_user("eve", "articles.view_article", is_staff=True))

    shown = page(client.get(change_url(article)))
    posted = client.post(change_url(article), {"headline_fr": "Autre"})

    assert "Le traversier reprend la mer" in shown
    assert 'name="_continue"' not in shown
    assert posted.status_code == 403


def test_form_lists_editions_and_latest_entries(client):
    article = make_article()
    make_edition(article, language="fr")
    make_edition(article, language="fr")
    client.force_login(make_ben())

    context = client.get(change_url(article)).context

    assert [edition.number for edition in context["editions"]] == [2, 1]
    assert [entry.point[:1] for entry in context["timeline"]] == ["e", "v", "e"]


def test_form_takes_same_queries_for_long_history(client, django_assert_max_num_queries):
    article = make_article(tags=[make_tag()])
    client.force_login(make_ben())
    for _again in range(8):
        make_edition(article, language="fr")

    with django_assert_max_num_queries(30):
        client.get(change_url(article))


def test_thousands_of_claimed_bylines_are_refused(client):
    article = make_article()
    client.force_login(make_ana())

    response = save(client, article, **{"bylines-TOTAL_FORMS": "99999"})

    assert "Please submit at most 100 forms." in page(response)
    assert len(page(response)) < 2_000_000


def test_same_person_twice_is_refused(client):
    article = make_article()
    client.force_login(make_ana())
    again = {"contributor": article.bylines.get().contributor_id, "role": "author"}
    row = {f"bylines-1-{name}": value for name, value in again.items()}

    response = save(client, article, **row, **{"bylines-TOTAL_FORMS": "2", "bylines-1-position": 1})

    assert "is credited twice as" in page(response)
    assert article.bylines.count() == 1
