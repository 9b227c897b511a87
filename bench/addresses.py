"""Addresses of the pages that are measured: lists of readers and of the desk."""

from datetime import timedelta

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Edition, EditionByline, EditionTag, Section, StoryCount
from contributors.models import Contributor
from paper.paging import SIZE, mark_of

HUNDREDTH = 99 * SIZE
ON_A_PAGE_OF_THE_DESK = 30


def of_readers(language, at):
    live = Edition.objects.live(at).in_language(language)
    tags = EditionTag.objects.live(at).in_language(language)
    people = EditionByline.objects.live(at).in_language(language)
    counts = StoryCount.objects.filter(Exists(tags.filter(tag=OuterRef("tag"))), language=language)
    counts = counts.select_related("tag")
    hot = [row.tag for row in counts.order_by("-stories")[:20]]
    cold = [row.tag for row in counts.order_by("stories", "tag_id")[:40]]
    sections = list(Section.objects.all())
    busiest = list(Contributor.objects.filter(pk__lte=10))
    today = timezone.localdate(at)
    days = [today - timedelta(days=number * 17) for number in range(1, 60)]

    def first(subjects):
        return [subject.get_absolute_url() for subject in subjects]

    def deep(subjects, rows, pk="id"):
        marks = [_mark_of_hundredth(rows(subject), pk) for subject in subjects]
        return [f"{url}?before={mark}" for url, mark in zip(first(subjects), marks, strict=True)]

    return {
        "front page": [reverse("front-page")] * 40,
        "section, first page": first(sections) * 4,
        "section, 100th page": deep(sections, lambda one: live.filter(section=one)) * 4,
        "topic, hot, first page": first(hot) * 2,
        "topic, hot, 100th page": deep(hot, lambda one: tags.filter(tag=one), "edition_id") * 2,
        "topic, cold": first(cold),
        "contributor, first page": first(busiest) * 4,
        "contributor, 100th page": deep(
            busiest, lambda one: people.filter(contributor=one), "edition_id"
        )
        * 4,
        "day": [reverse("day-detail", args=[day]) for day in days],
        "feed": [reverse("front-feed")] * 20,
        "news sitemap": [reverse("sitemap-news")] * 20,
    }


def _mark_of_hundredth(rows, pk):
    """Return the mark before the hundredth page, or before the last that there is."""
    order = rows.order_by("-first_published_at", f"-{pk}")
    last_but_one = order.reverse()[SIZE : SIZE + 1]
    row = order[HUNDREDTH - 1 : HUNDREDTH].first() or last_but_one.first()
    return mark_of(getattr(row, pk), row.first_published_at) if row else ""


def of_the_desk():
    stories = "/admin/articles/article/"
    middle = Article.objects.count() // ON_A_PAGE_OF_THE_DESK // 2
    return {
        "admin, first page": stories,
        "admin, a page in the middle": f"{stories}?p={middle}",
        "admin, live stories": f"{stories}?state=live",
        "admin, search": f"{stories}?q=port",
    }
