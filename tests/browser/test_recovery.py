"""What is written is in one place at least, whatever the browser, the server or a colleague do."""

import time

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Article
from desk.models import Recovery
from tests.conftest import CHROMIUM, QUIET
from tests.make import make_ana, make_article, make_ben

from .desk_login import log_in, open_story, save, text_of, write_after
from .test_writing import kept, kill, take_back

pytestmark = pytest.mark.django_db(transaction=True)
OFFLINE = "No connection: kept in this browser"
ADD = reverse("admin:articles_article_add")


@pytest.fixture
def ana(page):
    make_ana()
    page.on("dialog", lambda dialog: dialog.accept())
    return page


def change_url(live_server, article):
    return f"{live_server}{reverse('admin:articles_article_change', args=[article.pk])}"


def write(page, words):
    write_after(page, "Le traversier a quitté", f" {words}")


def kept_here(page):
    """Return the names of what the browser keeps."""
    names = page.evaluate("Object.keys(localStorage)")
    return [name for name in names if name.startswith("newsroom-writing")]


def is_soon_forgotten(page):
    """Wait two seconds at most: a page looks through what is kept once it stands."""
    for _try in range(20):
        if not kept_here(page):
            return True
        page.wait_for_timeout(100)
    return False


def test_new_story_kept_in_browser_alone_is_offered(ana, context, live_server):
    log_in(ana, live_server, "ana", ADD)
    text_of(ana).wait_for()
    context.set_offline(True)
    ana.locator("#id_headline_fr").press_sequentially("Tout neuf")
    expect(ana.locator(".writing-line")).to_contain_text(OFFLINE)
    ana.close()
    context.set_offline(False)

    page = context.new_page()
    page.goto(f"{live_server}{ADD}")

    expect(page.locator(".recovery-offer")).to_contain_text("Tout neuf")


def test_text_kept_in_browser_outlives_save_of_colleague(ana, context, live_server):
    article = make_article()
    open_story(ana, live_server, "ana", article)
    context.set_offline(True)
    write(ana, "Hors ligne.")
    expect(ana.locator(".writing-line")).to_contain_text(OFFLINE)
    ana.close()
    Article.objects.update(headline_en="By Ben")
    context.set_offline(False)

    page = context.new_page()
    page.goto(change_url(live_server, article))

    expect(page.locator(".recovery-offer")).to_contain_text("Hors ligne.")
    expect(page.locator(".recovery-offer")).not_to_contain_text("By Ben")


def test_text_without_connection_outlives_a_killed_browser(playwright, tmp_path, live_server):
    make_ana()
    article = make_article()

    def start():
        return playwright.chromium.launch_persistent_context(
            tmp_path / "profile", executable_path=CHROMIUM, args=[*QUIET, "--killed-offline"]
        )

    killed = start()
    page = killed.pages[0]
    open_story(page, live_server, "ana", article)
    killed.set_offline(True)
    write(page, "Hors ligne.")
    expect(page.locator(".writing-line")).to_contain_text(OFFLINE)
    kill("killed-offline")

    other = start()
    other.clear_cookies()  # which were written before the kill, or were not yet
    page = other.pages[0]
    open_story(page, live_server, "ana", article)
    expect(page.locator(".recovery-offer")).to_contain_text("Hors ligne.")
    other.close()


def test_browser_without_room_claims_to_keep_nothing(ana, context, live_server):
    open_story(ana, live_server, "ana", make_article())
    ana.evaluate(
        """() => {
            for (let text = "x".repeat(1 << 20), n = 0; text; n++) {
                try { localStorage.setItem(n, text); }
                catch { text = text.slice(text.length / 2 + 1); }
            }
            IDBObjectStore.prototype.put = () => { throw new Error("no room"); };
        }"""
    )
    ana.get_by_role("button", name="English", exact=True).first.click()
    expect(ana.locator("#language-fr")).to_be_hidden()
    ana.get_by_role("button", name="French", exact=True).first.click()

    context.set_offline(True)
    write(ana, "Hors ligne.")

    expect(ana.locator(".writing-line")).to_have_text("This browser has no room left: save now.")


def test_browser_forgets_what_is_saved(ana, live_server):
    log_in(ana, live_server, "ana", ADD)
    text_of(ana).wait_for()
    ana.locator("#id_headline_fr").press_sequentially("Tout neuf")
    ana.keyboard.press("Control+s")
    ana.get_by_text("Saved.").wait_for()

    expect(ana.locator("#id_headline_fr")).to_be_focused()
    assert is_soon_forgotten(ana)


def test_words_typed_while_form_is_saved_are_offered(ana, live_server):
    article = make_article()
    open_story(ana, live_server, "ana", article)

    def take_time(route):
        if "_continue" in (route.request.post_data or ""):
            time.sleep(1.5)
        route.continue_()

    ana.route("**/change/", take_time)
    write(ana, "Un.")
    typing = "() => document.execCommand('insertText', false, ' Tard.')"
    ana.evaluate(f"() => {{ setTimeout({typing}, 600); }}")
    ana.keyboard.press("Control+s")

    expect(ana.locator(".recovery-offer ins")).to_contain_text(["Tard."])
    assert "Un." in Article.objects.get().body_fr


def test_two_windows_of_a_writer_are_both_kept(ana, context, live_server):
    article = make_article()
    open_story(ana, live_server, "ana", article)
    other = context.new_page()
    other.goto(change_url(live_server, article))
    text_of(other).wait_for()
    ana.bring_to_front()
    write(ana, "Un.")
    kept(ana)
    other.bring_to_front()
    other.locator("#id_headline_en").press_sequentially("Two")
    kept(other)
    save(other)

    expect(other.locator(".recovery-offer")).to_contain_text("Un.")
    take_back(other)
    save(other)

    article.refresh_from_db()
    assert "Un." in article.body_fr
    assert "Two" in article.headline_en
    assert not Recovery.objects.exists()


def test_text_is_never_kept_for_another_colleague(ana, context, live_server):
    make_ben()
    open_story(ana, live_server, "ana", make_article())
    context.clear_cookies()
    log_in(context.new_page(), live_server, "ben")
    ana.bring_to_front()
    write(ana, "De Ana.")

    dialog = ana.locator("#renew-session")
    expect(dialog).to_be_visible(timeout=6000)
    assert not Recovery.objects.exists()
    dialog.get_by_label("Password").fill("ana")
    dialog.get_by_role("button", name="Log in").click()
    kept(ana)

    assert Recovery.objects.get().user.username == "ana"


def test_silent_server_counts_as_away(ana, live_server):
    open_story(ana, live_server, "ana", make_article())
    ana.route("**/recovery/**", lambda route: None)

    write(ana, "Sans réponse.")

    expect(ana.locator(".writing-line")).to_contain_text(OFFLINE, timeout=9000)
    assert len(kept_here(ana)) == 1


def test_story_that_nobody_changed_is_left_without_question(page, live_server):
    make_ana()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    open_story(page, live_server, "ana", make_article())
    page.get_by_role("button", name="Preview beside").click()
    page.locator(".live-preview").get_by_label("Desktop").check()
    page.wait_for_timeout(3000)

    page.goto("about:blank")

    assert asked == []
    assert not Recovery.objects.exists()


def test_words_written_before_scripts_came_are_kept(ana, live_server):
    log_in(ana, live_server, "ana")
    ana.route("**/recovery.js", lambda route: (time.sleep(1), route.continue_()))
    ana.goto(f"{live_server}{ADD}", wait_until="commit")
    ana.locator("#id_headline_fr").fill("Tout neuf")

    kept(ana)

    assert "Tout neuf" in Recovery.objects.get().pairs
