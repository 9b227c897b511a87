"""Each save is kept whole, brought back exactly, and let go by the rule."""

from datetime import UTC, timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.history import record, state_of, thin
from articles.history.state import BYLINES, TAGS, apply, fields
from articles.models import Article, DeskLogEntry, Version
from articles.publishing import publish, restore, take_what_readers_have
from articles.tags.changes import merge_tags
from contributors.merging import merge_pair
from lib.refusal import Refusal
from tests.make import (
    make_agency,
    make_ana,
    make_article,
    make_contributor,
    make_edition,
    make_section,
    make_shown_photo,
    make_tag,
)

pytestmark = pytest.mark.django_db


def numbers(article):
    return list(article.versions.order_by("number").values_list("number", flat=True))


def age(article, **days):
    """Let each version of these numbers be so many days old."""
    for number, old in days.items():
        at = timezone.now() - timedelta(days=old)
        article.versions.filter(number=number.removeprefix("v")).update(at=at)


def edit(article, headline):
    article.headline_fr = headline
    article.save()
    return record(article)


def test_same_working_copy_is_one_version():
    article = make_article()

    assert record(article) == record(article)
    assert edit(article, "Autre titre").number == 2


def test_publication_names_version_it_published():
    article = make_article()

    publish(article, language="fr", by=None)

    assert DeskLogEntry.objects.get().version == record(article)


def test_restored_version_is_a_new_one():
    article = make_article(tags=[make_tag()])
    first = record(article)
    edit(article, "Autre titre")

    restore(article, number=1, by=None)

    newest = article.versions.first()
    assert (newest.number, newest.origin, newest.restored) == (3, "restored", 1)
    assert newest.state == first.state


def test_version_no_longer_kept_is_refused():
    article = make_article()

    with pytest.raises(Refusal, match="no longer kept"):
        restore(article, number=7, by=None)


def test_reporter_does_not_lift_embargo_by_restoring():
    article, ana = make_article(), make_ana()
    record(article)
    article.embargoed_until = timezone.now() + timedelta(days=1)
    article.save()
    record(article)

    with pytest.raises(Refusal, match="only somebody who may publish"):
        restore(article, number=1, by=ana)

    assert Article.objects.get().embargoed_until


def test_merged_rows_come_back_as_their_successors():
    tag, kept = make_tag("Port", "Harbour"), make_tag("Havre", "Haven")
    person, same = make_contributor("Ana Ruiz"), make_contributor("Ana Ruiz-Roy")
    article = make_article(tags=[tag], by=person)
    record(article)
    merge_tags(tag, into=kept, by=None)
    merge_pair(person, into=same, by=None)
    edit(article, "Autre titre")

    assert restore(article, number=1, by=None) == []

    assert list(article.tags.all()) == [kept]
    assert article.bylines.get().contributor == same


def test_deleted_rows_are_named_and_left_out():
    section, photo = make_section(), make_shown_photo()
    article = make_article(section=section, lead_photo=photo)
    record(article)
    article.section = article.lead_photo = None
    article.save()
    section.delete()

    assert restore(article, number=1, by=None) == [
        f"section {article.versions.last().state['section']}"
    ]

    article.refresh_from_db()
    assert (article.section, article.lead_photo) == (None, photo)


def test_all_that_readers_have_is_taken_back():
    photo, tag, ana = make_shown_photo(), make_tag(), make_contributor("Ana Ruiz")
    article = make_article(lead_photo=photo, tags=[tag], by=ana)
    make_edition(article, language="fr")
    before = state_of(article)
    article.bylines.all().delete()
    article.bylines.create(agency=make_agency())
    article.tags.clear()
    article.lead_photo = None
    edit(article, "Autre titre")

    take_what_readers_have(article, language="fr", by=None)

    assert state_of(Article.objects.get()) == before


def test_last_old_version_of_a_day_stays():
    article = make_article()
    for number in range(5):
        edit(article, f"Titre {number}")
    age(article, v1=40, v2=40, v3=40, v4=2, v5=0)

    assert thin(timezone.now()) == 2

    assert numbers(article) == [3, 4, 5]


def test_named_and_restored_versions_stay_for_ever():
    article = make_article()
    publish(article, language="fr", by=None)
    edit(article, "Deux")
    edit(article, "Trois")
    restore(article, number=2, by=None)
    edit(article, "Cinq")
    edit(article, "Six")
    age(article, v1=40, v2=40, v3=40, v5=40, v6=40)

    thin(timezone.now())

    assert numbers(article) == [1, 2, 4, 6]


SAME_DATABASE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30).map(str.strip)
EDITS = st.lists(
    st.fixed_dictionaries(
        {
            "headline_fr": TEXT,
            "body_en": TEXT.map(lambda words: f"<p>{words}</p>"),
            "slug_fr": st.sampled_from([None, "", "le-port"]),
            "is_sensitive": st.booleans(),
            "embargoed_until": st.none() | st.datetimes(timezones=st.just(UTC)),
            "lead_photo": st.booleans(),
            "tags": st.sets(st.integers(0, 2)),
            "bylines": st.lists(st.integers(0, 2), max_size=3, unique=True),
        }
    ),
    min_size=1,
    max_size=4,
)


@given(EDITS)
@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_each_version_comes_back_field_by_field(edits):
    photo = make_shown_photo()
    tags = [make_tag(f"Sujet {n} {photo.pk}", None) for n in range(3)]
    people = [make_contributor(f"Personne {n}") for n in range(3)]
    article = make_article()
    for values in edits:
        state = state_of(article) | {
            name: value for name, value in values.items() if name in fields()
        }
        state["embargoed_until"] = (
            values["embargoed_until"] and values["embargoed_until"].isoformat()
        )
        state["lead_photo"] = photo.pk if values["lead_photo"] else None
        state[TAGS] = sorted(tags[n].pk for n in values["tags"])
        state[BYLINES] = [[people[n].pk, None, "author", ""] for n in values["bylines"]]
        apply(article, state)
        assert state_of(Article.objects.get(pk=article.pk)) == state
        record(article)

    for version in article.versions.order_by("number"):
        restore(article, number=version.number, by=None)
        assert state_of(Article.objects.get(pk=article.pk)) == version.state

    assert Version.objects.filter(article=article, origin="restored").count() <= len(edits)
