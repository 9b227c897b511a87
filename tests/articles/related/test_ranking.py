from datetime import timedelta

import pytest
from django.test import TestCase
from django.utils import timezone

from articles.models import RelatedChoice, Series
from articles.publishing import publish, withdraw
from articles.related import related, related_to_copy
from tests.make import make_article, make_edition, make_section, make_tag

pytestmark = pytest.mark.django_db

NOW = timezone.now()
DAY = timedelta(days=1)
HEADLINES = (f"{chr(97 + n % 26) * 5} {chr(97 + n // 26) * 6}" for n in range(676))


def story(*tags, age=1, **fields):
    article = make_article(tags=tags, **{"headline_fr": next(HEADLINES)} | fields)
    with committed():
        return make_edition(article, at=NOW - age * DAY)


def committed():
    """What waits for the end of the transaction is done at the end of the block."""
    return TestCase.captureOnCommitCallbacks(execute=True)


def under(edition, at=NOW):
    return [other.edition.pk for other in related(edition, at=at)]


def choose(edition, other, verdict, position=0):
    RelatedChoice.objects.create(
        article=edition.article, other=other.article, verdict=verdict, position=position
    )


def test_rarer_topic_in_common_counts_for_more():
    hot, rare = make_tag("Politique", "Politics"), make_tag("Sérac", "Serac")
    read = story(hot, rare)
    common = [story(hot) for number in range(4)]
    special = story(rare)

    assert under(read)[0] == special.pk
    assert set(under(read)[1:]) == {edition.pk for edition in common}


def test_common_subject_counts_for_more_than_common_place():
    cove, ferry = make_tag("L’Anse", "The Cove", kind="place"), make_tag("Bac", "Ferry")
    read, from_there, about_it = story(cove, ferry), story(cove), story(ferry, age=40)
    for _number in range(8):
        story()

    assert under(read) == [about_it.pk, from_there.pk]


@pytest.mark.parametrize(("others", "stand_there"), [(6, 0), (7, 1)])
def test_place_on_quarter_of_stories_is_no_reason(others, stand_there):
    town = make_tag("Ville", "Town", kind="place")
    read, from_there = story(town), story(town)
    for _number in range(others):
        story()

    assert under(read) == [from_there.pk][:stand_there]


def test_kept_list_is_renewed_when_topic_becomes_place():
    town = make_tag("Ville", "Town")
    read, from_there = story(town), story(town)
    kept = under(read)

    town.kind = "place"
    town.save()

    assert kept == [from_there.pk]
    assert under(read) == []


def test_newer_of_two_equally_close_stories_comes_first():
    tag = make_tag()
    read, old, new = story(tag), story(tag, age=40), story(tag, age=2)

    assert under(read) == [new.pk, old.pk]


def test_correction_does_not_make_old_story_new():
    tag = make_tag()
    read, old, new = story(tag), story(tag, age=40), story(tag, age=2)

    corrected = publish(old.article, language="fr", by=None, at=NOW)

    assert under(read) == [new.pk, corrected.pk]


def test_reasons_say_what_each_topic_gave():
    port, ferry = make_tag("Port", "Harbour"), make_tag("Traversier", "Ferry")
    read, other = story(port, ferry), story(port, ferry, age=90)
    story(port)

    found = next(item for item in related(read, at=NOW) if item.edition == other)

    assert [reason.tag for reason in found.reasons] == [ferry, port]
    assert sum(reason.part for reason in found.reasons) == pytest.approx(found.score)
    assert found.reasons[0].part == pytest.approx(found.reasons[0].rarity / 2)


def test_pinned_stories_come_first_in_desks_order():
    tag = make_tag()
    read, near, one, two = story(tag), story(tag), story(age=300), story(age=5)

    choose(read, two, "pin", 2)
    choose(read, one, "pin", 1)

    assert under(read) == [one.pk, two.pk, near.pk]
    assert [item.is_pinned for item in related(read, at=NOW)] == [True, True, False]


def test_story_left_out_by_desk_is_not_listed():
    tag = make_tag()
    read, near, wrong = story(tag), story(tag), story(tag)

    choose(read, wrong, "exclude")

    assert under(read) == [near.pk]


@pytest.mark.parametrize("mark", [{"is_recommended": False}, {"is_sensitive": True}])
def test_sensitive_stories_are_not_offered_even_when_pinned(mark):
    tag = make_tag()
    read, near, marked = story(tag), story(tag), story(tag, **mark)

    choose(read, marked, "pin")

    assert under(read) == [near.pk]


def test_at_most_two_stories_of_series_are_listed():
    tag, series = make_tag(), Series.objects.create(name_fr="Le procès")
    read, plain = story(tag), story(tag, age=50)
    serial = [story(tag, series=series) for number in range(4)]

    assert len(set(under(read)) & {edition.pk for edition in serial}) == 2
    assert plain.pk in under(read)


def test_at_most_two_tell_same_news_of_day():
    tag = make_tag()
    read, plain = story(tag), story(tag, age=50)
    same = [
        story(tag, headline_fr=f"Séisme au Japon : le bilan {word}")
        for word in ("s’alourdit", "monte", "provisoire", "final")
    ]

    assert len(set(under(read)) & {edition.pk for edition in same}) == 2
    assert plain.pk in under(read)


def test_repeated_headline_of_one_word_is_listed_twice():
    tag = make_tag()
    read, plain = story(tag), story(tag, age=50)
    same = [story(tag, headline_fr=words) for words in ("En direct", "EN DIRECT", "En direct")]

    assert len(set(under(read)) & {edition.pk for edition in same}) == 2
    assert plain.pk in under(read)


def test_story_without_topics_gets_latest_of_its_section():
    world, sports = make_section(), make_section("Sports", "Sport")
    read = story(section=world)
    there, elsewhere = story(section=world), story(section=sports)

    found = related(read, at=NOW)

    assert [item.edition for item in found] == [there]
    assert found[0].is_fallback
    assert elsewhere not in [item.edition for item in found]


def test_short_list_is_filled_with_latest_of_section():
    tag, world = make_tag(), make_section()
    read, near = story(tag, section=world), story(tag, age=50, section=world)
    latest = [story(section=world, age=age) for age in (2, 3, 4)]

    found = [(item.edition, item.is_fallback) for item in related(read, at=NOW)]

    assert found == [(near, False), (latest[0], True), (latest[1], True)]


def test_story_left_out_does_not_return_as_latest():
    world = make_section()
    read, wrong, latest = [story(section=world) for number in range(3)]

    choose(read, wrong, "exclude")

    assert under(read) == [latest.pk]


def test_story_without_section_gets_no_others_without_one():
    read, _other = story(), story()

    assert under(read) == []


def test_scheduled_story_enters_kept_list_at_its_moment():
    tag = make_tag()
    read = story(tag)
    later = make_edition(
        make_article(tags=[tag], headline_fr="Demain"), at=NOW - DAY, live_from=NOW + DAY
    )

    before = under(read)

    assert before == []
    assert under(read, at=NOW + 2 * DAY) == [later.pk]


def test_withdrawn_story_leaves_kept_list():
    tag = make_tag()
    read, near, wrong = story(tag), story(tag), story(tag)
    kept = under(read)

    with committed():
        withdraw(wrong.article, language="fr", by=None, reason="False.", at=NOW - DAY / 2)

    assert wrong.pk in kept
    assert under(read) == [near.pk]


def test_new_story_enters_kept_list():
    tag = make_tag()
    read, near = story(tag, age=5), story(tag, age=3)
    assert under(read) == [near.pk]

    with committed():
        new = story(tag, age=1)

    assert under(read) == [new.pk, near.pk]


def test_kept_list_reads_no_tag_rows(django_assert_max_num_queries):
    tag = make_tag()
    read, near = story(tag), story(tag)
    under(read)

    with django_assert_max_num_queries(4) as captured:
        assert under(read) == [near.pk]

    assert "BETWEEN" not in str(captured.captured_queries)


def test_desk_sees_related_news_before_publishing():
    tag = make_tag()
    live = story(tag)
    copy = make_article(tags=[tag])

    assert [item.edition for item in related_to_copy(copy, "fr", NOW)] == [live]
