"""Two writers and a translator in one story at once, each in a browser of their own."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Article, DeskLogEntry
from tests.make import make_ana, make_article, make_ben, make_colleague, make_photo

pytestmark = pytest.mark.django_db(transaction=True)

THREE = "<p>Un quai.</p><p>Deux grues.</p><p>Trois navires.</p>"


@pytest.fixture
def colleagues(browser, live_server):
    """Opens a story in the browser of each name, logged in."""
    contexts = []

    def open_story(article, *names):
        pages = []
        for name in names:
            contexts.append(browser.new_context())
            page = contexts[-1].new_page()
            page.set_default_timeout(8000)
            form = reverse("admin:articles_article_change", args=[article.pk])
            page.goto(f"{live_server}{reverse('admin:login')}?next={form}")
            page.get_by_label("Username").fill(name)
            page.get_by_label("Password").fill(name)
            page.get_by_role("button", name="Log in").click()
            page.locator("#language-fr [role=textbox]").wait_for()
            pages.append(page)
        return pages

    yield open_story
    for context in contexts:
        context.close()


def write_after(page, words, more, language="French"):
    """Put the cursor behind these words of the text, and type."""
    text = page.get_by_role("textbox", name=f"Story, {language}")
    text.get_by_text(words).click()
    page.keyboard.press("End")
    page.keyboard.type(more)
    expect(text).to_contain_text(more)


def save(page):
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_load_state()


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
