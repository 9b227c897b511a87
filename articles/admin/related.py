"""The related news of one story as the desk sees them, with the reasons and its decisions."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.forms.names import NamedForm
from articles.models import Article, RelatedChoice, Series
from articles.related import choices, related_to_copy

from . import acts
from .list_filters import row_number

DECISIONS = {
    "pin": choices.pin,
    "leave-out": choices.leave_out,
    "forget": choices.forget,
    "move-up": choices.move_up,
}
FIELDS = ["series", "is_recommended", "is_sensitive"]


@dataclass(frozen=True)
class Column:
    name: str
    stories: list


def related_page(model_admin, request, article):
    may_decide = request.user.has_perm(acts.PUBLISH)
    here = reverse("admin:articles_article_related", args=[article.pk])
    if request.method == "POST":
        if not may_decide:
            raise PermissionDenied(_("Your role does not allow this; ask an editor."))
        _decide(request, article)
        return HttpResponseRedirect(here)
    at = timezone.now()
    decided = list(article.related_choices.select_related("other"))
    context = model_admin.admin_site.each_context(request) | {
        "title": _("Related news"),
        "opts": model_admin.opts,
        "article": article,
        "story_url": reverse("admin:articles_article_change", args=[article.pk]),
        "columns": [
            Column(name, related_to_copy(article, code, at))
            for code, name in settings.LANGUAGES
            if article.words("headline", code)
        ],
        "pins": [c.other for c in decided if c.verdict == RelatedChoice.Verdict.PIN],
        "left_out": [c.other for c in decided if c.verdict == RelatedChoice.Verdict.EXCLUDE],
        "may_decide": may_decide,
        "half_life": settings.RELATED_HALF_LIFE_DAYS,
    }
    return TemplateResponse(request, "admin/articles/article/related.html", context)


def _decide(request, article):
    decision = DECISIONS.get(request.POST.get("decision"))
    other = Article.objects.filter(pk=row_number(request.POST.get("other"))).first()
    if decision is None or other is None:
        messages.error(request, _("There is no story of that number."))
        return
    try:
        decision(article, other)
    except choices.Refused as refusal:
        messages.error(request, str(refusal))


@admin.register(Series)
class SeriesAdmin(admin.ModelAdmin):
    form = NamedForm
    fields = ["name_fr", "name_en"]
    search_fields = ["name_fr", "name_en"]
    list_display = ["title"]

    @admin.display(description=gettext_lazy("series"))
    def title(self, series):
        return str(series)
