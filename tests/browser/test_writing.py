"""Writing that is not lost, whatever is killed, cut or ended; and the tools of writing."""

import os
import signal
import subprocess
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Article
from desk.models import Recovery
from media.models import Photo
from tests.conftest import CHROMIUM, QUIET
from tests.make import make_ana, make_article, make_ben, make_edition, make_section, make_tag

from .desk_login import log_in, open_story, save, text_of, write_after
from .test_story import WCAG

pytestmark = pytest.mark.django_db(transaction=True)
KEPT = ".writing-line[data-state=kept]"


@pytest.fixture
def ana(page, live_server):
    make_ana()
    return page


def kept(page):
    expect(page.locator(KEPT)).to_contain_text("Kept on the server", timeout=5000)


def kill(name):
    """Kill the browser that was started with this flag."""
    pids = subprocess.run(["pgrep", "-f", name], capture_output=True, text=True)
    for pid in pids.stdout.split():
        os.kill(int(pid), signal.SIGKILL)


def take_back(page):
    page.get_by_role("button", name="Take it into the form").click()
    page.locator(".shown-because").wait_for()


def test_killed_browser_gives_every_field_back(playwright, live_server):
    make_ana()
    article, section, tag = make_article(), make_section(), make_tag("Port", "Harbour")
    killed = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, "--killed-soon"])
    page = killed.new_page()
    open_story(page, live_server, "ana", article)
    page.locator("#id_headline_en").fill("Never saved")
    page.locator("#id_section").select_option(str(section.pk))
    page.locator("#id_is_sensitive").check()
    page.locator("#id_embargoed_until").fill("2031-05-06T07:08")
    page.get_by_role("combobox", name="Tags").click()
    page.locator(".select2-container--open .select2-search__field").last.fill("Harb")
    page.locator(".select2-results__option", has_text="Harbour").click()
    write_after(page, "Le traversier a quitté", " Et puis plus rien.")
    time.sleep(4.5)
    kill("killed-soon")

    other = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
    page = other.new_page()
    open_story(page, live_server, "ana", article)
    expect(page.locator(".recovery-offer")).to_contain_text("Et puis plus rien.")
    take_back(page)
    save(page)
    other.close()

    article.refresh_from_db()
    assert article.headline_en == "Never saved"
    assert (article.section, article.is_sensitive) == (section, True)
    assert list(article.tags.all()) == [tag]
    assert article.embargoed_until.year == 2031
    assert "Et puis plus rien." in article.body_fr


def test_cut_network_keeps_text_in_browser(ana, context, live_server):
    article = make_article()
    open_story(ana, live_server, "ana", article)
    context.set_offline(True)
    write_after(ana, "Le traversier a quitté", " Hors ligne.")
    expect(ana.locator(".writing-line")).to_contain_text("No connection: kept in this browser")

    context.set_offline(False)
    kept(ana)

    assert "Hors ligne." in Recovery.objects.get().pairs


def test_text_kept_in_browser_alone_is_offered(ana, context, live_server):
    article = make_article()
    open_story(ana, live_server, "ana", article)
    ana.on("dialog", lambda dialog: dialog.accept())
    context.set_offline(True)
    write_after(ana, "Le traversier a quitté", " Hors ligne.")
    expect(ana.locator(".writing-line")).to_contain_text("No connection: kept in this browser")
    ana.close()
    context.set_offline(False)

    page = context.new_page()
    page.goto(f"{live_server}{reverse('admin:articles_article_change', args=[article.pk])}")

    expect(page.locator(".recovery-offer")).to_contain_text("Hors ligne.")


def test_ended_session_is_renewed_in_place(ana, live_server):
    article = make_article()
    open_story(ana, live_server, "ana", article)
    Session.objects.all().delete()
    write_after(ana, "Le traversier a quitté", " Sans session.")

    dialog = ana.locator("#renew-session")
    expect(dialog).to_be_visible(timeout=6000)
    dialog.get_by_label("Password").fill("wrong")
    dialog.get_by_role("button", name="Log in").click()
    expect(dialog.locator(".errornote")).to_be_visible()
    dialog.get_by_label("Password").fill("ana")
    dialog.get_by_role("button", name="Log in").click()
    expect(dialog).to_be_hidden()
    kept(ana)
    save(ana)

    article.refresh_from_db()
    assert "Sans session." in article.body_fr
    assert not Recovery.objects.exists()


def test_new_story_is_given_back_after_reload(ana, live_server):
    log_in(ana, live_server, "ana", reverse("admin:articles_article_add"))
    ana.on("dialog", lambda dialog: dialog.accept())
    ana.locator("#id_headline_fr").fill("Tout neuf")
    kept(ana)

    ana.reload()
    expect(ana.locator(".recovery-offer")).to_contain_text("Tout neuf")
    take_back(ana)
    save(ana)

    assert Article.objects.get().headline_fr == "Tout neuf"
    assert not Recovery.objects.exists()


def test_control_s_saves_without_losing_the_place(ana, live_server):
    article = make_article()
    open_story(ana, live_server, "ana", article)
    write_after(ana, "Le traversier a quitté", " Un.")

    ana.keyboard.press("Control+s")
    ana.get_by_text("Saved.").wait_for()
    expect(text_of(ana)).to_be_focused()
    ana.keyboard.type(" Deux.")

    expect(text_of(ana)).to_contain_text("aube. Un. Deux.")
    assert "Un." in Article.objects.get().body_fr


def test_find_and_replace_reaches_every_text(ana, live_server):
    article = make_article(
        body_fr="<p>Le <strong>tra</strong>versier est un traversier.</p>",
        standfirst_en="Traversier is a word.",
        slug_fr="traversier",
    )
    open_story(ana, live_server, "ana", article)

    ana.keyboard.press("Control+Shift+f")
    ana.get_by_label("Find", exact=True).fill("traversier")
    expect(ana.locator("#story-find [role=status]")).to_have_text("Found: 4.")
    ana.get_by_label("Capitals count").check()
    expect(ana.locator("#story-find [role=status]")).to_have_text("Found: 3.")
    ana.get_by_label("Capitals count").uncheck()
    ana.get_by_label("Replace with").fill("ferry")
    ana.get_by_role("button", name="Replace all").click()
    save(ana)

    article.refresh_from_db()
    assert article.body_fr == "<p>Le <strong>ferry</strong> est un ferry.</p>"
    assert article.headline_fr == "Le ferry reprend la mer"
    assert article.standfirst_en == "ferry is a word."
    assert article.slug_fr == "traversier"


def test_enter_goes_from_hit_to_hit(ana, live_server):
    article = make_article(body_fr="<p>Un quai et un quai.</p>")
    open_story(ana, live_server, "ana", article)
    ana.keyboard.press("Control+Shift+f")
    ana.get_by_label("Find", exact=True).fill("quai")

    for _hit in range(4):
        ana.keyboard.press("Enter")
    ana.locator("#find-words").press("Escape")
    expect(ana.locator("#story-find")).to_be_hidden()
    save(ana)

    before = article.standfirst_fr, article.body_fr
    article.refresh_from_db()
    assert (article.standfirst_fr, article.body_fr) == before


def test_toolbar_is_one_stop_after_text(ana, live_server):
    open_story(ana, live_server, "ana", make_article())
    ana.locator("#id_dateline_fr").focus()

    ana.keyboard.press("Tab")
    expect(text_of(ana)).to_be_focused()
    ana.keyboard.press("Tab")
    expect(ana.locator("#language-fr [role=toolbar] button").first).to_be_focused()
    ana.keyboard.press("ArrowRight")
    expect(ana.locator("#language-fr [role=toolbar] button").nth(1)).to_be_focused()
    ana.keyboard.press("Tab")

    expect(ana.locator("#language-fr details summary").first).to_be_focused()


@pytest.mark.parametrize("kind", ["drop", "paste", "paste from a browser"])
def test_picture_is_taken_in_where_it_fell(ana, live_server, kind):
    article = make_article()
    open_story(ana, live_server, "ana", article)
    text_of(ana).get_by_text("Le traversier a quitté").click()
    give(ana, kind)

    dialog = ana.locator("#story-picture")
    dialog.get_by_label("Caption").fill("Un carré.")
    dialog.get_by_label("What it shows").fill("Du rouge.")
    dialog.get_by_label("Credit").fill("Ana")
    dialog.get_by_role("button", name="Take it in").click()
    expect(text_of(ana).locator(".story-photo .caption")).to_have_text("Un carré.")
    save(ana)

    photo = Photo.objects.get()
    article.refresh_from_db()
    assert (photo.caption_fr, photo.alt_text_fr, photo.credit_line) == (
        "Un carré.",
        "Du rouge.",
        "Ana",
    )
    assert f'data-photo="{photo.pk}"' in article.body_fr


def test_refused_picture_loses_no_words(ana, live_server):
    open_story(ana, live_server, "ana", make_article())
    give(ana, "drop", content="no picture at all")

    dialog = ana.locator("#story-picture")
    dialog.get_by_label("Caption").fill("Un carré.")
    dialog.get_by_role("button", name="Take it in").click()

    expect(dialog.locator(".errornote")).to_be_visible()
    expect(dialog.get_by_label("Caption")).to_have_value("Un carré.")


def test_text_with_its_picture_stays_a_text(ana, live_server):
    open_story(ana, live_server, "ana", make_article())
    give(ana, "paste from a browser", html="<p>Copié de Word.</p>")

    expect(text_of(ana)).to_contain_text("Copié de Word.")
    expect(ana.locator("#story-picture")).to_be_hidden()


def give(page, kind, content="", html='<img src="https://a.example/x.png" alt="x">'):
    """Drop or paste a file at the first paragraph: a drawn PNG, or words that say they are one.

    Copied in a browser it comes with HTML.
    """
    text_of(page).evaluate(
        """async (area, [kind, content, html]) => {
            const canvas = document.createElement("canvas");
            canvas.width = 1600;
            canvas.height = 900;
            const brush = canvas.getContext("2d");
            brush.fillStyle = "#c33";
            brush.fillRect(0, 0, 800, 900);
            const drawn = await new Promise((done) => canvas.toBlob(done, "image/png"));
            const file = new File([content || drawn], "a.png", { type: "image/png" });
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(file);
            if (kind.includes("browser")) dataTransfer.setData("text/html", html);
            const { x, y } = area.querySelector("p").getBoundingClientRect();
            const place = { clientX: x + 5, clientY: y + 5 };
            const options = { bubbles: true, cancelable: true };
            area.dispatchEvent(
                kind === "drop"
                    ? new DragEvent("drop", { dataTransfer, ...options, ...place })
                    : new ClipboardEvent("paste", { clipboardData: dataTransfer, ...options }),
            );
        }""",
        [kind, content, html],
    )


def test_link_to_own_story_is_made_in_dialogue(ana, live_server):
    edition = make_edition(make_article(headline_fr="Le phare rouvre"))
    article = make_article(body_fr="<p>Voir.</p>")
    open_story(ana, live_server, "ana", article)
    text_of(ana).get_by_text("Voir.").click(click_count=3)

    ana.keyboard.press("Control+k")
    dialog = ana.locator("dialog.prose-editor-dialog")
    dialog.get_by_label("or one of our stories").fill("pha")
    expect(dialog.locator("option")).to_have_count(1)
    dialog.get_by_label("or one of our stories").fill("Le phare rouvre")
    expect(dialog.get_by_label("URL")).to_have_value(edition.get_absolute_url())
    dialog.get_by_role("button", name="Update").click()
    save(ana)

    article.refresh_from_db()
    assert f'<a href="{edition.get_absolute_url()}">Voir.</a>' in article.body_fr


def test_preview_beside_follows_what_is_typed(ana, live_server):
    open_story(ana, live_server, "ana", make_article())
    ana.get_by_role("button", name="Preview beside").click()
    page = ana.frame_locator(".live-preview iframe")
    expect(page.locator("h1")).to_have_text("Le traversier reprend la mer")

    write_after(ana, "Le traversier a quitté", " En direct.")
    expect(page.locator(".story-body")).to_contain_text("En direct.", timeout=1500)
    ana.locator(".live-preview").get_by_label("English").check()
    expect(page.locator("h1")).to_have_text("The ferry sails again")
    ana.locator(".live-preview").get_by_label("Dark").check()
    background = "getComputedStyle(document.body).backgroundColor"
    dark = page.locator("body").evaluate(f"() => {background}")
    ana.locator(".live-preview").get_by_label("Light").check()

    assert page.locator("body").evaluate(f"() => {background}") != dark


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_pages_of_writing_have_no_barrier(browser, live_server, width, scheme):
    make_ben()
    article = make_article(headline_en="Donaudampfschiff" * 15)
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en"
    )
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    open_story(page, live_server, "ben", article)
    write_after(page, "Le traversier a quitté", " Plus.")
    save(page)
    write_after(page, "Le traversier a quitté", " Encore.")
    kept(page)
    if not page.locator(".live-preview").is_visible():
        page.get_by_role("button", name="Preview beside").click()
    page.frame_locator(".live-preview iframe").locator("h1").wait_for()
    assert barriers(page) == []
    page.get_by_role("button", name="Find", exact=True).click()
    assert barriers(page) == []
    for name in ("change", "timeline", "compare", "preview_links"):
        query = "?from=v1" if name == "compare" else ""
        path = reverse(f"admin:articles_article_{name}", args=[article.pk])
        page.goto(f"{live_server}{path}{query}")
        assert barriers(page) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def barriers(page):
    options = {"runOnly": {"type": "tag", "values": WCAG}}
    found = Axe().run(page, options=options)
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:150]}" for each in found.response["violations"]
    ]
