"""The pages of the paper. Each asks for live editions and nothing else."""

from datetime import date, datetime, time

from django.conf import settings
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_request
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from contributors.models import Contributor, ContributorAlias

from . import freshness, structured_data
from .cards import cards
from .frame import answer, frame, front_url, in_each_language, moved
from .front import front
from .models import Address, Edition, EditionByline, EditionTag, Section, Tag, TagAddress
from .models.edition import live_at
from .paging import Page, page_after
from .printed_time import printed_weekday
from .story import live_editions, story
from .tag_usage import beside


@require_safe
@cache_control(private=True, max_age=0)
def choose_language(request):
    """Lead to the front page in the reader's language; each reader has their own answer."""
    response = HttpResponseRedirect(front_url(get_language_from_request(request)))
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
def front_page(request):
    at, language = timezone.now(), get_language()
    context = front(language, at) | {"data": [structured_data.website(language)]}
    return answer(
        request,
        "articles/front_page.html",
        context,
        at=at,
        made_from=["front", f"front-{language}"],
        versions=in_each_language(front_url),
    )


@require_safe
def article_detail(request, day, slug):
    at, language = timezone.now(), get_language()
    live = live_editions(language, day, slug, at)
    edition = live.get(language)
    if edition is None:
        address = get_object_or_404(Address, language=language, day=day, slug=slug)
        return _gone(request, address, at)
    if edition.address_id != edition.asked_for:
        return moved(edition.get_absolute_url())
    context = story(edition, at) | {"day": _day_url(edition)}
    return answer(
        request,
        "articles/article.html",
        context,
        at=at,
        made_from=context["made_from"],
        versions={
            code: live[code].get_absolute_url() for code, _ in settings.LANGUAGES if code in live
        },
    )


def _day_url(edition):
    return reverse("day-detail", args=[timezone.localdate(edition.first_published_at)])


def _gone(request, address, at):
    """410 and a sentence for a story that readers once had; 404 for one not yet out."""
    past = Edition.objects.filter(
        article=address.article_id, language=address.language, live_until__lte=at
    )
    last = past.order_by("-number").first()
    if last is None:
        raise Http404
    return answer(
        request,
        "articles/gone.html",
        {"withdrawn_at": last.withdrawn_at},
        at=at,
        made_from=[f"article-{address.article_id}"],
        versions={},
        status=410,
    )


@require_safe
def section_detail(request, slug):
    at, language = timezone.now(), get_language()
    section = get_object_or_404(Section, slug=slug)
    if not section.name:
        raise Http404
    editions = Edition.objects.live(at).in_language(language).filter(section=section)
    page = page_after(request, editions.for_lists())
    return answer(
        request,
        "articles/section.html",
        {
            "section": section,
            "cards": cards(page.rows, language, at),
            "older": page.older,
            "feed": reverse("section-feed", args=[slug]),
        },
        at=at,
        made_from=[f"section-{section.pk}"],
        versions=in_each_language(lambda code: section.name and section.get_absolute_url()),
    )


@require_safe
def day_detail(request, day):
    """What was first published that day and is live now; a day without any is no page."""
    at, language = timezone.now(), get_language()
    if not date.min < day <= timezone.localdate(at):
        raise Http404
    live = Edition.objects.live(at).on_day(day)
    page = page_after(request, live.in_language(language).for_lists())
    if not page.rows:
        raise Http404
    noon = timezone.make_aware(datetime.combine(day, time(12)))
    return answer(
        request,
        "articles/day.html",
        {
            "day": printed_weekday(noon, language),
            "cards": cards(page.rows, language, at),
            "older": page.older,
        },
        at=at,
        made_from=[f"day-{day}", f"front-{language}"],
        versions=in_each_language(
            lambda code: live.in_language(code).exists() and reverse("day-detail", args=[day])
        ),
    )


def _versions(subject, rows):
    """The addresses of a tag's or contributor's page in the languages that have stories for it."""

    def url(code):
        if str(subject) and subject.slug and rows.filter(language=code).exists():
            return subject.get_absolute_url()
        return ""

    return in_each_language(url)


@require_safe
def tag_detail(request, slug):
    at, language = timezone.now(), get_language()
    tag = Tag.objects.exclude(name=None).filter(slug=slug).first()
    if tag is None:
        return _merged(slug, language)
    rows = EditionTag.objects.filter(live_at(at), tag=tag, language=language)
    page = _page_of_editions(request, rows)
    return answer(
        request,
        "articles/tag.html",
        {
            "tag": tag,
            "beside": freshness.remembered(
                f"beside-{tag.pk}-{language}", lambda: beside(tag, language, at)
            ),
            "cards": cards(page.rows, language, at),
            "older": page.older,
            "feed": reverse("tag-feed", args=[slug]),
        },
        at=at,
        made_from=[f"tag-{tag.pk}"],
        versions=_versions(tag, EditionTag.objects.filter(live_at(at), tag=tag)),
    )


@require_safe
def contributor_detail(request, slug):
    at, language = timezone.now(), get_language()
    contributor = Contributor.objects.filter(slug=slug).first()
    if contributor is None:
        return _renamed(slug)
    rows = EditionByline.objects.filter(live_at(at), contributor=contributor, language=language)
    page = _page_of_editions(request, rows)
    return answer(
        request,
        "articles/contributor.html",
        {
            "contributor": contributor,
            "links": list(contributor.links.all()),
            "cards": cards(page.rows, language, at),
            "older": page.older,
            "feed": reverse("contributor-feed", args=[slug]),
            "data": [structured_data.profile(contributor)],
        },
        at=at,
        made_from=[f"contributor-{contributor.pk}"],
        versions=_versions(
            contributor, EditionByline.objects.filter(live_at(at), contributor=contributor)
        ),
    )


def page_not_found(request, exception=None):
    """The paper's 404, also under addresses that are no page of ours."""
    language = (get_language() or settings.LANGUAGE_CODE)[:2]
    with translation.override(language):
        return render(
            request, "articles/not_found.html", frame(language, timezone.now()), status=404
        )


def _page_of_editions(request, rows):
    """Editions by their tag or byline rows; nothing live under them is no page at all.

    The name of somebody credited, or of something covered, in a story that readers may not
    see yet would tell them of it.
    """
    page = page_after(request, rows, pk="edition_id")
    if not page.rows:
        raise Http404
    pks = [row.edition_id for row in page.rows]
    found = Edition.objects.for_lists().order_by().in_bulk(pks)
    return Page([found[pk] for pk in dict.fromkeys(pks)], page.older)


def _merged(slug, language):
    """Lead from the former address of a tag, or of one that was merged, to the one that stayed."""
    tag = TagAddress.objects.leads_to(slug, language)
    if tag is None:
        raise Http404
    return moved(tag.get_absolute_url())


def _renamed(slug):
    """Lead from an address that somebody had under a former name to today's."""
    alias = ContributorAlias.objects.filter(slug=slug).select_related("contributor").first()
    if alias is None:
        raise Http404
    return moved(alias.contributor.get_absolute_url())
