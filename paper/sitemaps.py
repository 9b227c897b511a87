"""Addresses for search engines: robots.txt, sitemaps by month, and the last two days' news.

A file per language and month keeps each far below the 50,000 addresses that one may hold,
and none needs to count the archive.
"""

from datetime import MAXYEAR, MINYEAR, date, timedelta

from django.conf import settings
from django.db.models import Exists, Max, OuterRef
from django.db.models.functions import TruncMonth
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from articles.models import Edition, EditionByline, EditionTag, Tag
from articles.publishing.clock import now
from contributors.models import Contributor
from lib.languages import CODES
from lib.months import month_number, month_start, year_and_month
from lib.xml_text import xml_text

from . import surrogate_keys
from .page_cache.keeping import keep
from .pages import absolute, front_url, section_urls

NEWS_LASTS = timedelta(hours=48)
NEWS_AT_MOST = 1000
TOLD_FOR = timedelta(days=31)
MOST_SUBJECTS = 20_000
IN_NEWS = (
    "language headline first_published_at address__language address__day address__slug".split()
)


@require_safe
def robots(request):
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "",
        f"Sitemap: {absolute(reverse('sitemap'))}",
        f"Sitemap: {absolute(reverse('sitemap-news'))}",
        "",
    ]
    response = HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
    return keep(response)  # nothing in it changes while the program runs


@require_safe
def index(request):
    at = now()
    sitemaps, told = [], []
    for language in CODES:
        changed = _months_changed(language, at)
        told += changed.values()
        pages_changed = max(changed.values(), default=None)
        sitemaps.append((absolute(reverse("sitemap-pages", args=[language])), pages_changed))
        for year, month in _months_back(language, at):
            address = reverse("sitemap-month", args=[language, year, month])
            sitemaps.append((absolute(address), changed.get((year, int(month)))))
    until = min(told) + TOLD_FOR if told else None
    return _xml(request, "sitemap_index", {"sitemaps": sitemaps}, at, until=until)


def _months_changed(language, at):
    """Return when each month's stories last changed, of those that did lately.

    Of the others nothing is said: to know it the whole archive would be read.
    """
    rows = Edition.objects.in_language(language)
    by_month = rows.annotate(month=TruncMonth("first_published_at")).order_by("month")
    found = {}
    for moment in ("live_from", "live_until"):
        lately = {f"{moment}__gt": at - TOLD_FOR, f"{moment}__lte": at}
        changes = by_month.filter(**lately).values_list("month").annotate(Max(moment))
        for month, changed in changes:
            key = (month.year, month.month)
            found[key] = max(changed, found.get(key, changed))
    return found


@require_safe
def pages(request, language):
    _require_language(language)
    at = now()
    places = [
        {code: front_url(code) for code in CODES},
        *section_urls(at).values(),
        *_pages_of(EditionTag, "tag", Tag, at),
        *_pages_of(EditionByline, "contributor", Contributor, at),
    ]
    entries = [_entry(alternates, language) for alternates in places if language in alternates]
    keys = ["tags", "contributors", *surrogate_keys.of_frame(*CODES)]
    return _xml(request, "sitemap", {"entries": entries}, at, keys)


def _pages_of(rows, field, model, at):
    """Return the addresses, by language, of the tags or people who have a live story there."""
    found = {}
    for code in CODES:
        live = rows.objects.live(at).in_language(code).filter(**{field: OuterRef("pk")})
        with translation.override(code):
            for subject in model.objects.filter(Exists(live)).order_by("pk")[:MOST_SUBJECTS]:
                if str(subject) and subject.slug:
                    found.setdefault(subject.pk, {})[code] = subject.get_absolute_url()
    return found.values()


@require_safe
def month(request, language, year, month):
    _require_language(language)
    at = now()
    begin, end = _span(year, month, at)
    live = Edition.objects.live(at).in_language(language)
    editions = live.first_published_between(begin, end)
    entries = []
    others = _other_languages(editions, language, at)
    for edition in editions.select_related("address").newest_first():
        alternates = {language: edition.get_absolute_url()} | others.get(edition.article_id, {})
        entry = _entry({code: alternates[code] for code in CODES if code in alternates}, language)
        entries.append(entry | {"changed": edition.modified_at})
    return _xml(request, "sitemap", {"entries": entries}, at)


@require_safe
def news(request):
    at = now()
    newest = [edition for language in CODES for edition in _news(language, at)]
    newest.sort(key=lambda edition: edition.first_published_at, reverse=True)
    context = {
        "publication": settings.PUBLICATION_NAME,
        "entries": [
            (edition, xml_text(edition.headline), absolute(edition.get_absolute_url()))
            for edition in newest[:NEWS_AT_MOST]
        ],
        # The format asks for an address at least, also where nothing is news
        "fronts": [absolute(front_url(code)) for code in CODES] if not newest else [],
    }
    until = newest[-1].first_published_at + NEWS_LASTS if newest else None
    return _xml(request, "sitemap_news", context, at, until=until)


def _news(language, at):
    # Asked for one language at a time, which is one short walk along an index.
    live = Edition.objects.live(at).in_language(language)
    young = live.filter(first_published_at__gt=at - NEWS_LASTS)
    return young.select_related("address").only(*IN_NEWS).newest_first()[:NEWS_AT_MOST]


def _other_languages(editions, language, at):
    found = {}
    articles = editions.values("article")
    other = Edition.objects.live(at).exclude(language=language).filter(article__in=articles)
    for edition in other.select_related("address"):
        alternates = found.setdefault(edition.article_id, {})
        alternates[edition.language] = edition.get_absolute_url()
    return found


def _entry(alternates, language):
    """Return an address with its alternates; one without another language lists none."""
    links = [(code, absolute(url)) for code, url in alternates.items()]
    links.append(("x-default", links[0][1]))
    return {"address": absolute(alternates[language]), "alternates": links}


def _months_back(language, at):
    """Yield months from now back to the first story, without reading those between."""
    live = Edition.objects.live(at).in_language(language)
    first = live.order_by("first_published_at", "id").first()
    if first is None:
        return
    first_month = month_number(timezone.localdate(first.first_published_at))
    for number in range(month_number(timezone.localdate(at)), first_month - 1, -1):
        year, month = year_and_month(number)
        yield year, f"{month:02}"


def _span(year, month, at):
    """Return where a month begins and ends, or raise Http404 for one that never was."""
    if not (1 <= month <= 12 and MINYEAR <= year <= MAXYEAR):
        raise Http404
    number = month_number(date(year, month, 1))
    # The first month of all may begin before time does in UTC.
    if not month_number(date.min) < number <= month_number(timezone.localdate(at)):
        raise Http404
    return month_start(number), month_start(number + 1)


def _require_language(language):
    if language not in CODES:
        raise Http404


def _xml(request, template, context, at, keys=(), until=None):
    response = render(
        request, f"paper/{template}.xml", context, content_type="application/xml; charset=utf-8"
    )
    keys = ["sitemap", *keys, *surrogate_keys.of_stories(*CODES)]
    return keep(response, at=at, surrogate_keys=keys, until=until)
