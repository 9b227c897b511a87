from datetime import timedelta

import pytest
from django.db.models import CharField, DateTimeField
from django.utils import timezone, translation

from articles.models import Edition, Section
from lib.prepared import PkSlot, Prepared, Slot
from tests.make import make_article, make_edition, make_section

pytestmark = pytest.mark.django_db
LIVE = Prepared(
    lambda: (
        Edition.objects.live(Slot("at", DateTimeField()))
        .in_language(Slot("language", CharField()))
        .filter(article__pk_in=PkSlot("articles"))
        .for_pages()
    )
)


def test_rows_are_those_of_the_queryset(django_assert_num_queries):
    at = timezone.now()
    article, other = make_article(section=make_section()), make_article()
    for each in (article, other):
        make_edition(each)
    make_edition(make_article(), live_from=at + timedelta(hours=1))
    wanted = Edition.objects.live().in_language("fr").filter(article=article).for_pages().get()

    with django_assert_num_queries(1):
        [found] = LIVE(at=timezone.now(), language="fr", articles=[article.pk])
        assert (found, found.section, found.address) == (wanted, wanted.section, wanted.address)
        assert vars(found).keys() == vars(wanted).keys()


def test_values_differ_from_call_to_call():
    pks = [make_edition().article_id for _ in range(3)]
    at = timezone.now()

    assert {row.article_id for row in LIVE(at=at, language="fr", articles=pks)} == set(pks)
    assert {row.article_id for row in LIVE(at=at, language="fr", articles=pks[1:])} == set(pks[1:])
    assert LIVE(at=at, language="en", articles=pks) == []
    assert LIVE(at=at - timedelta(days=1), language="fr", articles=pks) == []


def test_statement_is_built_once_a_language(monkeypatch):
    built = []
    sections = Prepared(lambda: built.append(1) or Section.objects.named())
    make_section("Monde", "World")
    make_section("Régions", None)

    for language, names in (("fr", ["Monde", "Régions"]), ("en", ["World"])) * 2:
        with translation.override(language):
            assert [section.name for section in sections()] == names

    assert len(built) == 2


def test_value_tries_no_injection():
    make_edition()

    assert LIVE(at=timezone.now(), language="' OR 1=1 --", articles=[1]) == []
