"""Lists of the paper: what stands in a section, under a topic, by somebody, on a day."""

from datetime import date, datetime, time

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from articles.models import (
    Edition,
    EditionByline,
    EditionTag,
    Section,
    SectionAddress,
    Tag,
    TagAddress,
)
from articles.publishing.clock import now
from articles.tags.usage import co_occurring
from contributors.models import Contributor
from lib.languages import CODES
from paper import structured_data, surrogate_keys
from paper.cards import cards, named
from paper.page_cache.keeping import remembered
from paper.pages import in_each_language, permanent_redirect, render_page, section_urls
from paper.paging import page_after
from paper.printed_time import printed_weekday


@require_safe
def section_detail(request, slug):
    at, language = now(), get_language()
    section = Section.objects.public(language, at).filter(slug=slug).first()
    if section is None:
        return _redirect_to_section(slug, language, at)
    editions = Edition.objects.live(at).in_language(language).in_section(section)
    page = page_after(request, editions)
    shown = cards(page.pks, language, at)
    return render_page(
        request,
        "paper/section.html",
        {
            "section": section,
            "cards": shown,
            "older": page.older,
            "feed": reverse("section-feed", args=[slug]),
        },
        at=at,
        surrogate_keys=[
            f"section-{section.pk}-{language}",
            *surrogate_keys.of_frame(*CODES),
            *surrogate_keys.of_cards(shown),
        ],
        alternates=section_urls(at)[section.pk],
    )


def _redirect_to_section(slug, language, at):
    section = SectionAddress.objects.leads_to(slug, language)
    if section is None or not Section.objects.public(language, at).filter(pk=section.pk).exists():
        raise Http404
    return permanent_redirect(section.get_absolute_url(), surrogate_keys.of_frame(language))


@require_safe
def day_detail(request, day):
    """List what was first published that day and is live; 404 for a day without any."""
    at, language = now(), get_language()
    if not date.min < day <= timezone.localdate(at):
        raise Http404
    live = Edition.objects.live(at).on_day(day)
    page = page_after(request, live.in_language(language))
    if not page.pks:
        raise Http404
    noon = timezone.make_aware(datetime.combine(day, time(12)))
    shown = cards(page.pks, language, at)
    return render_page(
        request,
        "paper/day.html",
        {
            "day": printed_weekday(noon, language),
            "cards": shown,
            "older": page.older,
        },
        at=at,
        surrogate_keys=[*surrogate_keys.of_day(day), *surrogate_keys.of_cards(shown)],
        alternates=in_each_language(
            lambda code: live.in_language(code).exists() and reverse("day-detail", args=[day])
        ),
    )


def _alternates(subject, rows):
    """Return a tag's or contributor's addresses in the languages that have stories."""

    def url(code):
        if str(subject) and subject.slug and rows.in_language(code).exists():
            return subject.get_absolute_url()
        return ""

    return in_each_language(url)


@require_safe
def tag_detail(request, slug):
    at, language = now(), get_language()
    tag = Tag.objects.at(slug)
    if tag is None:
        return _redirect_to_merged(slug, language)
    rows = EditionTag.objects.live(at).filter(tag=tag)
    page = _page_of_editions(request, rows.in_language(language))
    shown = cards(page.pks, language, at)
    beside = remembered(
        f"co-occurring-{tag.pk}-{language}",
        lambda: co_occurring(tag, language, at),
        ["tags", *surrogate_keys.of_lists("tag", tag.pk)],
        at,
    )
    return render_page(
        request,
        "paper/tag.html",
        {
            "tag": tag,
            "beside": [other for other in beside if named(other)],
            "cards": shown,
            "older": page.older,
            "feed": reverse("tag-feed", args=[slug]),
        },
        at=at,
        surrogate_keys=[
            *surrogate_keys.of_lists("tag", tag.pk),
            *(f"tag-{other.pk}" for other in beside),
            *surrogate_keys.of_cards(shown),
        ],
        alternates=_alternates(tag, rows),
    )


@require_safe
def contributor_detail(request, slug):
    at, language = now(), get_language()
    contributor = Contributor.objects.at(slug)
    if contributor is None:
        return _redirect_to_renamed(slug)
    rows = EditionByline.objects.live(at).filter(contributor=contributor)
    page = _page_of_editions(request, rows.in_language(language))
    shown = cards(page.pks, language, at)
    return render_page(
        request,
        "paper/contributor.html",
        {
            "contributor": contributor,
            "links": list(contributor.links.all()),
            "cards": shown,
            "older": page.older,
            "feed": reverse("contributor-feed", args=[slug]),
            "data": [structured_data.profile(contributor)],
        },
        at=at,
        surrogate_keys=[
            *surrogate_keys.of_lists("contributor", contributor.pk),
            *surrogate_keys.of_cards(shown),
        ],
        alternates=_alternates(contributor, rows),
    )


def _page_of_editions(request, rows):
    """Return a page of editions by tag or byline rows, or raise Http404 without any.

    The name of somebody credited, or of something covered, in a story that readers may not
    see yet would tell them of it.
    """
    page = page_after(request, rows, pk="edition_id")
    if not page.pks:
        raise Http404
    return page


def _redirect_to_merged(slug, language):
    tag = TagAddress.objects.leads_to(slug, language)
    if tag is None:
        raise Http404
    return permanent_redirect(tag.get_absolute_url(), ["tags"])


def _redirect_to_renamed(slug):
    contributor = Contributor.objects.formerly_at(slug)
    if contributor is None:
        raise Http404
    return permanent_redirect(contributor.get_absolute_url(), ["contributors"])
