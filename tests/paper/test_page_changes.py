"""What is put on record when something that readers see changes."""

import re
import threading
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from articles.models import RelatedChoice
from articles.publishing import correct
from paper.models import PageChange
from paper.page_cache.watched import WATCHED
from tests.make import (
    make_agency,
    make_article,
    make_contributor,
    make_edition,
    make_photo,
    make_section,
    make_shown_photo,
    make_tag,
)
from tests.page_cache import Process

pytestmark = pytest.mark.django_db
READ = re.compile(r'(?:FROM|JOIN) "?([a-z_]+)"?')
# Read on the way, and printed on no page
NOT_SHOWN = {
    "articles_article",  # joined to find other addresses of a story
    "articles_desklogentry",  # the paper's clock
    "articles_storycount",  # the order of related news, which may follow later
    "articles_searchentry",
}


def keys_touched_by(act):
    last = PageChange.objects.order_by("pk").last()
    act()
    changes = PageChange.objects.filter(pk__gt=last.pk if last else 0)
    return {key for change in changes for key in change.keys.split()}


def test_every_table_that_pages_read_is_watched(client, memory_of_pages):
    tag, person, section = make_tag(), make_contributor(), make_section(slug_fr="monde")
    photo = make_shown_photo(photographer=person)
    article = make_article(tags=[tag], by=person, section=section, lead_photo=photo)
    RelatedChoice.objects.create(article=article, other=make_edition().article)
    make_edition(article)
    note = correct(article, language="fr", by=None, kind="correction", text="Le pont.")
    url = note.edition.get_absolute_url()
    paths = [url, url[:15], "/fr/", "/fr/feed.xml", "/sitemap.xml", "/sitemap-fr-pages.xml"]
    with translation.override("fr"):
        lists = [one.get_absolute_url() for one in (tag, person, section)]
    paths += [*lists, *(f"{each}feed.xml" for each in lists)]
    paths += ["/sitemap-news.xml", timezone.localtime().strftime("/sitemap-fr-%Y-%m.xml")]
    with CaptureQueriesContext(connection) as captured:
        for path in paths:
            assert client.get(path).status_code == 200, path

    read = {table for query in captured for table in READ.findall(query["sql"])}
    read = {table for table in read if table.startswith(("articles_", "media_", "contributors_"))}
    watched = {each.table for each in WATCHED}
    assert len(read) > 10
    assert read - NOT_SHOWN <= watched


def test_publication_touches_story_and_its_lists():
    tag, person, section = make_tag(), make_contributor(), make_section()
    article = make_article(tags=[tag], by=person, section=section)
    pinning = make_article()
    RelatedChoice.objects.create(article=pinning, other=article)

    touched = keys_touched_by(lambda: make_edition(article))

    first_published = article.editions.get().first_published_at
    assert touched == {
        f"article-{article.pk}",
        f"article-{pinning.pk}",
        "stories-fr",
        f"section-{section.pk}-fr",
        f"tag-{tag.pk}-fr",
        f"contributor-{person.pk}-fr",
        f"day-{first_published.strftime('%Y-%m-%d')}",
        "frame-fr",
    }


def test_frame_changes_with_first_story_of_section_alone():
    section = make_section()
    long_ago = timezone.now() - timedelta(days=3)
    make_edition(make_article(section=section), at=long_ago)

    touched = keys_touched_by(lambda: make_edition(make_article(section=section)))

    assert "frame-fr" not in touched


def test_moments_ahead_are_on_record():
    begins = timezone.now() + timedelta(hours=1)
    photo = make_photo(usable_until=begins)
    article = make_article()

    make_edition(article, live_from=begins)

    keys = " ".join(PageChange.objects.filter(at=begins).values_list("keys", flat=True)).split()
    assert {f"article-{article.pk}", "stories-fr", f"photo-{photo.pk}"} <= set(keys)


def test_draft_touches_no_page_of_readers():
    article = make_article()
    make_edition(article)

    def write():
        article.headline_fr = "Un brouillon"
        article.save()
        article.tags.set([make_tag("Quai", "Quay")])
        article.bylines.all().delete()

    assert {key.split("-")[0] for key in keys_touched_by(write)} <= {"tag", "tags"}


def test_migrating_makes_missing_triggers_anew():
    dropped = "page_change_contributors_agency_insert"
    table = " ON contributors_agency" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {dropped}{table}")

    call_command("migrate", verbosity=0)

    made = []
    touched = keys_touched_by(lambda: made.append(make_agency()))
    assert f"agency-{made[0].pk}" in touched


@pytest.mark.django_db(transaction=True)
def test_change_committed_late_is_not_missed():
    """Another transaction begins first and ends last, with a lower number where there is one."""
    if connection.vendor == "sqlite":
        pytest.skip("SQLite writes one transaction at a time")
    article, other = make_article(), make_article()
    urls = [make_edition(each).get_absolute_url() for each in (article, other)]
    process = Process()
    for url in urls:
        process.ask(url)
    has_written, may_commit = threading.Event(), threading.Event()

    def slow():
        try:
            with transaction.atomic():
                article.editions.update(headline="Lent")
                has_written.set()
                may_commit.wait(10)
        finally:
            connection.close()

    writer = threading.Thread(target=slow)
    writer.start()
    has_written.wait(10)
    other.editions.update(headline="Vite")
    process.follower.follow()
    quick = process.ask(urls[1]).text
    kept = process.is_kept(urls[0])
    may_commit.set()
    writer.join()
    process.follower.follow()

    assert kept and "Vite" in quick
    assert "Lent" in process.ask(urls[0]).text
