import re
from datetime import timedelta

import pytest

from articles.bodies import plain_text
from articles.models import Article, Byline, Correction, DeskLogEntry, Edition, Section, Tag
from articles.models.byline import Role
from articles.related import related
from contributors.models import Agency, Contributor
from demonstration import markup
from media.models import Photo

from .conftest import LOADED_AT

# Without a mark no test database is made when some of these run alone.
pytestmark = pytest.mark.django_db

WORDS = ("kicker", "headline", "standfirst", "body")
FRENCH = re.compile(r"\b(le|la|les|des|une|est|dans|pour|qui|avec|sur)\b", re.I)
ENGLISH = re.compile(r"\b(the|and|of|was|for|with|that|has|from|is)\b", re.I)
WEEKS_AGO = LOADED_AT - timedelta(days=22, hours=12)


def live(language):
    return Edition.objects.live(LOADED_AT).in_language(language)


def recent():
    return Edition.objects.live(LOADED_AT).filter(first_published_at__gt=WEEKS_AGO)


def words_of(language):
    for edition in Edition.objects.in_language(language):
        for field in WORDS:
            yield edition, plain_text(getattr(edition, field))
    for article in Article.objects.exclude(**{f"headline_{language}": None}):
        for field in WORDS:
            yield article, plain_text(article.words(field, language))
    for photo in Photo.objects.all():
        yield photo, getattr(photo, f"caption_{language}")
        yield photo, getattr(photo, f"alt_text_{language}")
    for person in Contributor.objects.all():
        yield person, getattr(person, f"biography_{language}")
    for correction in Correction.objects.filter(language=language):
        yield correction, correction.text


def test_two_thirds_are_in_both_languages(demonstration):
    stories = Article.objects.all()

    both = [story for story in stories if story.headline_fr and story.headline_en]

    assert len(stories) >= 24
    assert len(both) * 3 >= len(stories) * 2


def test_each_section_has_recent_stories(demonstration):
    for language in ("fr", "en"):
        editions = recent().in_language(language)
        assert {edition.section for edition in editions} == set(Section.objects.all())
    assert Section.objects.count() >= 4


def test_bylines_are_of_every_role(demonstration):
    roles = set(Byline.objects.values_list("role", flat=True))

    assert roles == set(Role.values)
    assert Byline.objects.filter(agency__isnull=False).exists()
    assert Contributor.objects.count() >= 8
    assert Agency.objects.count() >= 6


def test_no_words_stand_in_the_wrong_language(demonstration):
    strange = [
        (language, owner, words)
        for language, own, other in (("fr", FRENCH, ENGLISH), ("en", ENGLISH, FRENCH))
        for owner, words in words_of(language)
        if len(other.findall(words)) > len(own.findall(words))
    ]

    assert strange == []


def test_french_words_keep_french_typography(demonstration):
    wrong = re.compile(r"[ \w»][;!?](?!\w)|[^\u00a0\d]:(?=\s)|«[^\u00a0]|[^\u00a0]»|['\"]|\.\.\.")

    mistakes = [
        (owner, words[max(0, found.start() - 20) : found.end() + 10])
        for owner, words in words_of("fr")
        if (found := wrong.search(words))
    ]

    assert mistakes == []


def test_english_words_have_curly_quotes(demonstration):
    mistakes = [words for _owner, words in words_of("en") if re.search(r"['\"«]|\.\.\.", words)]

    assert mistakes == []


def test_recent_bodies_have_every_kind_of_block(demonstration):
    for edition in recent():
        assert edition.body.count("<h2>") >= 1, edition
    assert not Edition.objects.filter(body__contains="{").exists()
    bodies = "".join(live("fr").values_list("body", flat=True))
    for mark in ("<blockquote>", "<ul>", "<a href=", "data-photo="):
        assert mark in bodies
    assert any('<aside class="pullquote">' in edition.body for edition in live("en"))


def test_every_story_has_a_believable_length(demonstration):
    for edition in [*live("fr"), *live("en")]:
        least = 250 if edition.first_published_at > WEEKS_AGO else 100  # older ones are briefs
        assert least <= len(plain_text(edition.body).split()) <= 600, edition


def test_tags_of_every_kind_are_shared(demonstration):
    shared = [tag for tag in Tag.objects.all() if tag.tagged_articles.count() >= 3]

    assert len(shared) >= 8
    assert set(Tag.objects.values_list("kind", flat=True)) == set(Tag.Kind.values)
    assert all(tag.name_fr and tag.name_en for tag in Tag.objects.all())


def test_every_live_story_leads_to_others(demonstration):
    for edition in [*live("fr"), *live("en")]:
        assert len(related(edition, at=LOADED_AT)) >= 3, edition


def test_one_story_is_scheduled_and_one_withdrawn(demonstration):
    scheduled = Edition.objects.scheduled(LOADED_AT)
    withdrawn = Edition.objects.filter(withdrawn_at__isnull=False)

    assert {edition.language for edition in scheduled} == {"fr", "en"}
    assert withdrawn.count() == 1
    assert not live("fr").filter(article=withdrawn.get().article).exists()


def test_correction_is_public_and_wrong_figure_gone(demonstration):
    correction = Correction.objects.get(language="en")

    before = correction.article.editions.get(language="en", number=1)

    assert "1.6 metres a year" in before.body
    assert "1.6 metres a year" not in correction.edition.body
    assert live("en").filter(pk=correction.edition_id).exists()


def test_updated_story_was_shorter_at_first(demonstration):
    first = Edition.objects.get(language="fr", number=1, headline__startswith="Tempête Maude")
    second = first.article.editions.get(language="fr", number=2)

    assert len(first.body) < len(second.body)
    assert second.revised_at == second.live_from == first.live_until


def test_draft_and_story_in_review_are_unpublished(demonstration):
    unpublished = Article.objects.filter(editions=None)

    assert {article.status for article in unpublished} == {"draft", "in-review"}


def test_story_sent_back_is_draft_with_reason(demonstration):
    entry = DeskLogEntry.objects.get(act=DeskLogEntry.Act.SENT_BACK)

    assert entry.article.status == Article.Status.DRAFT
    assert "décibels" in entry.reason


def test_weekdays_count_from_the_day_of_publication():
    day = LOADED_AT.date()

    assert markup.dated("{Day-1}, {date+28}", day, "fr") == "Mardi, 1er avril"
    assert markup.dated("on {day}, {date+28}", day, "en") == "on Wednesday, 1 April"


def test_words_that_look_like_html_stay_words():
    assert markup.html("1 < 2 & *so on*", {}) == "<p>1 &lt; 2 &amp; <em>so on</em></p>"
