"""What the form of a tag takes, and what it refuses with a sentence."""

import pytest
from django.test import TestCase
from django.utils import translation

from articles.models import Tag, TagAlias
from tests.make import make_article, make_ben, make_edition, make_tag

pytestmark = pytest.mark.django_db

ADD = "/admin/articles/tag/add/"


@pytest.fixture
def desk(client):
    client.force_login(make_ben())
    return client


def form(*aliases, tag=None, **fields):
    """The fields of a form, with those aliases as it was shown and the new ones after them."""
    known = [alias for alias in aliases if isinstance(alias, TagAlias)]
    data = {
        "kind": "topic",
        "aliases-TOTAL_FORMS": len(aliases),
        "aliases-INITIAL_FORMS": len(known),
    }
    for number, alias in enumerate(aliases):
        data[f"aliases-{number}-name"] = str(alias)
        if alias in known:
            data |= {f"aliases-{number}-id": alias.pk, f"aliases-{number}-tag": alias.tag_id}
    return data | fields


def test_tag_is_known_by_all_its_aliases(desk):
    desk.post(ADD, form("ONU", name_fr="Nations unies", name_en="United Nations"))

    tag = Tag.objects.get()
    for name in ("nations unies", "UNITED NATIONS", "onu"):
        assert Tag.objects.known_as(name) == tag


@pytest.mark.parametrize("name", ["Elections", "ÉLECTIONS", "élections", " elections ", "Vote"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_name_of_another_tag_is_refused(desk, name, language):
    TagAlias.objects.create(tag=make_tag("Élections", None), name="Vote")

    html = desk.post(ADD, form(**{f"name_{language}": name})).content.decode()

    assert "is known as the tag “Élections” already" in html
    assert Tag.objects.count() == 1


@pytest.mark.parametrize("name", ["!!!", "…", "🌍"])
def test_name_without_letter_or_digit_is_refused(desk, name):
    html = desk.post(ADD, form(name_fr=name)).content.decode()

    assert "needs a letter or a digit" in html
    assert not Tag.objects.exists()


@pytest.mark.parametrize("name", ["", "   ", "x" * 5000])
def test_empty_or_endless_name_of_tag_is_refused(desk, name):
    html = desk.post(ADD, form(name_fr=name)).content.decode()

    assert "errorlist" in html
    assert not Tag.objects.exists()


@pytest.mark.parametrize("alias", ["Mer", "mer", "Sea", "!!!", "x" * 5000])
def test_alias_that_names_other_tag_is_refused(desk, alias):
    make_tag("Mer", "Sea")

    html = desk.post(ADD, form(alias, name_fr="Océan")).content.decode()

    assert "errorlist" in html
    assert Tag.objects.count() == 1


@pytest.mark.parametrize("aliases", [("ONU", "onu"), ("Océan",), ("ocean ",)])
def test_alias_that_stands_there_already_is_refused(desk, aliases):
    html = desk.post(ADD, form(*aliases, name_fr="Océan")).content.decode()

    assert "stands there already" in html
    assert not Tag.objects.exists()


def test_word_in_another_language_is_another_tag(desk):
    bread = make_tag("Pain", "Bread")

    desk.post(ADD, form(name_fr="Douleur", name_en="Pain"))

    assert Tag.objects.exclude(pk=bread.pk).get().name_en == "Pain"


def test_own_names_of_tag_are_no_deletable_aliases(desk):
    tag = make_tag("Mer", "Sea")
    TagAlias.objects.create(tag=tag, name="Océan")

    html = desk.get(f"/admin/articles/tag/{tag.pk}/change/").content.decode()

    assert 'name="aliases-0-name" value="Océan"' in html
    assert "aliases-1-name" not in html


def test_renamed_tag_is_known_by_old_name_too(desk):
    tag = make_tag("Mer", None)

    desk.post(f"/admin/articles/tag/{tag.pk}/change/", form(name_fr="Océan", slug_fr="mer"))

    assert Tag.objects.known_as("Océan") == Tag.objects.known_as("Mer") == tag


@pytest.mark.parametrize("language", ["fr", "en"])
def test_tag_named_in_one_language_opens_in_both(desk, language):
    tags = [make_tag("Traversier", None), make_tag(None, "Ferry")]

    for tag in tags:
        with translation.override(language):
            page = desk.get(
                f"/admin/articles/tag/{tag.pk}/change/", headers={"accept-language": language}
            )
        assert str(tag) in page.content.decode()


def test_hostile_name_of_tag_is_shown_as_text(desk):
    tag = make_tag("<script>alert(1)</script> & Cie", None)

    for page in ("", f"{tag.pk}/change/", f"{tag.pk}/split/", "nearly-equal/"):
        assert "<script>alert" not in desk.get(f"/admin/articles/tag/{page}").content.decode()


def test_changed_address_of_tag_leads_to_new_one(client, desk):
    tag = make_tag("Mer", None)
    make_edition(tags=[tag])

    desk.post(f"/admin/articles/tag/{tag.pk}/change/", form(name_fr="Mer", slug_fr="la-mer"))

    assert client.get("/fr/tag/mer/")["Location"] == "/fr/tag/la-mer/"
    assert client.get("/fr/tag/la-mer/").status_code == 200


@pytest.mark.parametrize("words", ["ONU", "onu", "nations", "NATIONS UNIES", "unités"])
def test_tag_is_found_by_any_name_without_accents(desk, words):
    tag = make_tag("Nations unies", "Unites")
    TagAlias.objects.create(tag=tag, name="O.N.U. ONU")
    make_tag("Mer", "Ocean")

    html = desk.get("/admin/articles/tag/", {"q": words}).content.decode()

    assert "Nations unies" in html
    assert "Ocean" not in html


@pytest.mark.parametrize("words", ["!!!", "x" * 5000, "%", "_"])
def test_words_that_no_tag_has_find_none(desk, words):
    make_tag("Mer", "Ocean")

    html = desk.get("/admin/articles/tag/", {"q": words}).content.decode()

    assert "0 results" in html
    assert "Ocean" not in html


def test_tag_list_counts_stories_of_each_language(desk):
    article = make_article(tags=[make_tag()])
    with TestCase.captureOnCommitCallbacks(execute=True):
        make_edition(article)
        make_edition(article, language="en")
        make_edition(tags=[Tag.objects.get()])

    html = desk.get("/admin/articles/tag/").content.decode()

    assert "FR 2 · EN 1" in html


def test_tag_may_have_names_that_unfold_far(desk):
    long = "\ufdfa" * 100  # each unfolds to eighteen letters

    desk.post(ADD, form(long[:-1] + "a", name_fr=long, name_en="a" * 98 + "㎯"))

    tag = Tag.objects.get()
    assert Tag.objects.known_as(long) == Tag.objects.known_as(long[:-1] + "a") == tag
    assert max(len(alias.key) for alias in tag.aliases.all()) <= 200
    assert max(len(tag.slug_fr), len(tag.slug_en)) <= 100


def test_tag_whose_address_is_taken_gets_number(desk):
    desk.post(ADD, form(name_fr="a" * 99 + "ж"))

    desk.post(ADD, form(name_fr="a" * 99 + "д"))

    assert [tag.slug_fr for tag in Tag.objects.order_by("pk")] == ["a" * 90, "a" * 90 + "-2"]


def test_tag_may_take_its_alias_for_name(desk):
    tag = make_tag("Nations unies", "United Nations")
    tag.also_known_as("ONU")
    alias = tag.aliases.get(name="ONU")

    page = f"/admin/articles/tag/{tag.pk}/change/"
    desk.post(page, form(alias, name_fr="ONU", name_en="United Nations"))

    tag.refresh_from_db()
    assert tag.name_fr == "ONU"
    assert Tag.objects.known_as("nations unies") == Tag.objects.known_as("onu") == tag
