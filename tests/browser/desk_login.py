"""Logging in at the desk as a colleague does, and writing in a story."""

from django.urls import reverse
from playwright.sync_api import expect


def log_in(page, live_server, name, path=None):
    path = path or reverse("admin:index")
    page.set_default_timeout(8000)
    page.goto(f"{live_server}{reverse('admin:login')}?next={path}")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(name)
    page.get_by_role("button", name="Log in").click()


def open_story(page, live_server, name, article):
    form = reverse("admin:articles_article_change", args=[article.pk])
    log_in(page, live_server, name, form)
    text_of(page).wait_for()


def text_of(page, language="French"):
    return page.get_by_role("textbox", name=f"Story, {language}")


def write_after(page, words, more, language="French"):
    """Put the cursor behind these words of the text, and type."""
    text = text_of(page, language)
    text.get_by_text(words).click()
    page.keyboard.press("End")
    page.keyboard.type(more)
    expect(text).to_contain_text(more)


def save(page):
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_load_state()
