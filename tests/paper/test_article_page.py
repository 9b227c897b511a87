from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Byline
from articles.publishing import correct, publish, withdraw
from tests.make import (
    make_agency,
    make_article,
    make_contributor,
    make_edition,
    make_section,
    make_shown_photo,
    make_tag,
)
from tests.parsed_page import read

pytestmark = pytest.mark.django_db


def test_story_shows_its_words_section_and_topics(client):
    section = make_section(name_fr="Monde")
    edition = make_edition(
        section=section, tags=[make_tag()], kicker_fr="Traversiers", dateline_fr="OTTAWA"
    )

    page = read(client, edition)

    assert page.text("h1") == "Le traversier reprend la mer"
    assert page.text(".standfirst") == "Après six semaines à quai."
    assert page.text(".story .kicker") == "Traversiers"
    assert page.text(".story-body").startswith("OTTAWA\u00a0— Le traversier a quitté")
    assert page.texts(".tags a") == ["Port"]
    assert section.get_absolute_url() in page.links(".crumbs a")


def test_byline_links_to_page_of_each_contributor(client):
    ana = make_contributor("Ana Ruiz", slug="ana-ruiz")
    article = make_article(by=ana)
    Byline.objects.create(
        article=article, agency=make_agency("Agence France-Presse"), role="reporting", position=1
    )

    page = read(client, make_edition(article))

    assert page.text(".byline") == ("Par Ana Ruiz, avec des informations de l’Agence France-Presse")
    assert page.links(".byline a") == ["/fr/contributor/ana-ruiz/"]


def test_dates_can_be_read_by_machines(client):
    edition = make_edition()

    published = read(client, edition).first(".dates time")

    local = timezone.localtime(edition.first_published_at)
    assert published.get("datetime") == local.isoformat(timespec="seconds")


def test_headline_with_markup_is_printed_as_written(client):
    hostile = 'Fish & <script>alert(1)</script> </title> </script "chips"'

    page = read(client, make_edition(headline_fr=hostile, standfirst_fr=hostile))

    assert page.text("h1") == page.data("NewsArticle")["headline"] == hostile
    assert "<script>alert" not in page.html


def test_correction_stands_there_with_kind_and_date(client):
    article = make_article()
    make_edition(article)
    correct(article, language="fr", by=None, kind="clarification", text="Le navire date de 1998.")

    page = read(client, article.editions.live().get())

    assert "Le navire date de 1998." in page.text(".note-correction")
    assert page.text(".note-correction strong") == "Précision"
    assert page.first(".note-correction time") is not None
    assert len(page.texts(".dates time")) == 2


def test_correction_of_other_language_is_not_shown(client):
    article = make_article()
    make_edition(article, language="fr")
    french = read(client, article.editions.get())
    make_edition(article, language="en")
    correct(article, language="en", by=None, kind="correction", text="The ship is from 1998.")

    again = read(client, article.editions.get(language="fr"))

    assert french.texts(".note") == again.texts(".note") == []


def test_editors_note_is_printed_and_desk_note_not(client):
    edition = make_edition(editors_note_fr="Ce texte a paru en 1998.", desk_note="Call the lawyer.")

    page = read(client, edition)

    assert "Ce texte a paru en 1998." in page.text(".note")
    assert "lawyer" not in page.html


def test_edit_at_desk_is_hidden_until_published(client):
    article = make_article(slug_fr="traversier")
    edition = make_edition(article)
    article.headline_fr = "Un autre titre"
    article.save()

    before = read(client, edition).text("h1")
    publish(article, language="fr", by=None)
    after = read(client, edition).text("h1")

    assert (before, after) == ("Le traversier reprend la mer", "Un autre titre")


def test_older_address_leads_to_current_one(client):
    article = make_article(slug_fr="ancien")
    old = make_edition(article).get_absolute_url()
    article.slug_fr = "nouveau"
    article.save()
    new = publish(article, language="fr", by=None).get_absolute_url()

    response = client.get(old)

    assert (response.status_code, response.headers["Location"]) == (301, new)
    assert "nouveau" in new


def test_withdrawn_story_is_gone_with_a_sentence(client):
    article = make_article()
    url = make_edition(article).get_absolute_url()
    withdraw(article, language="fr", by=None, reason="Not true.")

    response = client.get(url)

    assert response.status_code == 410
    assert "rédaction l’a retiré" in response.text
    assert "Not true." not in response.text
    assert "Le traversier" not in response.text


def test_expired_story_is_gone_with_another_sentence(client):
    now = timezone.now()
    edition = make_edition(at=now - timedelta(days=2), live_until=now - timedelta(days=1))

    response = client.get(edition.get_absolute_url())

    assert response.status_code == 410
    assert "temps limité" in response.text


def test_photo_in_text_has_caption_credit_and_size(client):
    photo = make_shown_photo(is_archive=True)
    body = f'<p>Un.</p><figure data-photo="{photo.pk}" data-layout="wide"></figure><p>Deux.</p>'

    page = read(client, make_edition(body_fr=body))

    assert page.text("figure.photo-wide .caption") == "Le port à l’aube."
    assert "Agence Atlantique / Ana Ruiz" in page.text("figcaption .credit")
    assert "photo d’archives" in page.text("figcaption .credit")
    assert page.first("figure img").get("alt") == "Des grues au-dessus de l’eau."
    assert page.first("figure img").get("width")


def test_use_of_photo_may_have_own_caption(client):
    photo = make_shown_photo()
    body = f'<p>Un.</p><figure data-photo="{photo.pk}" data-caption="Ana &amp; Ben &lt;3"></figure>'

    page = read(client, make_edition(body_fr=body))

    assert page.text("figcaption .caption") == "Ana & Ben <3"


@pytest.mark.parametrize(
    "fields", [{"file": ""}, {"usage_right": ""}, {"rendition_key": ""}], ids=str
)
def test_hidden_photo_leaves_no_frame_in_story(client, fields):
    held_back, shown = make_shown_photo(), make_shown_photo()
    body = "".join(f'<figure data-photo="{pk}"></figure>' for pk in (held_back.pk, shown.pk))
    edition = make_edition(body_fr=f"<p>Un.</p>{body}", lead_photo=held_back)
    type(held_back).objects.filter(pk=held_back.pk).update(**fields)

    page = read(client, edition)

    assert len(page.texts("figure")) == 1
    assert held_back.rendition_key not in page.html


def test_corrected_credit_shows_on_earlier_stories(client):
    photo = make_shown_photo(credit_line="Agence Atlantic")
    edition = make_edition(lead_photo=photo)
    photo.credit_line = "Agence Atlantique"
    photo.save()

    assert "Agence Atlantique" in read(client, edition).text("figcaption")


def test_external_link_is_marked_for_eye_and_ear(client):
    body = '<p><a href="https://example.org/?a=1&amp;b=2">là-bas</a> <a href="/fr/">ici</a></p>'

    page = read(client, make_edition(body_fr=body))

    outside, inside = page.all(".story-body a")
    assert outside.get("rel") == "noopener external"
    assert outside.get("href") == "https://example.org/?a=1&b=2"
    assert "site externe" in outside.find("img").get("alt")
    assert inside.get("rel") is None and inside.find("img") is None


def test_link_to_our_own_host_stays_unmarked(client, settings):
    settings.SITE_URL = "https://paper.example"
    body = '<p><a href="https://paper.example/fr/">ici</a></p>'

    assert read(client, make_edition(body_fr=body)).first(".story-body a").get("rel") is None


def test_markup_refused_by_sanitiser_reaches_no_page(client):
    article = make_article(body_fr="<p onclick=x>Un.<script>alert(1)</script></p>")

    page = read(client, make_edition(article))

    assert page.text(".story-body") == "Un."
    assert "onclick" not in page.html and "alert(1)" not in page.html


def test_no_link_opens_a_new_window(client):
    body = '<p><a href="https://example.org/" target="_blank">là-bas</a></p>'

    page = read(client, make_edition(body_fr=body))

    assert page.all("a[target]") == []


def test_untranslated_section_or_topic_is_left_out(client):
    section = make_section(name_fr="Monde", name_en=None, slug_en=None)
    edition = make_edition(
        language="en", section=section, tags=[make_tag("Port", None), make_tag("Mer", "Sea")]
    )

    page = read(client, edition)

    assert page.texts(".tags a") == ["Sea"]
    assert "Monde" not in page.html


def test_related_stories_stand_under_story_with_pictures(client):
    tag, photo = make_tag(), make_shown_photo()
    make_edition(make_article(headline_fr="Au même sujet", tags=[tag], lead_photo=photo))
    make_edition(make_article(headline_fr="D’un autre sujet", tags=[make_tag("Mer", "Sea")]))

    page = read(client, make_edition(make_article(tags=[tag])))

    assert page.texts(".related .card-headline") == ["Au même sujet"]
    assert photo.rendition_key in page.first(".related img").get("src")
    assert photo.rendition_key not in page.meta("og:image")[0]


def test_latest_of_section_stand_apart_from_related(client):
    tag, section = make_tag(), make_section()
    make_edition(make_article(headline_fr="Au même sujet", tags=[tag], section=section))
    make_edition(make_article(headline_fr="De la rubrique", section=section))

    page = read(client, make_edition(make_article(tags=[tag], section=section)))

    assert page.texts(".related h2") == ["Sur le même sujet", "Derniers articles de la rubrique"]
    assert page.texts(".related .card-headline") == ["Au même sujet", "De la rubrique"]
    assert len(page.texts(".why")) == 1


def test_readers_see_named_topics_of_related_story(client):
    french, both = make_tag("Port", None), make_tag("Mer", "Sea")
    for headline, tag in (("A", french), ("B", both)):
        article = make_article(headline_en=headline, tags=[tag])
        make_edition(article, language="en")

    page = read(client, make_edition(make_article(tags=[french, both]), language="en"))

    assert sorted(page.texts(".related .card-headline")) == ["A", "B"]
    assert page.texts(".why p") == ["Both stories are about: Sea"]


def test_withdrawn_related_story_leaves_list_at_once(client):
    tag = make_tag()
    other = make_article(headline_fr="Au même sujet", tags=[tag])
    make_edition(other)
    edition = make_edition(make_article(tags=[tag]))
    before = read(client, edition).texts(".related .card-headline")
    withdraw(other, language="fr", by=None, reason="Faux.")

    assert before == ["Au même sujet"]
    assert read(client, edition).texts(".related .card-headline") == []
