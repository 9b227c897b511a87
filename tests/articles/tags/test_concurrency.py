import pytest

from articles.models import EditionTag, StoryCount, Tag, TagChange
from articles.publishing import publish
from articles.tags.changes import merge_tags, split_tag, undo_tag_merge
from lib.refusal import Refusal
from tests.at_once import at_once
from tests.make import make_article, make_edition, make_tag

pytestmark = pytest.mark.django_db(transaction=True)


def or_refused(act, *given, **named):
    def done():
        try:
            return act(*given, by=None, **named)
        except Refusal as refusal:
            return str(refusal)

    return done


def test_tag_merged_during_publishing_is_on_no_story():
    kept, gone = make_tag("Élections", "Elections"), make_tag("Scrutin", "Ballot")
    articles = [make_article(tags=[gone], headline_fr=f"Le vote {n}") for n in range(6)]

    publications = [
        lambda article=article: publish(article, language="fr", by=None) for article in articles
    ]
    at_once(*publications[:3], or_refused(merge_tags, gone, into=kept), *publications[3:])

    assert set(EditionTag.objects.values_list("tag", flat=True)) == {kept.pk}
    assert StoryCount.objects.get(tag=kept, language="fr").stories == 6


def test_of_two_contrary_merges_one_is_done():
    one, other = make_tag("Élections", None), make_tag("Scrutin", None)
    make_edition(tags=[one, other])

    answers = at_once(
        or_refused(merge_tags, one, into=other), or_refused(merge_tags, other, into=one)
    )

    assert Tag.objects.count() == TagChange.objects.count() == 1
    assert [answer for answer in answers if "somebody merged" in str(answer)]


def test_merge_undone_twice_at_once_is_undone_once():
    one, other = make_tag("Élections", None), make_tag("Scrutin", None)
    make_edition(tags=[one])
    record = merge_tags(one, into=other, by=None)

    def undone(record, by):
        return undo_tag_merge(record)

    answers = at_once(*[or_refused(undone, record)] * 3)

    assert answers.count("This merge was undone already.") == 2


def test_split_during_publishing_leaves_story_one_tag():
    tag = make_tag("Turquie", None)
    bird, country = make_article(tags=[tag]), make_article(tags=[tag])

    at_once(
        lambda: publish(bird, language="fr", by=None),
        or_refused(split_tag, tag, articles=[bird], name_fr="Dinde"),
        lambda: publish(country, language="fr", by=None),
    )

    part = Tag.objects.known_as("Dinde")
    assert set(bird.editions.values_list("tag_rows__tag", flat=True)) == {part.pk}
