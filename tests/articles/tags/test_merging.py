import pytest
from django.test import TestCase

from articles.models import EditionTag, StoryCount, Tag, TagAlias, TagChange
from articles.publishing import publish
from articles.tags.changes import merge_tags, preview_tag_merge, undo_tag_merge
from lib.refusal import Refusal
from tests.make import make_tag
from tests.tagged_stories import on_stories

pytestmark = pytest.mark.django_db


def test_merge_says_before_what_it_would_do(two_tags):
    kept, gone, *stories = two_tags

    assert preview_tag_merge(gone, kept) == {"moved": 1, "both": 1}


def test_merge_leaves_each_story_remaining_tag_once(two_tags):
    kept, gone, *stories = two_tags

    merge_tags(gone, into=kept, by=None)

    assert on_stories(kept) == {edition.article_id for edition in stories}
    assert EditionTag.objects.filter(tag=kept).count() == 3
    assert not Tag.objects.filter(pk=gone.pk).exists()


def test_merge_leaves_count_equal_to_stories(two_tags):
    kept, gone, *stories = two_tags

    merge_tags(gone, into=kept, by=None)

    assert StoryCount.objects.get(tag=kept, language="fr").stories == 3


def test_page_of_merged_tag_leads_to_remaining_one(client, two_tags):
    kept, gone, *stories = two_tags

    merge_tags(gone, into=kept, by=None)

    response = client.get("/fr/tag/election/")
    assert (response.status_code, response["Location"]) == (301, "/fr/tag/elections/")
    assert Tag.objects.known_as("election") == kept


def test_merge_undone_leaves_all_as_it_was(client, two_tags):
    kept, gone, *stories = two_tags
    before = on_stories(kept), on_stories(gone), EditionTag.objects.filter(tag=gone).count()

    undo_tag_merge(merge_tags(gone, into=kept, by=None))

    gone = Tag.objects.get(pk=gone.pk)
    after = on_stories(kept), on_stories(gone), EditionTag.objects.filter(tag=gone).count()
    assert after == before
    assert Tag.objects.known_as("Election") == gone
    assert client.get("/fr/tag/election/").status_code == 200


def test_merge_fills_in_name_of_missing_language():
    french, english = make_tag("Traversier", None), make_tag(None, "Ferry")

    record = merge_tags(english, into=french, by=None)

    assert (Tag.objects.get().name_fr, Tag.objects.get().name_en) == ("Traversier", "Ferry")
    undo_tag_merge(record)
    assert Tag.objects.filter(name_en=None, name_fr="Traversier").exists()


def test_merge_of_tags_is_undone_once(two_tags):
    record = merge_tags(two_tags[1], into=two_tags[0], by=None)
    undo_tag_merge(record)

    with pytest.raises(Refusal):
        undo_tag_merge(TagChange.objects.get())


def test_name_given_after_merge_stays_when_undone():
    french, english = make_tag("Traversier", None), make_tag(None, "Ferry")
    record = merge_tags(english, into=french, by=None)
    Tag.objects.filter(pk=french.pk).update(name_en="Ferry boat", slug_en="ferry-boat")

    undo_tag_merge(record)

    assert Tag.objects.get(pk=french.pk).name_en == "Ferry boat"
    assert Tag.objects.get(pk=english.pk).name_en == "Ferry"


def test_undone_merge_returns_tag_to_stories_published_since(two_tags):
    kept, gone, *stories = two_tags
    record = merge_tags(gone, into=kept, by=None, at=stories[0].live_from)
    with TestCase.captureOnCommitCallbacks(execute=True):
        again = [publish(edition.article, language="fr", by=None) for edition in stories]

    undo_tag_merge(record)

    found = [set(edition.tag_rows.values_list("tag", flat=True)) for edition in again]
    assert found == [{kept.pk}, {gone.pk}, {kept.pk, gone.pk}]
    assert StoryCount.objects.get(tag=gone, language="fr").stories == 2


def test_description_survives_merge_and_returns_when_undone():
    kept = make_tag("Scrutin", None, description_en="What is voted on.")
    gone = make_tag("Élections", None, description_fr="Les votes.", description_en="Votes.")

    record = merge_tags(gone, into=kept, by=None)

    kept.refresh_from_db()
    assert (kept.description_fr, kept.description_en) == ("Les votes.", "What is voted on.")
    undo_tag_merge(record)
    kept.refresh_from_db()
    assert not kept.description_fr
    assert Tag.objects.get(pk=gone.pk).description_fr == "Les votes."


def test_tag_is_not_merged_into_itself(two_tags):
    with pytest.raises(Refusal):
        merge_tags(two_tags[0], into=two_tags[0], by=None)

    assert Tag.objects.count() == 2


def test_tag_merged_meanwhile_is_refused(two_tags):
    kept, gone, *stories = two_tags
    merge_tags(gone, into=kept, by=None)

    with pytest.raises(Refusal, match="gone"):
        merge_tags(gone, into=kept, by=None)

    assert TagChange.objects.count() == 1


def test_chain_of_merges_is_undone_from_its_end(client, two_tags):
    kept, gone, *stories = two_tags
    last = make_tag("Scrutin", "Ballot")
    first, second = merge_tags(gone, into=kept, by=None), merge_tags(kept, into=last, by=None)
    assert client.get("/fr/tag/election/")["Location"] == "/fr/tag/scrutin/"

    with pytest.raises(Refusal):
        undo_tag_merge(first)
    undo_tag_merge(second)
    undo_tag_merge(first)

    assert {tag.pk for tag in Tag.objects.all()} == {kept.pk, gone.pk, last.pk}
    assert on_stories(gone) == {stories[1].article_id, stories[2].article_id}
    assert client.get("/fr/tag/election/").status_code == 200


def test_tag_whose_name_was_taken_stays_merged(two_tags):
    kept, gone, *stories = two_tags
    record = merge_tags(gone, into=kept, by=None)
    TagAlias.objects.filter(key="election").delete()
    make_tag("Election", None)

    with pytest.raises(Refusal, match="belongs to another tag"):
        undo_tag_merge(record)

    assert on_stories(kept) == {edition.article_id for edition in stories}


def test_tag_returns_with_name_whose_alias_was_deleted(two_tags):
    kept, gone, *stories = two_tags
    record = merge_tags(gone, into=kept, by=None)
    kept.aliases.all().delete()

    undo_tag_merge(record)

    assert Tag.objects.known_as("Election") == gone


def test_feed_of_merged_tag_leads_to_remaining_one(client, two_tags):
    kept, gone, *stories = two_tags

    merge_tags(gone, into=kept, by=None)

    response = client.get("/fr/tag/election/feed.xml")
    assert (response.status_code, response["Location"]) == (301, "/fr/tag/elections/feed.xml")
