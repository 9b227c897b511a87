import pytest

from articles.bylines.own_words import by_number, byline_pieces, byline_problems
from articles.models import Byline, EditionByline
from articles.publishing import correct, publish
from contributors.models import Agency, Contributor
from lib.refusal import Refusal
from tests.desk.stories.story_form import opened, save
from tests.make import make_agency, make_article, make_ben, make_contributor, make_edition


def credit(name, pk=1, role="author"):
    return EditionByline(contributor=Contributor(pk=pk, name=name, slug="x"), role=role)


def agency_credit(name):
    return EditionByline(agency=Agency(pk=1, name_fr=name, slug="agency"), role="reporting")


ADRIAN, VALERIE = credit("Adrian Wyld"), credit("Valérie Roy", pk=2)
AFP = agency_credit("Agence France-Presse")


def line(text, *rows, language="fr"):
    return "".join(piece.text for piece in byline_pieces(text, list(rows), language))


def test_place_in_byline_text_becomes_linked_name():
    pieces = byline_pieces("Propos recueillis par {2}, avec {1}", [ADRIAN, VALERIE], "fr")

    assert [piece.text for piece in pieces if piece.url] == ["Valérie Roy", "Adrian Wyld"]
    assert line("Propos recueillis par {2}, avec {1}", ADRIAN, VALERIE) == (
        "Propos recueillis par Valérie Roy, avec Adrian Wyld"
    )


def test_place_may_hold_name_itself_in_any_case():
    assert line("Texte : {adrian wyld}", ADRIAN) == "Texte : Adrian Wyld"


@pytest.mark.parametrize(
    ("text", "row", "expected"),
    [
        ("Photos de {1}", ADRIAN, "Photos d’Adrian Wyld"),
        ("Photos d’{1}", VALERIE, "Photos de Valérie Roy"),
        ("D'{1}, à Québec", VALERIE, "De Valérie Roy, à Québec"),
        ("De {1}", ADRIAN, "D’Adrian Wyld"),
        ("avec l’aide de {1}", AFP, "avec l’aide de l’Agence France-Presse"),
        ("avec l’aide de {1}", agency_credit("Le Monde"), "avec l’aide du Monde"),
        ("avec l’aide de l’{1}", AFP, "avec l’aide de l’Agence France-Presse"),
        ("Le monde {1}", ADRIAN, "Le monde Adrian Wyld"),
    ],
)
def test_french_de_before_place_is_elided_for_name(text, row, expected):
    assert line(text, row) == expected


def test_english_byline_is_left_as_it_was_written():
    assert line("Memories de {1}", ADRIAN, language="en") == "Memories de Adrian Wyld"


def test_usual_byline_is_printed_without_own_text():
    assert line("", ADRIAN, VALERIE) == "Par Adrian Wyld et Valérie Roy"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Par {1}", "The byline (French) leaves out Valérie Roy: write {2} in it."),
        (
            "Par {1}, {2} et {3}",
            "The byline (French): nobody who is credited in it is “3”.",
        ),
        (
            "Par {1}, {2} et {Dov}",
            "The byline (French): nobody who is credited in it is “Dov”.",
        ),
        (
            "Par {1}, {2} et {Dov",
            "The byline (French): a name stands between { and }, and one is missing.",
        ),
    ],
)
def test_byline_text_that_misses_credits_is_refused(text, sentence):
    assert byline_problems(text, [ADRIAN, VALERIE], "fr") == [sentence]


def test_text_that_names_everybody_is_not_refused():
    assert byline_problems("{Valérie Roy} et {1}", [ADRIAN, VALERIE], "fr") == []


def test_absurd_number_in_byline_names_nobody():
    text = "{" + "9" * 250 + "} {1}"

    assert len(byline_problems(text, [ADRIAN], "fr")) == 1
    assert by_number(text, [ADRIAN], "fr") == text


def told(article, text="D’après {Ana Ruiz}"):
    article.byline_text_fr = text
    article.save()
    return article


@pytest.mark.django_db
def test_page_prints_desks_byline_linked_and_escaped(client):
    edition = make_edition(told(make_article(by=make_contributor(slug="ana")), "<b> & {1}"))

    page = client.get(edition.get_absolute_url()).content.decode()

    assert '&lt;b&gt; &amp; <a href="/fr/' in page
    assert 'rel="author">Ana Ruiz</a>' in page


@pytest.mark.django_db
def test_live_line_follows_a_new_name(client):
    ana = make_contributor()
    edition = make_edition(told(make_article(by=ana)))

    ana.name = "Ana Ruiz-Roy"
    ana.save()

    assert edition.byline_text == "D’après {1}"
    assert "Ana Ruiz-Roy</a>" in client.get(edition.get_absolute_url()).content.decode()


@pytest.mark.django_db
def test_structured_data_and_feed_name_people_not_line(client):
    edition = make_edition(told(make_article()))

    page = client.get(edition.get_absolute_url()).content.decode()

    assert '"author":[{"@type":"Person","name":"Ana Ruiz"' in page
    assert "<dc:creator>Ana Ruiz</dc:creator>" in client.get("/fr/feed.xml").content.decode()


@pytest.mark.django_db
def test_publishing_refuses_byline_that_leaves_somebody_out():
    article = told(make_article())
    Byline.objects.create(article=article, agency=make_agency(), role="reporting", position=2)

    with pytest.raises(Refusal, match="leaves out Agence Atlantique"):
        publish(article, language="fr", by=None)


@pytest.mark.django_db
def test_byline_of_one_language_holds_up_no_other():
    article = told(make_article(), "Par {Dov}")

    assert publish(article, language="en", by=None).byline_text == ""


@pytest.mark.django_db
def test_correction_carries_byline_text_on():
    article = told(make_article())
    make_edition(article)

    correct(article, language="fr", by=None, kind="correction", text="C’était mardi.")

    assert article.editions.latest("number").byline_text == "D’après {1}"


@pytest.mark.django_db
def test_form_names_who_is_left_out_of_byline(client):
    client.force_login(make_ben())
    article = make_article()

    page = save(client, article, byline_text_fr="La rédaction").content.decode()

    assert "leaves out Ana Ruiz: write {1} in it." in page
    assert 'value="La rédaction"' in page


@pytest.mark.django_db
def test_form_takes_byline_that_fits(client):
    client.force_login(make_ben())
    article = make_article()

    save(client, article, opened(client, article), byline_text_fr="Texte de {1}")

    article.refresh_from_db()
    assert article.byline_text_fr == "Texte de {1}"
