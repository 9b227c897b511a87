"""The page on which an act is asked, refused with its reasons, or done."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import Article
from desk.stories.changes import change_since, version_of
from desk.stories.house_style import proposals
from desk.stories.publication_state import PublicationState, publication_states_of
from lib.refusal import Refusal

from .acts import ACTS, Act, act_problems, form_arguments, may_overrule, perform
from .forms import EachLanguageForm


def act_page(admin, request, article, name, language=""):
    asked = _find(admin, request, article, name, language)
    if not (admin.has_change_permission(request, article) and asked.act.permitted(request.user)):
        return asked.forbidden(_("Your role does not allow this. Ask an editor to do it."))
    reasons = act_problems(asked.act, article, language)
    overrules = may_overrule(asked.act, reasons, request.user)
    typed = request.POST if request.method == "POST" else None
    if typed is None and reasons and not overrules:
        return asked.page(None, reasons)
    form = asked.act.form(
        typed, **form_arguments(asked.act, article, asked.publications, overrules)
    )
    if typed is None or not form.is_valid():
        return asked.page(form, reasons)
    return asked.perform(form)


def _find(admin, request, article, name, language):
    act = ACTS.get(name)
    publications = {row.language: row for row in publication_states_of(article)}
    if act is None or act.in_language != bool(language) or language not in {"", *publications}:
        raise Http404
    asked_for = [publications[language]] if language else list(publications.values())
    return AskedAct(admin, request, article, act, asked_for, language)


@dataclass(frozen=True)
class AskedAct:
    """An act that somebody asks for on a story, or on one language of it."""

    admin: object
    request: object
    article: Article
    act: Act
    publications: list[PublicationState]
    language: str

    @transaction.atomic
    def perform(self, form):
        # The story is held, so that what is done is what was seen.
        held = Article.objects.select_for_update().get(pk=self.article.pk)
        if form.cleaned_data["seen"] not in ("", version := version_of(held)):
            form.see(version)
            return self.page(form, [change_since(held)])
        try:
            perform(self.act, held, self.language, self.request.user, form.answers())
        except Refusal as refusal:
            return self.page(form, refusal.reasons)
        except PermissionDenied as denied:
            return self.forbidden(str(denied))
        messages.success(self.request, self.act.done)
        if form.left_out:
            words = {"languages": ", ".join(form.left_out)}
            messages.warning(self.request, _("Left as it was: %(languages)s.") % words)
        page = reverse("admin:articles_article_change", args=[self.article.pk])
        return HttpResponseRedirect(page)

    @property
    def shown(self):
        """Return the languages whose state the page shows."""
        is_of_the_paper = self.language or issubclass(self.act.form, EachLanguageForm)
        return self.publications if is_of_the_paper else []

    def forbidden(self, why):
        return self.page(None, [why], status=403)

    def page(self, form, reasons, status=200):
        headline = self.language and self.article.words("headline", self.language)
        context = self.admin.admin_site.each_context(self.request) | {
            "title": self.act.title,
            "opts": self.admin.model._meta,
            "act": self.act,
            "language": self.language,
            "article": self.article,
            "publications": self.shown,
            "headline": headline or self.article,
            "form": form,
            "reasons": reasons,
            "is_forbidden": status == 403,
            "proposals": self.act.needs_complete and proposals(self.article, self.language),
            "story_url": reverse("admin:articles_article_change", args=[self.article.pk]),
        }
        return TemplateResponse(self.request, "desk/stories/act.html", context, status=status)
