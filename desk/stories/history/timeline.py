"""All that happened to a story, on one page: its versions, what readers got, acts, corrections."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models import DeskLogEntry
from desk.stories.changes import full_name

from .points import edition_label, version_label

PER_PAGE = 50
Act = DeskLogEntry.Act
# An edition of the same moment says it
TOLD_BY_EDITIONS = [Act.PUBLISHED, Act.SCHEDULED, Act.CORRECTED]
KINDS = {
    "version": _("Saved"),
    "edition": _("To readers"),
    "act": _("Act"),
    "correction": _("Note for readers"),
}


@dataclass(frozen=True)
class Entry:
    """A line of the timeline; `point` names what can be compared, "" for what can't."""

    kind: str
    at: datetime
    by: str
    title: str
    note: str = ""
    url: str = ""
    point: str = ""
    badge: str = ""

    @property
    def kind_label(self):
        return KINDS[self.kind]


def timeline_page(model_admin, request, article):
    page = Paginator(_moments(article), PER_PAGE).get_page(request.GET.get("page"))
    context = model_admin.admin_site.each_context(request) | {
        "title": _("Timeline"),
        "article": article,
        "page": page,
        "entries": entries(article, page.object_list),
        "live": article.editions.live().order_by("language"),
        "story_url": reverse("admin:articles_article_change", args=[article.pk]),
    }
    return TemplateResponse(request, "desk/stories/history/timeline.html", context)


def newest_entries(article, count):
    return entries(article, _moments(article)[:count])


def _moments(article):
    """Return (moment, kind, primary key) of everything, the newest first."""
    found = []
    for kind, (rows, moment) in _sources(article).items():
        pairs = rows.order_by().values_list(moment, "pk")
        found += [(at, kind, pk) for at, pk in pairs]
    return sorted(found, reverse=True)


def _sources(article):
    return {
        "act": (article.log.exclude(act__in=TOLD_BY_EDITIONS), "at"),
        "correction": (article.corrections.all(), "corrected_at"),
        "edition": (article.editions.all(), "live_from"),
        "version": (article.versions.all(), "at"),
    }


def entries(article, moments):
    loaded = {}
    for kind, (rows, _moment) in _sources(article).items():
        pks = [pk for _at, own, pk in moments if own == kind]
        if pks:
            loaded[kind] = ROWS[kind](rows).in_bulk(pks)
    return [
        MAKERS[kind](article, loaded[kind][pk])
        for _at, kind, pk in moments
        if pk in loaded.get(kind, {})
    ]


ROWS = {
    "act": lambda rows: rows.select_related("by", "version").defer("version__state"),
    "correction": lambda rows: rows,
    "edition": lambda rows: rows.select_related("published_by").defer("body", "standfirst"),
    "version": lambda rows: rows.light().select_related("by"),
}


def _version(article, version):
    return Entry(
        "version",
        version.at,
        full_name(version.by) or "",
        version_label(version),
        note=version.get_origin_display(),
        url=_version_url(article, version.number),
        point=f"v{version.number}",
        badge=f"← {version.restored}" if version.restored else "",
    )


def _version_url(article, number):
    return reverse("admin:articles_article_version", args=[article.pk, number])


def _edition(article, edition):
    place = [article.pk, edition.language, edition.number]
    return Entry(
        "edition",
        edition.live_from,
        full_name(edition.published_by) or "",
        edition_label(edition),
        note=edition.reason,
        url=reverse("admin:articles_article_edition", args=place),
        point=f"e{edition.pk}",
        badge=_badge(edition),
    )


def _badge(edition):
    if edition.withdrawn_at:
        return _("withdrawn")
    if edition.is_live():
        return _("live")
    return _("scheduled") if edition.is_scheduled() else ""


def _act(article, entry):
    language = f" ({entry.language.upper()})" if entry.language else ""
    version = entry.version
    return Entry(
        "act",
        entry.at,
        full_name(entry.by) or "",
        f"{entry.get_act_display()}{language}",
        note=entry.reason,
        url=_version_url(article, version.number) if version else "",
        badge=version_label(version) if version else "",
    )


def _correction(article, correction):
    return Entry(
        "correction",
        correction.corrected_at,
        "",
        f"{correction.get_kind_display()} ({correction.language.upper()})",
        note=correction.text,
        url=reverse("admin:articles_correction_change", args=[correction.pk]),
    )


MAKERS = {"act": _act, "correction": _correction, "edition": _edition, "version": _version}
