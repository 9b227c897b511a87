import re
from datetime import datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction

from articles.bodies import photo_ids, plain_text
from articles.models import Article, Byline, Correction, Edition, Section, Tag
from articles.models.byline import Role
from articles.related import related
from articles.related.counts import recount
from contributors.models import Agency, Contributor
from media.models import Photo
from newsroom.demonstration import account, load, markup, scenes, texts

# Without a mark no test database is made when some of these run alone.
pytestmark = pytest.mark.django_db

WORDS = ("kicker", "headline", "standfirst", "body")
FRENCH = re.compile(r"\b(le|la|les|des|une|est|dans|pour|qui|avec|sur)\b", re.I)
ENGLISH = re.compile(r"\b(the|and|of|was|for|with|that|has|from|is)\b", re.I)
LOADED_AT = datetime(2026, 3, 4, 15, 30, tzinfo=ZoneInfo("America/Toronto"))


@pytest.fixture(scope="module")
def demonstration(django_db_setup, django_db_blocker, tmp_path_factory):
    """Loaded once for this file, with small pictures; undone after it."""
    before = settings.MEDIA_ROOT, settings.BASE_DIR
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("uploads")
    settings.BASE_DIR = tmp_path_factory.mktemp("base")
    with django_db_blocker.unblock(), transaction.atomic():
        load.load(by=account.make_editor(), at=LOADED_AT, width=600, quiet=True)
        recount()  # what waits for a commit comes of none here
        yield settings.MEDIA_ROOT
        transaction.set_rollback(True)
    settings.MEDIA_ROOT, settings.BASE_DIR = before


def live(language):
    return Edition.objects.live(LOADED_AT).in_language(language)


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


def test_two_thirds_of_stories_are_in_both_languages(demonstration):
    stories = Article.objects.all()

    both = [story for story in stories if story.headline_fr and story.headline_en]

    assert len(stories) >= 24
    assert len(both) * 3 >= len(stories) * 2


def test_each_section_has_recent_stories_in_both_languages(demonstration):
    weeks_ago = LOADED_AT - timedelta(days=28)

    for language in ("fr", "en"):
        recent = live(language).filter(first_published_at__gt=weeks_ago)
        assert {edition.section for edition in recent} == set(Section.objects.all())
    assert Section.objects.count() >= 4


def test_credits_have_every_role_and_kind(demonstration):
    roles = set(Byline.objects.values_list("role", flat=True))

    assert roles == set(Role.values)
    assert Byline.objects.filter(agency__isnull=False).exists()
    assert Contributor.objects.count() >= 8
    assert Agency.objects.count() >= 6


def test_nothing_invented_is_credited_to_real_agency(demonstration):
    invented = {"agence-littoral", "norrey-press"}

    pictures = set(Agency.objects.filter(photos__isnull=False).values_list("slug", flat=True))
    stories = set(Agency.objects.filter(bylines__isnull=False).values_list("slug", flat=True))

    assert pictures | stories == invented


def test_every_live_story_has_complete_lead_photo(demonstration):
    for language in ("fr", "en"):
        for edition in live(language):
            photo = edition.lead_photo
            assert (demonstration / photo.file.name).is_file()
            assert getattr(photo, f"caption_{language}")
            assert getattr(photo, f"alt_text_{language}")
            assert photo.is_credited


def test_every_picture_says_it_is_demonstration_illustration(demonstration):
    photos = Photo.objects.all()

    assert {photo.usage_right for photo in photos} == {Photo.UsageRight.DEMONSTRATION}
    assert all("illustration" in photo.usage_terms.lower() for photo in photos)
    assert {photo.digital_source_type for photo in photos} == {"digitalCreation"}


def test_every_drawing_declares_itself_in_its_file(demonstration):
    for photo in Photo.objects.all():
        file = (demonstration / photo.file.name).read_bytes()

        assert b"digitalsourcetype/digitalCreation" in file
        assert photo.copyright_notice.encode() in file
        assert photo.credit_line == ""


def test_every_listed_picture_has_scene_and_use(demonstration):
    used = {pk for edition in Edition.objects.all() for pk in photo_ids(edition.body)}
    used |= set(Article.objects.values_list("lead_photo", flat=True))

    assert set(texts.read("photos")) == set(scenes.SCENES)
    assert used == set(Photo.objects.values_list("pk", flat=True))


def test_french_and_english_stand_on_their_sides(demonstration):
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


def test_bodies_have_every_kind_of_block(demonstration):
    for edition in [*live("fr"), *live("en")]:
        assert edition.body.count("<h2>") >= 1, edition
        assert "{" not in edition.body, edition
    bodies = "".join(live("fr").values_list("body", flat=True))
    for mark in ("<blockquote>", "<ul>", "<a href=", "data-photo="):
        assert mark in bodies
    assert any('<aside class="pullquote">' in edition.body for edition in live("en"))


def test_every_story_has_length_of_news_story(demonstration):
    for edition in [*live("fr"), *live("en")]:
        assert 250 <= len(plain_text(edition.body).split()) <= 600, edition


def test_tags_of_several_kinds_are_shared_between_stories(demonstration):
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


def test_updated_story_was_shorter_in_first_edition(demonstration):
    first = Edition.objects.get(language="fr", number=1, headline__startswith="Tempête Maude")
    second = first.article.editions.get(language="fr", number=2)

    assert len(first.body) < len(second.body)
    assert second.revised_at == second.live_from == first.live_until


def test_draft_and_story_in_review_are_unpublished(demonstration):
    unpublished = Article.objects.filter(editions=None)

    assert {article.status for article in unpublished} == {"draft", "in-review"}


def test_interrupted_load_finds_its_pictures_again(demonstration):
    before = Photo.objects.count()

    with transaction.atomic():
        load.load(by=None, at=LOADED_AT, width=600, quiet=True)
        after = Photo.objects.count()
        people = Contributor.objects.count()
        transaction.set_rollback(True)

    assert after == before
    assert people == len(texts.read("people"))


def test_loading_a_second_time_changes_nothing(demonstration):
    before = Article.objects.count(), Edition.objects.count(), Photo.objects.count()
    out = StringIO()

    call_command("demonstration", stdout=out)

    assert (Article.objects.count(), Edition.objects.count(), Photo.objects.count()) == before
    assert "/admin/" in out.getvalue()


def test_valid_password_is_printed_again(demonstration, settings):
    editor = account.make_editor()

    password = account.password()

    assert editor.check_password(password)
    assert oct((settings.BASE_DIR / "var" / "demonstration-password").stat().st_mode)[-3:] == "600"


def test_changed_password_of_demonstration_is_not_printed(demonstration):
    with transaction.atomic():
        editor = account.make_editor()
        editor.set_password("another one")
        editor.save()
        said = account.password()
        transaction.set_rollback(True)

    assert said is None


def test_production_server_gets_no_demonstration(settings):
    settings.PRODUCTION = True

    with pytest.raises(CommandError, match="not for a production server"):
        call_command("demonstration")


def test_scene_is_same_picture_at_each_drawing():
    once = scenes.draw("storm-and-lighthouse", width=600)

    again = scenes.draw("storm-and-lighthouse", width=600)

    assert once.tobytes() == again.tobytes()
    assert once.size == (600, 400)


def test_pictures_are_at_least_2000_by_1400():
    width, height = scenes.draw("laboratory").size

    assert width >= 2000
    assert height >= 1400


def test_weekdays_and_dates_count_from_publication_day():
    day = LOADED_AT.date()

    assert markup.dated("{Day-1}, {date+28}", day, "fr") == "Mardi, 1er avril"
    assert markup.dated("on {day}, {date+28}", day, "en") == "on Wednesday, 1 April"


def test_words_that_look_like_html_stay_words():
    assert markup.html("1 < 2 & *so on*", {}) == "<p>1 &lt; 2 &amp; <em>so on</em></p>"
