"""The page on which an act is asked, refused with its reasons, or done."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import Article
from desk.stories.publication_state import PublicationState, publication_states_of
from lib.refusal import Refusal

from .acts import ACTS, Act, act_problems, answers, may_overrule, perform


def act_page(admin, request, article, name, language):
    asked = _find(admin, request, article, name, language)
    if not (admin.has_change_permission(request, article) and asked.act.permitted(request.user)):
        return asked.forbidden(_("Your role does not allow this. Ask an editor to do it."))
    reasons = act_problems(asked.act, article, language)
    overrules = may_overrule(asked.act, reasons, request.user)
    typed = request.POST if request.method == "POST" else None
    if typed is None and reasons and not overrules:
        return asked.page(None, reasons)
    form = asked.act.form(typed, **answers(asked.act, article, asked.publication, overrules))
    if typed is None or not form.is_valid():
        return asked.page(form, reasons)
    return asked.perform(form)


def _find(admin, request, article, name, language):
    act = ACTS.get(name)
    publications = {row.language: row for row in publication_states_of(article)}
    if act is None or act.in_language != bool(language) or language not in {"", *publications}:
        raise Http404
    return AskedAct(admin, request, article, act, publications.get(language))


@dataclass(frozen=True)
class AskedAct:
    """An act that somebody asks for on a story, or on one language of it."""

    admin: object
    request: object
    article: Article
    act: Act
    publication: PublicationState | None

    @property
    def language(self):
        return self.publication.language if self.publication else ""

    def perform(self, form):
        try:
            perform(self.act, self.article, self.language, self.request.user, form.cleaned_data)
        except Refusal as refusal:
            return self.page(form, refusal.reasons)
        except PermissionDenied as denied:
            return self.forbidden(str(denied))
        messages.success(self.request, self.act.done)
        page = reverse("admin:articles_article_change", args=[self.article.pk])
        return HttpResponseRedirect(page)

    def forbidden(self, why):
        return self.page(None, [why], status=403)

    def page(self, form, reasons, status=200):
        headline = self.language and self.article.words("headline", self.language)
        context = self.admin.admin_site.each_context(self.request) | {
            "title": self.act.title,
            "opts": self.admin.model._meta,
            "act": self.act,
            "article": self.article,
            "publication": self.publication,
            "headline": headline or self.article,
            "form": form,
            "reasons": reasons,
            "is_forbidden": status == 403,
            "story_url": reverse("admin:articles_article_change", args=[self.article.pk]),
        }
        return TemplateResponse(self.request, "desk/stories/act.html", context, status=status)
