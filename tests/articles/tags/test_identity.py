"""A tag has a name per language and one identity: the faults of the stock manager do not return."""

import pytest
from django.utils import translation

from articles.models import Tag, TagAlias
from tests.make import make_article, make_tag

pytestmark = pytest.mark.django_db


def tags(article):
    return set(article.tags.all())


def test_name_in_other_language_is_same_tag():
    climate = Tag.objects.create(name_en="Climate")
    article = make_article()

    with translation.override("fr"):
        article.tags.add("Climate", "CLIMATE", " climate ")

    assert tags(article) == {climate}
    assert Tag.objects.count() == 1


def test_tag_that_was_set_is_one_on_story():
    bread, pain = make_tag("Pain", "Bread"), make_tag("Douleur", "Pain")
    article = make_article(tags=[pain])

    with translation.override("fr"):
        article.tags.set([bread])

    assert tags(article) == {bread}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_setting_tags_keeps_the_rows_that_stay(language):
    port, ferry, sea = make_tag("Port", "Harbour"), make_tag("Bac", "Ferry"), make_tag("Mer", "Sea")
    article = make_article(tags=[port, ferry])
    rows = dict(article.tagged_items.values_list("tag", "pk"))

    with translation.override(language):
        article.tags.set([port, "Mer"])

    kept = dict(article.tagged_items.values_list("tag", "pk"))
    assert set(kept) == {port.pk, sea.pk}
    assert kept[port.pk] == rows[port.pk]


def test_removing_by_name_in_other_language_removes_tag():
    port, ferry = make_tag("Port", "Harbour"), make_tag("Bac", "Ferry")
    article = make_article(tags=[port, ferry])

    with translation.override("fr"):
        article.tags.remove("Harbour")

    assert tags(article) == {ferry}


def test_alias_names_the_same_tag():
    un = make_tag("Nations unies", "United Nations")
    TagAlias.objects.create(tag=un, name="ONU")
    article = make_article()

    article.tags.add("O.N.U.", "onu")

    assert un in tags(article)
    assert tags(article) - {un} == {Tag.objects.known_as("O N U")}


def test_new_name_becomes_tag_in_active_language():
    article = make_article()

    with translation.override("fr"):
        article.tags.add("Traversier")

    tag = Tag.objects.get()
    assert (tag.name_fr, tag.name_en) == ("Traversier", None)
