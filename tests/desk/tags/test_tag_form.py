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


def test_a_tag_with_its_aliases_is_known_by_all_its_names(desk):
    desk.post(ADD, form("ONU", name_fr="Nations unies", name_en="United Nations"))

    tag = Tag.objects.get()
    for name in ("nations unies", "UNITED NATIONS", "onu"):
        assert Tag.objects.known_as(name) == tag


@pytest.mark.parametrize("name", ["Elections", "ÉLECTIONS", "élections", " elections ", "Vote"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_name_by_which_another_tag_is_known_is_refused(desk, name, language):
    TagAlias.objects.create(tag=make_tag("Élections", None), name="Vote")

    html = desk.post(ADD, form(**{f"name_{language}": name})).content.decode()

    assert "is known as the tag “Élections” already" in html
    assert Tag.objects.count() == 1


@pytest.mark.parametrize("name", ["!!!", "…", "🌍"])
def test_a_name_without_a_letter_or_digit_is_refused(desk, name):
    html = desk.post(ADD, form(name_fr=name)).content.decode()

    assert "needs a letter or a digit" in html
    assert not Tag.objects.exists()


@pytest.mark.parametrize("name", ["", "   ", "x" * 5000])
def test_a_name_that_is_empty_or_endless_is_refused(desk, name):
    html = desk.post(ADD, form(name_fr=name)).content.decode()

    assert "errorlist" in html
    assert not Tag.objects.exists()


@pytest.mark.parametrize("alias", ["Mer", "mer", "Sea", "!!!", "x" * 5000])
def test_an_alias_that_is_another_tag_or_no_name_is_refused(desk, alias):
    make_tag("Mer", "Sea")

    html = desk.post(ADD, form(alias, name_fr="Océan")).content.decode()

    assert "errorlist" in html
    assert Tag.objects.count() == 1


@pytest.mark.parametrize("aliases", [("ONU", "onu"), ("Océan",), ("ocean ",)])
def test_an_alias_that_stands_there_already_is_refused(desk, aliases):
    html = desk.post(ADD, form(*aliases, name_fr="Océan")).content.decode()

    assert "stands there already" in html
    assert not Tag.objects.exists()


def test_a_word_of_another_language_is_another_tag(desk):
    bread = make_tag("Pain", "Bread")

    desk.post(ADD, form(name_fr="Douleur", name_en="Pain"))

    assert Tag.objects.exclude(pk=bread.pk).get().name_en == "Pain"


def test_a_tags_own_names_are_no_aliases_that_could_be_deleted(desk):
    tag = make_tag("Mer", "Sea")
    TagAlias.objects.create(tag=tag, name="Océan")

    html = desk.get(f"/admin/articles/tag/{tag.pk}/change/").content.decode()

    assert 'name="aliases-0-name" value="Océan"' in html
    assert "aliases-1-name" not in html


def test_a_tag_renamed_is_known_by_the_old_name_too(desk):
    tag = make_tag("Mer", None)

    desk.post(f"/admin/articles/tag/{tag.pk}/change/", form(name_fr="Océan", slug_fr="mer"))

    assert Tag.objects.known_as("Océan") == Tag.objects.known_as("Mer") == tag


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_of_a_tag_opens_in_either_language_with_a_name_in_one(desk, language):
    tags = [make_tag("Traversier", None), make_tag(None, "Ferry")]

    for tag in tags:
        with translation.override(language):
            page = desk.get(
                f"/admin/articles/tag/{tag.pk}/change/", headers={"accept-language": language}
            )
        assert str(tag) in page.content.decode()


def test_a_hostile_name_is_shown_as_it_is_written(desk):
    tag = make_tag("<script>alert(1)</script> & Cie", None)

    for page in ("", f"{tag.pk}/change/", f"{tag.pk}/split/", "nearly-equal/"):
        assert "<script>alert" not in desk.get(f"/admin/articles/tag/{page}").content.decode()


def test_a_page_whose_address_the_desk_changed_leads_to_the_new_one(client, desk):
    tag = make_tag("Mer", None)
    make_edition(tags=[tag])

    desk.post(f"/admin/articles/tag/{tag.pk}/change/", form(name_fr="Mer", slug_fr="la-mer"))

    assert client.get("/fr/tag/mer/")["Location"] == "/fr/tag/la-mer/"
    assert client.get("/fr/tag/la-mer/").status_code == 200


@pytest.mark.parametrize("words", ["ONU", "onu", "nations", "NATIONS UNIES", "unités"])
def test_a_tag_is_found_by_any_of_its_names_whatever_their_accents(desk, words):
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


def test_the_list_says_how_many_stories_of_each_language_a_tag_has(desk):
    article = make_article(tags=[make_tag()])
    with TestCase.captureOnCommitCallbacks(execute=True):
        make_edition(article)
        make_edition(article, language="en")
        make_edition(tags=[Tag.objects.get()])

    html = desk.get("/admin/articles/tag/").content.decode()

    assert "FR 2 · EN 1" in html


def test_a_tag_may_have_names_that_unfold_far(desk):
    long = "\ufdfa" * 100  # each unfolds to eighteen letters

    desk.post(ADD, form(long[:-1] + "a", name_fr=long, name_en="a" * 98 + "㎯"))

    tag = Tag.objects.get()
    assert Tag.objects.known_as(long) == Tag.objects.known_as(long[:-1] + "a") == tag
    assert max(len(alias.key) for alias in tag.aliases.all()) <= 200
    assert max(len(tag.slug_fr), len(tag.slug_en)) <= 100


def test_a_tag_whose_long_address_is_taken_gets_one_with_a_number(desk):
    desk.post(ADD, form(name_fr="a" * 99 + "ж"))

    desk.post(ADD, form(name_fr="a" * 99 + "д"))

    assert [tag.slug_fr for tag in Tag.objects.order_by("pk")] == ["a" * 90, "a" * 90 + "-2"]


def test_a_tag_may_take_one_of_its_aliases_for_its_name(desk):
    tag = make_tag("Nations unies", "United Nations")
    tag.also_known_as("ONU")
    alias = tag.aliases.get(name="ONU")

    page = f"/admin/articles/tag/{tag.pk}/change/"
    desk.post(page, form(alias, name_fr="ONU", name_en="United Nations"))

    tag.refresh_from_db()
    assert tag.name_fr == "ONU"
    assert Tag.objects.known_as("nations unies") == Tag.objects.known_as("onu") == tag
