"""Pasting by Ctrl+V what other programs put on the clipboard, in a real browser."""

import json

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.bodies import sanitise
from articles.models import Article
from tests.make import make_article, make_ben

from .pasted_fragments import FRAGMENTS, NAMES

pytestmark = pytest.mark.django_db(transaction=True)

COPY = """html => {
  const once = event => {
    event.clipboardData.setData("text/html", html);
    event.preventDefault();
  };
  document.addEventListener("copy", once, { once: true, capture: true });
}"""


@pytest.fixture
def editor(context, page, live_server):
    """The French text of a story that is open at the desk, and a page to copy from."""
    make_ben()
    article = make_article(body_fr="<p>x</p>")
    page.set_default_timeout(8000)
    page.goto(f"{live_server}{reverse('admin:login')}")
    page.get_by_label("Username").fill("ben")
    page.get_by_label("Password").fill("ben")
    page.get_by_role("button", name="Log in").click()
    page.goto(f"{live_server}{reverse('admin:articles_article_change', args=[article.pk])}")
    page.get_by_role("textbox", name="Story, French").wait_for()
    return page


def paste(page, html):
    """Put the HTML on the clipboard as it is, and into the emptied text by Ctrl+V."""
    text = page.get_by_role("textbox", name="Story, French")
    text.click()
    page.keyboard.press("Control+a")
    page.evaluate(COPY, html)
    page.keyboard.press("Control+c")
    page.keyboard.press("Backspace")
    page.keyboard.press("Control+v")
    return text


def stored(page):
    return sanitise(page.locator("#id_body_fr").input_value())


@pytest.mark.parametrize("source", FRAGMENTS, ids=NAMES.get)
def test_fragments_come_out_as_if_typed(editor, source):
    wrong = {}
    for html, expected in FRAGMENTS[source]:
        paste(editor, source.format(html))
        if (found := stored(editor)) != expected:
            wrong[html] = (found, expected)

    assert len(FRAGMENTS[source]) == 20
    assert not wrong, json.dumps(wrong, indent=1, ensure_ascii=False)


def test_what_is_left_out_is_said(editor):
    paste(editor, "<p>One.</p><img src='/a.jpg'><img src='/b.jpg'><iframe></iframe>")

    told = editor.locator("#language-fr .paste-told")
    expect(told).to_contain_text("Pictures left out: 2.")
    expect(told).to_contain_text("Embedded frames left out: 1.")


def test_writing_on_keeps_what_was_stored(editor, live_server):
    kept = (
        '<p>H<sub>2</sub>O, 1<sup>er</sup>, <span lang="en">fish</span></p><hr>'
        '<p lang="la">Alea</p><table><tbody><tr><th scope="row"><p>a</p>'
        "</th></tr></tbody></table><p>Fin</p>"
    )
    Article.objects.update(body_fr=kept)
    editor.reload()
    editor.get_by_role("textbox", name="Story, French").get_by_text("Fin").click()
    editor.keyboard.press("End")
    editor.keyboard.type("ale")

    assert stored(editor) == kept.replace("Fin", "Finale")
