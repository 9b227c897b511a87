"""After every act of the desk each kept page equals the page made new, in another process.

Only the related news under a story, which may follow a little later, are left out.
"""

import re
from datetime import timedelta
from functools import lru_cache
from html import unescape

import pytest
import time_machine
from django.core.handlers.wsgi import WSGIHandler
from django.utils import timezone

from articles import publishing
from articles.models import Article, Byline, Correction, RelatedChoice, Section, Tag
from articles.tags.changes import merge_tags, split_tag, undo_tag_merge
from contributors.merging import merge_pair, undo_merge
from contributors.models import Agency, Contributor
from demonstration import account, load
from media.models import Lease, Photo
from tests.page_cache import Process, ask

pytestmark = pytest.mark.django_db(transaction=True)
AT = timezone.now()
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LINK = re.compile(r'(?:href="|<link>|<loc>)(?:http://127\.0\.0\.1:8000)?(/[^"<#?]*)')
RELATED = re.compile(r'<aside class="related".*?</aside>', re.DOTALL)


@pytest.fixture
def paper(settings, tmp_path):
    """The demonstration, whose pictures count as made; gives who publishes in it."""
    settings.BASE_DIR = tmp_path
    with time_machine.travel(AT, tick=False) as clock:
        editor = account.make_editor()
        load.load(by=editor, at=AT, quiet=True)
        for photo in Photo.objects.with_file():
            Photo.objects.filter(pk=photo.pk).update(rendition_key=f"{photo.pk:024x}")
        yield editor, clock


def crawl(process):
    """Return every page that leads on from the front pages, feeds and sitemaps included."""
    waiting, found = ["/fr/", "/en/", "/sitemap.xml", "/sitemap-news.xml", "/robots.txt"], {}
    while waiting:
        path = waiting.pop()
        if path not in found and path.startswith(("/fr/", "/en/", "/sitemap", "/robots")):
            found[path] = process.ask(path)
            waiting += links(found[path].text)
    return found


@lru_cache(maxsize=1000)
def links(text):
    return [unescape(link) for link in LINK.findall(text)]


def without_related(answer):
    return answer.status, RELATED.sub("", answer.text)


def acts(by, clock):
    """Yield the acts of the desk, each with its name, one after the other on the same paper."""
    live = Article.objects.filter(editions__live_until=None).distinct().order_by("pk")
    one, two, three, four = live[:4]
    draft = Article.objects.exclude(editions__isnull=False).exclude(headline_fr="").first()
    person, other_person = Contributor.objects.filter(bylines__isnull=False).distinct()[:2]
    agency, other_agency = Agency.objects.filter(photos__uses__isnull=False).distinct()[:2]
    tag, other_tag, third_tag = Tag.objects.filter(edition_rows__article=one.pk)[:3]
    photo = one.editions.first().lead_photo or Photo.objects.filter(uses__isnull=False).first()

    def change(row, **fields):
        for name, value in fields.items():
            setattr(row, name, value)
        row.save()

    def publish(article, language="fr", **release):
        change(article, headline_fr=f"{article.headline_fr} (bis)")
        return publishing.publish(article, language=language, by=by, **release)

    yield "save a draft", lambda: change(two, headline_fr="Brouillon", body_fr="<p>Tout autre.</p>")
    yield "publish again", lambda: publish(one)
    yield (
        "correct",
        lambda: publishing.correct(
            one, language="fr", by=by, kind="correction", text="Le pont est au nord."
        ),
    )
    note = Correction.objects.latest("pk")
    yield "mend a note", lambda: publishing.mend_note(note, by=by, kind="update", text="Autre.")
    yield "remove a note", lambda: publishing.remove_note(note, by=by, reason="Double.")
    yield "withdraw", lambda: publishing.withdraw(three, language="fr", by=by, reason="Faux.")
    yield "publish what was withdrawn", lambda: publish(three)
    yield "schedule", lambda: publish(three, live_from=AT + HOUR)
    yield "unschedule", lambda: publishing.unschedule(three, language="fr", by=by)
    yield "schedule once more", lambda: publish(three, live_from=AT + HOUR)
    yield "the moment comes", lambda: clock.move_to(AT + HOUR)
    yield "publish for a while", lambda: publish(four, live_until=AT + 2 * HOUR)
    yield "the end comes", lambda: clock.move_to(AT + 2 * HOUR)
    yield (
        "take what readers have",
        lambda: publishing.take_what_readers_have(two, language="en", by=by),
    )
    yield "spike a draft", lambda: publishing.spike(draft, by=by, reason="Rien.")
    yield "pin", lambda: RelatedChoice.objects.create(article=one, other=four)
    yield (
        "withdraw in English alone",
        lambda: publishing.withdraw(two, language="en", by=by, reason="Faux."),
    )
    yield "rename a person", lambda: change(person, name="Nom Nouveau", slug="nom-nouveau")
    yield "link of a person", lambda: person.links.create(label="Site", url="https://a.example/")
    merged = []
    yield "merge people", lambda: merged.append(merge_pair(other_person, into=person, by=by))
    yield "undo the merge of people", lambda: undo_merge(merged.pop())
    yield "rename an agency", lambda: change(agency, name_fr="Agence Neuve", name_en="New Agency")
    yield "merge agencies", lambda: merged.append(merge_pair(other_agency, into=agency, by=by))
    yield "undo the merge of agencies", lambda: undo_merge(merged.pop())
    yield "rename a tag", lambda: change(tag, name_fr="Sujet neuf", slug_fr="sujet-neuf")
    yield "merge tags", lambda: merged.append(merge_tags(other_tag, into=tag, by=by))
    yield "undo the merge of tags", lambda: undo_tag_merge(merged.pop())
    yield "split a tag", lambda: split_tag(tag, articles=[one], by=by, name_fr="Scission")
    yield "a tag loses its English", lambda: change(third_tag, name_en=None, slug_en=None)
    section = one.section
    yield "rename a section", lambda: change(section, name_fr="Section neuve", slug_fr="neuve")
    yield "move a section", lambda: change(section, position=99)
    new_section = Section.objects.create(
        name_fr="Mer", name_en="Sea", slug_fr="mer", slug_en="sea", position=1
    )
    yield "a section without a story", lambda: change(two, section=new_section)
    yield "first story of a section", lambda: publish(two)
    yield "caption and credit", lambda: change(photo, caption_fr="Légende.", credit_line="© Moi")
    yield "lease denies", lambda: Lease.objects.create(photo=photo, verdict="deny")
    yield "lease goes", lambda: photo.leases.all().delete()
    yield "rights end in an hour", lambda: change(photo, usable_until=AT + 3 * HOUR)
    yield "rights end", lambda: clock.move_to(AT + 3 * HOUR)
    yield "new pictures are made", lambda: change(photo, rendition_key="f" * 24)
    yield (
        "a file comes",
        lambda: Photo.objects.without_file().update(
            file="originals/a.jpg", width=1600, height=1000, rendition_key="e" * 24, alt_text_fr="x"
        ),
    )
    yield "byline of a draft", lambda: Byline.objects.create(article=one, contributor=person)
    yield "the day ends", lambda: clock.move_to(AT + DAY)


@pytest.mark.parametrize("half", [0, 1])  # each compares after every other act: two may run at once
def test_kept_pages_equal_pages_made_new(paper, half):
    editor, clock = paper
    elsewhere, anew = Process(), WSGIHandler()
    elsewhere.follower.follow()
    for number, (name, act) in enumerate(acts(editor, clock)):
        is_compared = number % 2 == half
        found = crawl(elsewhere) if is_compared else {}
        act()
        elsewhere.follower.follow()

        assert not is_compared or len(found) > 300, name
        for path, before in found.items():
            if elsewhere.is_kept(path):
                assert without_related(before) == without_related(ask(anew, path)), (name, path)
