"""A story from the first word to the reader, in a real browser under the site's own policy."""

import re
from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from PIL import Image
from playwright.sync_api import expect

from articles.models import Edition
from articles.publishing import correct
from media.upload import take_in
from tests.make import (
    make_agency,
    make_article,
    make_ben,
    make_contributor,
    make_edition,
    make_section,
    make_tag,
)

pytestmark = pytest.mark.django_db(transaction=True)

# Styles that a browser reports as refused are faults of ours as much as refused scripts.
REFUSED = "securitypolicyviolation"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture
def complaints(context):
    """What the browser refuses or stumbles over, on every page and window of the test."""
    found = []
    context.add_init_script(
        f"addEventListener('{REFUSED}', event =>"
        f" console.error('{REFUSED}', event.violatedDirective, event.blockedURI))"
    )
    context.on(
        "console", lambda message: found.append(message.text) if message.type == "error" else None
    )
    context.on("weberror", lambda error: found.append(str(error.error)))
    return found


@pytest.fixture
def desk(page, live_server):
    make_ben()
    page.set_default_timeout(8000)
    page.goto(f"{live_server}{reverse('admin:login')}")
    page.get_by_label("Username").fill("ben")
    page.get_by_label("Password").fill("ben")
    page.get_by_role("button", name="Log in").click()
    return page


def make_harbour():
    """A picture with a file and all that its use demands."""
    file = BytesIO()
    Image.linear_gradient("L").convert("RGB").resize((1600, 900)).save(file, "JPEG")
    file.seek(0)
    photo, _created = take_in(
        file,
        caption_fr="Le port, lundi matin.",
        alt_text_fr="Des grues au-dessus de l’eau.",
        agency=make_agency("Agence Atlantique"),
        photographer=make_contributor("Adrian Wyld"),
        usage_right="staff",
    )
    return photo


def choose(page, label, words):
    """Choose a row in one of the desk's searching lists."""
    page.get_by_role("combobox", name=label, exact=True).first.click()
    page.locator(".select2-container--open .select2-search__field").last.fill(words)
    page.locator(".select2-results__option", has_text=words).first.click()


def pick_from_library(page, button, photo):
    with page.expect_popup() as opened:
        button.click()
    library = opened.value
    picture = library.locator(f'[data-popup-opener="{photo.pk}"]').first
    library.wait_for_load_state()
    picture.wait_for()
    with library.expect_event("close"):  # sometimes before a click from here would have ended
        picture.evaluate("picture => setTimeout(() => picture.click())")


def test_story_goes_from_first_word_to_reader(desk, live_server, browser, complaints):
    photo, section = make_harbour(), make_section("Région", "Region")
    make_contributor("Jeanne Côté")
    make_tag("Port", "Harbour")

    desk.get_by_role("link", name="New story").click()
    french = desk.locator("#language-fr")
    french.get_by_label("Headline", exact=True).fill("Le traversier reprend la mer")
    french.get_by_label("Standfirst").fill("Après six semaines à quai.")
    text = french.get_by_role("textbox", name="Story, French")
    text.click()
    desk.keyboard.type("Le navire a quitté le quai à l’aube.")
    pick_from_library(desk, french.get_by_role("button", name="Photo from the library"), photo)
    expect(text.locator("figcaption")).to_contain_text("Le port, lundi matin.")
    expect(text.locator("figcaption")).to_contain_text("Adrian Wyld")

    desk.get_by_text("Add another Credit").click()
    choose(desk, "Person", "Jeanne")
    choose(desk, "Tags", "Harbour")
    desk.get_by_label("Section").select_option(str(section.pk))
    pick_from_library(desk, desk.get_by_role("link", name="Choose from the library"), photo)
    expect(desk.locator(".chosen-photo")).to_contain_text("Le port, lundi matin.")

    french.get_by_role("button", name="Preview").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Le traversier reprend la mer")
    expect(desk.locator(".story-body figcaption").last).to_contain_text("Adrian Wyld")
    assert not Edition.objects.exists()
    desk.get_by_role("link", name="Back to the story").click()

    desk.locator("#language-fr").get_by_role("button", name="Publish").click()
    desk.get_by_role("button", name="Publish").click()
    expect(desk.get_by_text("The story is live.")).to_be_visible()

    reader = browser.new_page()
    reader.goto(f"{live_server}{Edition.objects.get().get_absolute_url()}")
    expect(reader.get_by_role("heading", level=1)).to_have_text("Le traversier reprend la mer")
    expect(reader.locator(".byline")).to_contain_text("Jeanne Côté")
    expect(reader.locator(".story-body")).to_contain_text("Le navire a quitté le quai à l’aube.")
    expect(reader.locator(".story-body figcaption").last).to_contain_text(
        re.compile(r"Photo\s: Agence Atlantique\s/ Adrian Wyld")
    )
    assert complaints == []


@pytest.fixture
def pages():
    tag = make_tag()
    section = make_section()
    article = make_article(section=section, tags=[tag], headline_fr='L\'île: "oui"')
    photo = make_harbour()
    edition = make_edition(
        make_article(
            tags=[tag], section=section, headline_fr="Le port s’agrandit encore", lead_photo=photo
        )
    )
    note = correct(edition.article, language="fr", by=None, kind="correction", text="Le quai.")
    return [
        reverse("admin:index"),
        reverse("admin:articles_article_changelist"),
        reverse("admin:articles_article_add"),
        reverse("admin:articles_article_change", args=[article.pk]),
        reverse("admin:articles_article_act", args=[article.pk, "schedule", "fr"]),
        reverse("admin:articles_article_preview", args=[article.pk, "fr"]),
        reverse("admin:articles_article_related", args=[article.pk]),
        reverse("admin:articles_tag_change", args=[tag.pk]),
        reverse("admin:articles_tag_changelist"),
        reverse("admin:articles_section_changelist"),
        reverse("admin:articles_article_act", args=[edition.article_id, "correct"]),
        reverse("admin:articles_article_act", args=[edition.article_id, "withdraw"]),
        reverse("admin:articles_article_typography", args=[article.pk, "fr"]),
        reverse("admin:articles_article_paste"),
        reverse("admin:articles_correction_changelist"),
        reverse("admin:articles_correction_change", args=[note.pk]),
        reverse("admin:media_photo_changelist"),
        reverse("admin:media_photo_change", args=[photo.pk]),
        reverse("admin:ledger"),
        reverse("admin:contributors_contributor_changelist"),
    ]


@pytest.mark.browser_context_args(viewport={"width": 390, "height": 800})
def test_desk_page_does_not_scroll_sideways_on_phone(desk, live_server, pages, complaints):
    wide = []

    for url in pages:
        desk.goto(f"{live_server}{url}")
        desk.wait_for_load_state("networkidle")
        if desk.evaluate("document.documentElement.scrollWidth") > 390:
            wide.append(url)

    assert wide == []
    assert complaints == []


@pytest.mark.browser_context_args(viewport={"width": 390, "height": 800})
def test_actions_on_ticked_rows_are_visible_on_phone(desk, live_server):
    make_tag()

    desk.goto(f"{live_server}{reverse('admin:articles_tag_changelist')}")
    sheet = desk.locator("#changelist").bounding_box()
    button = desk.locator(".actions button").first.bounding_box()

    assert button["x"] + button["width"] <= sheet["x"] + sheet["width"]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
@pytest.mark.browser_context_args(bypass_csp=True)  # axe is put into the page as a script
def test_desk_pages_keep_rules_of_accessibility(desk, live_server, pages, scheme, width):
    desk.emulate_media(color_scheme=scheme)
    desk.set_viewport_size({"width": width, "height": 900})
    broken = {}

    for url in pages:
        desk.goto(f"{live_server}{url}")
        desk.wait_for_load_state("networkidle")
        result = Axe().run(desk, options={"runOnly": {"type": "tag", "values": WCAG}})
        if rules := [rule["id"] for rule in result.response["violations"]]:
            broken[url] = rules

    assert broken == {}


def test_leaving_unsaved_form_asks_first(desk, live_server):
    article = make_article()
    desk.goto(f"{live_server}{reverse('admin:articles_article_change', args=[article.pk])}")
    desk.locator("#id_standfirst_fr").fill("Autre chose.")
    warned = []
    desk.on("dialog", lambda dialog: (warned.append(dialog.type), dialog.dismiss()))

    desk.get_by_role("link", name="← Stories").click(no_wait_after=True)
    expect(desk.locator("#id_standfirst_fr")).to_have_value("Autre chose.")

    assert warned == ["beforeunload"]


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_story_can_be_written_without_scripts(desk, live_server):
    desk.goto(f"{live_server}{reverse('admin:articles_article_add')}")

    desk.locator("#id_headline_fr").fill("Le pont est fermé")
    desk.locator("#id_headline_en").fill("The bridge is closed")
    desk.locator("#id_body_fr").fill("<p>Depuis lundi.</p>")
    desk.get_by_role("button", name="Save", exact=True).click()

    expect(desk.get_by_text("Saved.")).to_be_visible()
    expect(desk.locator("#id_headline_en")).to_have_value("The bridge is closed")


def test_warning_is_read_from_its_first_letter(desk, live_server, complaints):
    edition = make_edition()
    change = reverse("admin:articles_article_change", args=[edition.article_id])
    desk.goto(f"{live_server}{change}")

    desk.get_by_label("Embargoed until").fill("2099-01-01T12:00")
    desk.get_by_role("button", name="Save", exact=True).click()

    warning = desk.locator(".messagelist .warning")
    expect(warning).to_contain_text("Readers have this story in French already.")
    expect(warning).to_have_css("background-image", "none")
    assert complaints == []
