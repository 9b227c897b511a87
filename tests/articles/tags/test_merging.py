from datetime import timedelta

import pytest
from django.test import TestCase
from django.utils import timezone
from django.utils.formats import date_format

from articles.models import EditionTag, StoryCount, Tag, TagAlias, TagChange, TaggedArticle
from articles.publishing import publish
from articles.tags.changes import merge, preview, split, undo
from articles.tags.usage import co_occurring, nearly_equal, usage
from lib.refusal import Refusal
from tests.make import make_ana, make_article, make_ben, make_dov, make_edition, make_tag, make_user
from tests.parsed_page import ParsedPage

pytestmark = pytest.mark.django_db


def story(*tags):
    with TestCase.captureOnCommitCallbacks(execute=True):
        return make_edition(make_article(tags=tags))


def on_stories(tag):
    return set(tag.tagged_articles.values_list("content_object", flat=True))


@pytest.fixture
def two():
    """Two tags, a story under each and one under both."""
    kept, gone = make_tag("Élections", "Elections"), make_tag("Election", None)
    return kept, gone, story(kept), story(gone), story(kept, gone)


def test_a_merge_says_before_what_it_would_do(two):
    kept, gone, *stories = two

    assert preview(gone, kept) == {"moved": 1, "both": 1}


def test_merge_leaves_each_story_remaining_tag_once(two):
    kept, gone, *stories = two

    merge(gone, into=kept, by=None)

    assert on_stories(kept) == {edition.article_id for edition in stories}
    assert EditionTag.objects.filter(tag=kept).count() == 3
    assert not Tag.objects.filter(pk=gone.pk).exists()


def test_merge_leaves_count_equal_to_stories(two):
    kept, gone, *stories = two

    merge(gone, into=kept, by=None)

    assert StoryCount.objects.get(tag=kept, language="fr").stories == 3


def test_page_of_merged_tag_leads_to_remaining_one(client, two):
    kept, gone, *stories = two

    merge(gone, into=kept, by=None)

    response = client.get("/fr/tag/election/")
    assert (response.status_code, response["Location"]) == (301, "/fr/tag/elections/")
    assert Tag.objects.known_as("election") == kept


def test_a_merge_undone_leaves_all_as_it_was(client, two):
    kept, gone, *stories = two
    before = on_stories(kept), on_stories(gone), EditionTag.objects.filter(tag=gone).count()

    undo(merge(gone, into=kept, by=None))

    gone = Tag.objects.get(pk=gone.pk)
    after = on_stories(kept), on_stories(gone), EditionTag.objects.filter(tag=gone).count()
    assert after == before
    assert Tag.objects.known_as("Election") == gone
    assert client.get("/fr/tag/election/").status_code == 200


def test_merge_fills_in_name_of_missing_language():
    french, english = make_tag("Traversier", None), make_tag(None, "Ferry")

    record = merge(english, into=french, by=None)

    assert (Tag.objects.get().name_fr, Tag.objects.get().name_en) == ("Traversier", "Ferry")
    undo(record)
    assert Tag.objects.filter(name_en=None, name_fr="Traversier").exists()


def test_merge_of_tags_is_undone_once(two):
    record = merge(two[1], into=two[0], by=None)
    undo(record)

    with pytest.raises(Refusal):
        undo(TagChange.objects.get())


def test_name_given_after_merge_stays_when_undone():
    french, english = make_tag("Traversier", None), make_tag(None, "Ferry")
    record = merge(english, into=french, by=None)
    Tag.objects.filter(pk=french.pk).update(name_en="Ferry boat", slug_en="ferry-boat")

    undo(record)

    assert Tag.objects.get(pk=french.pk).name_en == "Ferry boat"
    assert Tag.objects.get(pk=english.pk).name_en == "Ferry"


def test_undone_merge_returns_tag_to_stories_published_since(two):
    kept, gone, *stories = two
    record = merge(gone, into=kept, by=None, at=stories[0].live_from)
    with TestCase.captureOnCommitCallbacks(execute=True):
        again = [publish(edition.article, language="fr", by=None) for edition in stories]

    undo(record)

    found = [set(edition.tag_rows.values_list("tag", flat=True)) for edition in again]
    assert found == [{kept.pk}, {gone.pk}, {kept.pk, gone.pk}]
    assert StoryCount.objects.get(tag=gone, language="fr").stories == 2


def test_description_survives_merge_and_returns_when_undone():
    kept = make_tag("Scrutin", None, description_en="What is voted on.")
    gone = make_tag("Élections", None, description_fr="Les votes.", description_en="Votes.")

    record = merge(gone, into=kept, by=None)

    kept.refresh_from_db()
    assert (kept.description_fr, kept.description_en) == ("Les votes.", "What is voted on.")
    undo(record)
    kept.refresh_from_db()
    assert not kept.description_fr
    assert Tag.objects.get(pk=gone.pk).description_fr == "Les votes."


def test_a_tag_is_not_merged_into_itself(two):
    with pytest.raises(Refusal):
        merge(two[0], into=two[0], by=None)

    assert Tag.objects.count() == 2


def test_tag_merged_meanwhile_is_refused(two):
    kept, gone, *stories = two
    merge(gone, into=kept, by=None)

    with pytest.raises(Refusal, match="gone"):
        merge(gone, into=kept, by=None)

    assert TagChange.objects.count() == 1


def test_chain_of_merges_is_undone_from_its_end(client, two):
    kept, gone, *stories = two
    last = make_tag("Scrutin", "Ballot")
    first, second = merge(gone, into=kept, by=None), merge(kept, into=last, by=None)
    assert client.get("/fr/tag/election/")["Location"] == "/fr/tag/scrutin/"

    with pytest.raises(Refusal):
        undo(first)
    undo(second)
    undo(first)

    assert {tag.pk for tag in Tag.objects.all()} == {kept.pk, gone.pk, last.pk}
    assert on_stories(gone) == {stories[1].article_id, stories[2].article_id}
    assert client.get("/fr/tag/election/").status_code == 200


def test_tag_whose_name_was_taken_stays_merged(two):
    kept, gone, *stories = two
    record = merge(gone, into=kept, by=None)
    TagAlias.objects.filter(key="election").delete()
    make_tag("Election", None)

    with pytest.raises(Refusal, match="belongs to another tag"):
        undo(record)

    assert on_stories(kept) == {edition.article_id for edition in stories}


def test_tag_returns_with_name_whose_alias_was_deleted(two):
    kept, gone, *stories = two
    record = merge(gone, into=kept, by=None)
    kept.aliases.all().delete()

    undo(record)

    assert Tag.objects.known_as("Election") == gone


def test_feed_of_merged_tag_leads_to_remaining_one(client, two):
    kept, gone, *stories = two

    merge(gone, into=kept, by=None)

    response = client.get("/fr/tag/election/feed.xml")
    assert (response.status_code, response["Location"]) == (301, "/fr/tag/elections/feed.xml")


def test_split_leaves_tag_on_one_story_at_least():
    tag = make_tag()
    edition = story(tag)

    with pytest.raises(Refusal, match="At least one story must keep the tag"):
        split(tag, articles=[edition.article], by=None, name_fr="Mer", name_en="")

    assert list(Tag.objects.all()) == [tag]


def test_a_split_of_no_story_is_refused():
    tag = make_tag()

    with pytest.raises(Refusal, match="at least one story"):
        split(tag, articles=[], by=None, name_fr="Mer", name_en="")

    assert list(Tag.objects.all()) == [tag]


@pytest.mark.parametrize("name", ["", "  ", "!!!", "PORT"])
def test_a_split_needs_a_name_of_its_own(name):
    tag = make_tag()
    edition, _other = story(tag), story(tag)

    with pytest.raises(Refusal):
        split(tag, articles=[edition.article], by=None, name_fr=name, name_en="")

    assert list(Tag.objects.all()) == [tag]


def test_split_moves_chosen_stories_to_new_tag():
    tag = make_tag("Turquie", "Turkey")
    bird, country = story(tag), story(tag)

    split(tag, articles=[bird.article], by=None, name_fr="Dinde", name_en="")

    dinde = Tag.objects.known_as("dinde")
    assert on_stories(dinde) == {bird.article_id}
    assert on_stories(tag) == {country.article_id}
    assert StoryCount.objects.get(tag=tag, language="fr").stories == 1


def test_split_to_name_of_other_tag_moves_nothing():
    tag = make_tag()
    make_tag("Mer", "Sea")
    edition = story(tag)

    with pytest.raises(Refusal, match="mer"):
        split(tag, articles=[edition.article], by=None, name_fr="mer", name_en="")

    assert TaggedArticle.objects.get().tag == tag


def test_names_a_letter_apart_are_listed():
    one, other = make_tag("Gouvernement", None), make_tag("Gouvernemen", None)
    make_tag("Sommet 2025", None)
    make_tag("Sommet 2026", None)

    assert nearly_equal() == [(one, other)]


def test_tags_sharing_short_name_are_listed():
    one, other = make_tag("ONU", None), make_tag("Nations unies", "ONU")
    make_tag("OTAN", "NATO")

    assert nearly_equal() == [(one, other)]


def test_tags_on_no_story_are_listed():
    used, unused = make_tag(), make_tag("Mer", "Sea")
    story(used)

    assert list(Tag.objects.unused()) == [unused]


def test_topic_knows_others_that_stand_beside_it():
    port, ferry, once = make_tag(), make_tag("Bac", "Ferry"), make_tag("Gel", "Frost")
    story(port, ferry)
    story(port, ferry, once)

    assert co_occurring(port, "fr", timezone.now()) == [ferry]


def test_chart_of_tag_counts_stories_by_month():
    tag = make_tag()
    story(tag)
    story(tag)

    found = usage(tag)

    assert [point.count for point in found.points] == [0] * 23 + [2]
    assert (found.stories, found.most.count) == (2, 2)


def test_chart_of_tag_stands_in_figures_too(client):
    client.force_login(make_ben())
    tag = make_tag()
    edition = story(tag)
    EditionTag.objects.update(first_published_at=edition.live_from - timedelta(days=70))

    page = ParsedPage(client.get(f"/admin/articles/tag/{tag.pk}/change/"))

    month = date_format(edition.live_from - timedelta(days=70), "F Y")
    assert page.text(".usage .about") == f"In all 1, at most 1 ({month})."
    assert page.texts(".usage td") == [month, "1"]


def test_tag_on_no_story_has_sentence_for_chart(client):
    client.force_login(make_ben())

    html = client.get(f"/admin/articles/tag/{make_tag().pk}/change/").content.decode()

    assert "No story in that time." in html
    assert "<rect" not in html


TAGS = [f"articles.{verb}_tag" for verb in ("view", "add", "change", "delete")]


def merge_in_admin(client, *tags, **more):
    data = {"action": "merge_two", "_selected_action": [tag.pk for tag in tags]} | more
    return client.post("/admin/articles/tag/", data, follow=True)


def test_editor_merges_two_tags_after_confirming(client, two):
    client.force_login(make_user("ben", *TAGS, is_staff=True))
    kept, gone, *stories = two

    page = merge_in_admin(client, kept, gone).content.decode()
    merge_in_admin(client, kept, gone, apply="1", keep=str(kept.pk))

    assert "stories that have only “Election” get it: 1." in page
    assert "Stories that have both already: 1." in page
    assert on_stories(kept) == {edition.article_id for edition in stories}


def test_other_tag_is_found_by_quite_different_name(client):
    client.force_login(make_ben())
    tag, other = make_tag("ONU", None), make_tag("Nations unies", "United Nations")

    html = client.get(f"/admin/articles/tag/{tag.pk}/merge/", {"q": "united"}).content.decode()
    page = merge_in_admin(client, tag, other).content.decode()

    assert f'name="_selected_action" value="{other.pk}"' in html
    assert "Which one stays?" in page


@pytest.mark.parametrize("words", ["zzz", "ONU", "!!!", "%"])
def test_search_for_other_tag_says_none_found(client, words):
    client.force_login(make_ben())
    tag = make_tag("ONU", None)

    html = client.get(f"/admin/articles/tag/{tag.pk}/merge/", {"q": words}).content.decode()

    assert "No other tag has such a name." in html


def test_a_reporter_is_not_offered_a_merge(client):
    client.force_login(make_ana())
    tag = make_tag()

    assert client.get(f"/admin/articles/tag/{tag.pk}/merge/").status_code == 403
    assert (
        f"{tag.pk}/merge/"
        not in client.get(f"/admin/articles/tag/{tag.pk}/change/").content.decode()
    )


@pytest.mark.parametrize(("where", "left"), [("?use=none", 1), ("", 2)])
def test_only_tags_on_no_story_are_deleted_together(client, where, left):
    client.force_login(make_ben())
    used, unused = make_tag(), make_tag("Mer", "Sea")
    story(used)

    data = {"action": "delete_selected", "_selected_action": [used.pk, unused.pk], "post": "yes"}
    client.post(f"/admin/articles/tag/{where}", data)

    assert Tag.objects.count() == left
    assert Tag.objects.filter(pk=used.pk).exists()


def test_editor_undoes_merge_from_its_record(client, two):
    client.force_login(make_ben())
    kept, gone, *stories = two
    record = merge(gone, into=kept, by=None)

    page = client.get("/admin/articles/tagchange/").content.decode()
    data = {"action": "undo", "_selected_action": [record.pk]}
    done = client.post("/admin/articles/tagchange/", data, follow=True).content.decode()

    assert "Election → Elections" in page
    assert "Undone: Election → Elections." in done
    assert Tag.objects.count() == 2


def test_reporter_neither_merges_tags_nor_sees_record(client, two):
    client.force_login(make_ana())

    merge_in_admin(client, *two[:2], apply="1", keep=str(two[0].pk))

    assert Tag.objects.count() == 2
    assert client.get("/admin/articles/tagchange/").status_code == 403
    assert client.post(f"/admin/articles/tag/{two[0].pk}/split/").status_code == 403


def test_split_offers_stories_that_readers_see_tagged(client):
    client.force_login(make_ben())
    tag = make_tag()
    edition = story(tag)
    edition.article.tags.clear()

    html = client.get(f"/admin/articles/tag/{tag.pk}/split/").content.decode()

    assert f'value="{edition.article_id}"' in html


def test_split_page_moves_ticked_stories(client):
    client.force_login(make_ben())
    tag = make_tag("Turquie", "Turkey")
    bird, country = story(tag), story(tag)

    data = {"name_fr": "Dinde", "articles": [bird.article_id]}
    client.post(f"/admin/articles/tag/{tag.pk}/split/", data)

    assert on_stories(Tag.objects.known_as("dinde")) == {bird.article_id}
    assert on_stories(tag) == {country.article_id}


def test_stories_of_split_are_narrowed_by_words(client, monkeypatch):
    monkeypatch.setattr("desk.tags.forms.SHOWN", 1)
    client.force_login(make_ben())
    tag = make_tag()
    for headline in ("Le vieux port", "Le nouveau port", "La gare"):
        make_article(tags=[tag], headline_fr=headline, headline_en="")

    page = f"/admin/articles/tag/{tag.pk}/split/"
    newest, narrowed = [client.get(page, {"q": words}).content.decode() for words in ("", "VIEUX")]

    assert "La gare" in newest
    assert "The newest 1." in newest
    assert "Le vieux port" in narrowed
    assert "La gare" not in narrowed


@pytest.mark.parametrize("articles", [[], ["x"], ["999999"], ["-1"], ["9" * 30]])
def test_split_of_stories_without_tag_is_refused(client, articles):
    client.force_login(make_ben())
    tag = make_tag()
    story(tag)

    data = {"name_fr": "Dinde", "articles": articles}
    html = client.post(f"/admin/articles/tag/{tag.pk}/split/", data).content.decode()

    assert "errorlist" in html
    assert 'value="Dinde"' in html
    assert Tag.objects.count() == 1


@pytest.mark.parametrize("chosen", [[], ["1"], ["1", "1"]])
def test_merge_of_other_than_two_tags_is_refused(client, two, chosen):
    client.force_login(make_ben())

    data = {"action": "merge_two", "_selected_action": chosen, "apply": "1", "keep": "1"}
    client.post("/admin/articles/tag/", data, follow=True)

    assert Tag.objects.count() == 2


def test_merge_page_refuses_tags_it_did_not_offer(client, two):
    client.force_login(make_ben())

    html = merge_in_admin(client, *two[:2], apply="1", keep="999").content.decode()

    assert "errorlist" in html
    assert Tag.objects.count() == 2


def test_a_stranger_merges_nothing(client, two):
    client.force_login(make_dov())

    merge_in_admin(client, *two[:2], apply="1", keep=str(two[0].pk))

    assert Tag.objects.count() == 2


def test_pages_of_tags_open_for_those_who_may(client, two):
    client.force_login(make_user("ben", *TAGS, is_staff=True))
    tag = two[0]

    pages = ["", "?use=none", "nearly-equal/", f"{tag.pk}/change/", f"{tag.pk}/split/"]
    found = [client.get(f"/admin/articles/tag/{page}") for page in pages]

    assert [response.status_code for response in found] == [200] * 5
    assert b"<rect" in found[3].content
    assert b" style=" not in found[3].content
