"""Two writers and a translator in one story at once, each in a browser of their own."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Article, DeskLogEntry
from tests.make import make_ana, make_article, make_ben, make_colleague, make_photo

from .desk_login import log_in, open_story, save, text_of, write_after

pytestmark = pytest.mark.django_db(transaction=True)

THREE = "<p>Un quai.</p><p>Deux grues.</p><p>Trois navires.</p>"


@pytest.fixture
def colleagues(browser, live_server):
    """Opens a story in the browser of each name, logged in."""
    contexts = []

    def open_for(article, *names):
        pages = []
        for name in names:
            contexts.append(browser.new_context())
            pages.append(contexts[-1].new_page())
            open_story(pages[-1], live_server, name, article)
        return pages

    yield open_for
    for context in contexts:
        context.close()


def test_nobody_loses_a_word_in_one_story(colleagues):
    for make in (make_ana, make_ben):
        make()
    make_colleague("eve", "Reporter")
    photo = make_photo(caption_fr="Le môle.")
    article = make_article(body_fr=THREE, body_en="<p>A quay.</p>")
    ana, ben, eve = colleagues(article, "ana", "ben", "eve")

    write_after(ana, "Un quai.", " Il pleut.")
    save(ana)
    write_after(ben, "Trois navires.", " Ils attendent.")
    ben.locator("#id_lead_photo").fill(str(photo.pk))
    save(ben)
    write_after(eve, "A quay.", " It is raining.", "English")
    save(eve)

    article = Article.objects.get()
    assert article.body_fr == (
        "<p>Un quai. Il pleut.</p><p>Deux grues.</p><p>Trois navires. Ils attendent.</p>"
    )
    assert article.body_en == "<p>A quay. It is raining.</p>"
    assert article.lead_photo == photo
    expect(ben.get_by_text("Kept too, as a colleague saved it")).to_contain_text("Story FR")
    expect(eve.get_by_text("Kept too, as a colleague saved it")).to_contain_text("Number in the")


def test_same_paragraph_of_two_is_chosen(colleagues):
    for make in (make_ana, make_ben):
        make()
    article = make_article(body_fr=THREE)
    ana, ben = colleagues(article, "ana", "ben")

    write_after(ana, "Deux grues.", " De Ana.")
    save(ana)
    write_after(ben, "Deux grues.", " De Ben.")
    save(ben)
    expect(ben.locator(".overlaps mark")).to_have_count(2)
    ben.locator(".overlaps").get_by_label("My colleague’s").check()
    ben.get_by_role("button", name="Save with these choices").click()
    expect(ben.get_by_text("Saved.")).to_be_visible()

    assert "Deux grues. De Ana." in Article.objects.get().body_fr
    assert "De Ben." in DeskLogEntry.objects.get(act="set-aside").reason


def test_colleagues_see_each_other_and_their_saves(colleagues):
    for make in (make_ana, make_ben):
        make()
    article = make_article(body_fr=THREE)
    ana, ben = colleagues(article, "ana", "ben")

    text_of(ana).get_by_text("Deux grues.").click()
    expect(ben.locator(".presence .person")).to_have_text("ana · French", timeout=5000)
    expect(ben.locator(".has-colleague")).to_have_text("Deux grues.", timeout=5000)
    write_after(ana, "Deux grues.", " De Ana.")
    save(ana)
    write_after(ben, "Trois navires.", " De Ben.")
    expect(ben.locator("[data-saved-since]")).to_contain_text("ana saved this story", timeout=5000)
    ben.get_by_role("button", name="Take it into my form").click()
    ben.wait_for_load_state()

    expect(text_of(ben)).to_contain_text("Deux grues. De Ana.")
    expect(text_of(ben)).to_contain_text("Trois navires. De Ben.")
    expect(ben.locator(".shown-because")).to_contain_text("Story FR")
    assert "De Ben." not in Article.objects.get().body_fr
    save(ben)
    assert "De Ana." in Article.objects.get().body_fr
    assert "De Ben." in Article.objects.get().body_fr
    ana.goto("about:blank")
    expect(ben.locator(".presence .person")).to_have_count(0, timeout=5000)


def test_ten_minutes_of_two_are_explained_by_timeline(colleagues):
    for make in (make_ana, make_ben):
        make()
    article = make_article(body_fr=THREE)
    ana, ben = colleagues(article, "ana", "ben")

    for turn in range(6):
        writer, words = ((ana, "Un quai."), (ben, "Trois navires."))[turn % 2]
        write_after(writer, words, f" Mot{turn}.")
        save(writer)
        text_of(writer).wait_for()

    body = Article.objects.get().body_fr
    assert [turn for turn in range(6) if f"Mot{turn}." not in body] == []
    origins = article.versions.order_by("number").values_list("by__username", "origin")
    assert list(origins)[1:] == [
        ("ana", "form"),
        *[("ben", "merge"), ("ana", "merge")] * 2,
        (
            "ben",
            "merge",
        ),
    ]


def test_list_tells_who_has_story_open(colleagues, browser, live_server):
    for make in (make_ana, make_ben):
        make()
    article = make_article()
    [ana] = colleagues(article, "ana")
    context = browser.new_context()
    page = context.new_page()
    log_in(page, live_server, "ben", reverse("admin:articles_article_changelist"))

    expect(page.locator(".open-now")).to_have_text("ana", timeout=5000)
    ana.goto("about:blank")
    expect(page.locator(".open-now")).to_have_text("", timeout=5000)
    context.close()
