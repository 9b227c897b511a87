"""Two who write one story at once: what each did is kept, or asked about."""

import pytest
from django.contrib.auth.models import User

from articles.models import DeskLogEntry
from tests.make import (
    make_ana,
    make_article,
    make_ben,
    make_contributor,
    make_section,
    make_shown_photo,
    make_tag,
)

from .story_form import opened, save

pytestmark = pytest.mark.django_db

THREE = "<p>Un.</p><p>Deux.</p><p>Trois.</p>"


@pytest.fixture
def two(client):
    """Lets Ben save changes after Ana opened the form, then Ana hers; what she is answered."""

    def write(article, bens, anas, opened_by_ana=()):
        client.force_login(ana)
        anas_form = opened(client, article) | dict(opened_by_ana)
        client.force_login(User.objects.get(username="ben"))
        save(client, article, **bens)
        client.force_login(ana)
        response = save(client, article, form=anas_form, **anas)
        article.refresh_from_db()
        return response

    ana, _ben = make_ana(), make_ben()
    return write


def again(client, response, article, **choices):
    """Send the form that was shown once more, with these choices."""
    form = dict(response.context["adminform"].form.data.lists())
    save(client, article, form=form, **choices)
    article.refresh_from_db()


def texts(response):
    return response.content.decode()


def test_writer_and_translator_do_not_meet(two):
    article = make_article()

    response = two(article, {"body_en": "<p>Ben.</p>"}, {"body_fr": "<p>Ana.</p>"})

    assert (article.body_fr, article.body_en) == ("<p>Ana.</p>", "<p>Ben.</p>")
    assert "Kept too, as a colleague saved it meanwhile: Story EN." in texts(response)


def test_paragraphs_of_both_are_kept(two):
    article = make_article(body_fr=THREE)

    two(
        article,
        {"body_fr": THREE.replace("Trois", "Ben")},
        {"body_fr": THREE.replace("Un", "Ana")},
    )

    assert article.body_fr == "<p>Ana.</p><p>Deux.</p><p>Ben.</p>"


def test_photo_tag_and_section_of_colleague_are_kept(two):
    article, photo, section = make_article(), make_shown_photo(), make_section()
    mine, theirs = make_tag("Mer", "Sea"), make_tag("Port", "Harbour")

    two(
        article,
        {"lead_photo": photo.pk, "section": section.pk, "tags": [theirs.pk]},
        {"tags": [mine.pk], "standfirst_fr": "Ana."},
    )

    assert (article.lead_photo, article.section, article.standfirst_fr) == (photo, section, "Ana.")
    assert set(article.tags.all()) == {mine, theirs}


def test_bylines_of_both_are_kept(two):
    article = make_article(by=make_contributor("Noé Aubert"))
    one, other = make_contributor("Zoé Roy"), make_contributor("Max Lee")

    def added(contributor):
        row = {"contributor": contributor.pk, "agency": "", "role": "author", "language": ""}
        row |= {"id": "", "article": article.pk, "position": 1}
        form = {f"bylines-1-{name}": value for name, value in row.items()}
        return form | {"bylines-TOTAL_FORMS": 2}

    two(article, added(one), added(other))

    names = article.bylines.order_by("position", "id").values_list("contributor__name", flat=True)
    assert list(names) == ["Noé Aubert", "Zoé Roy", "Max Lee"]


def test_same_words_changed_by_both_are_asked_about(client, two):
    article = make_article(standfirst_fr="Avant.")

    response = two(article, {"standfirst_fr": "De Ben."}, {"standfirst_fr": "De Ana."})

    assert article.standfirst_fr == "De Ben."
    assert "You and a colleague changed the same words." in texts(response)
    assert "<mark>Ben.</mark>" in texts(response)
    assert "<mark>Ana.</mark>" in texts(response)


@pytest.mark.parametrize(
    ("choice", "stands", "logged"),
    [("mine", "De Ana.", "De Ben."), ("theirs", "De Ben.", "De Ana.")],
)
def test_words_not_chosen_stay_in_log(client, two, choice, stands, logged):
    article = make_article(standfirst_fr="Avant.")
    response = two(article, {"standfirst_fr": "De Ben."}, {"standfirst_fr": "De Ana."})

    again(client, response, article, **{"choice-0": choice})

    assert article.standfirst_fr == stands
    assert logged in DeskLogEntry.objects.get(act="set-aside").reason


def test_both_paragraphs_may_be_chosen(client, two):
    article = make_article(body_fr="<p>Un.</p>")
    response = two(
        article, {"body_fr": "<p>Un.</p><p>Ben.</p>"}, {"body_fr": "<p>Un.</p><p>Ana.</p>"}
    )

    again(client, response, article, **{"choice-0": "both"})

    assert article.body_fr == "<p>Un.</p><p>Ana.</p><p>Ben.</p>"


def test_paragraph_i_took_out_comes_back_in_place(client, two):
    article = make_article(body_fr=THREE)
    response = two(
        article,
        {"body_fr": THREE.replace("Deux", "Ben")},
        {"body_fr": "<p>Un.</p><p>Trois.</p>"},
    )

    again(client, response, article, **{"choice-0": "theirs"})

    assert article.body_fr == "<p>Un.</p><p>Ben.</p><p>Trois.</p>"


def test_save_without_choice_asks_again(client, two):
    article = make_article(standfirst_fr="Avant.")
    response = two(article, {"standfirst_fr": "De Ben."}, {"standfirst_fr": "De Ana."})

    again(client, response, article, headline_fr="Autre titre")

    assert (article.standfirst_fr, article.headline_fr) == (
        "De Ben.",
        "Le traversier reprend la mer",
    )


def test_photos_of_both_are_shown_by_name(two):
    article = make_article()
    bens, anas = make_shown_photo(caption_en="Ben’s boat."), make_shown_photo()

    response = two(article, {"lead_photo": bens.pk}, {"lead_photo": anas.pk})

    assert "boat" in texts(response)
    assert article.lead_photo == bens


@pytest.mark.parametrize("state", ["", "not JSON", "[1]", '{"headline_fr": 3}'])
def test_form_of_unknown_state_overwrites_nothing(two, state):
    article = make_article(standfirst_fr="Avant.")

    response = two(
        article,
        {"headline_fr": "De Ben."},
        {"standfirst_fr": "Après.", "headline_fr": "De Ana."},
        opened_by_ana={"opened": state, "version": "yesterday or so"},
    )

    assert (article.headline_fr, article.standfirst_fr) == ("De Ben.", "Avant.")
    assert "You and a colleague changed the same words." in texts(response)
