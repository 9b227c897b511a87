"""The page on which an act is asked, refused with its reasons, or done."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from desk.stories.publication_state import publication_states_of
from lib.refusal import Refusal

from .acts import ACTS, answers, may_overrule, obstacles, perform


def act_page(admin, request, article, name, language):
    act = ACTS.get(name)
    publication = {row.language: row for row in publication_states_of(article)}.get(language)
    if act is None or act.in_language != bool(language) or (language and publication is None):
        raise Http404
    if not (admin.has_change_permission(request, article) and act.permitted(request.user)):
        reasons = [_("Your role does not allow this. Ask an editor to do it.")]
        return _page(admin, request, article, act, publication, None, reasons, status=403)

    typed = request.POST if request.method == "POST" else None
    reasons = obstacles(act, article, language)
    overrules = bool(reasons) and may_overrule(act, article, language, request.user)
    if typed is None and reasons and not overrules:
        return _page(admin, request, article, act, publication, None, reasons)
    form = act.form(typed, **answers(act, article, publication, overrules))
    if typed is None or not form.is_valid():
        return _page(admin, request, article, act, publication, form, reasons)
    try:
        perform(act, article, language, request.user, form.cleaned_data)
    except Refusal as refusal:
        return _page(admin, request, article, act, publication, form, refusal.reasons)
    except PermissionDenied as denied:
        return _page(admin, request, article, act, publication, None, [str(denied)], status=403)
    messages.success(request, act.done)
    return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))


def _page(admin, request, article, act, publication, form, reasons, status=200):
    context = admin.admin_site.each_context(request) | {
        "title": act.title,
        "opts": admin.model._meta,
        "act": act,
        "article": article,
        "publication": publication,
        "headline": (publication and article.words("headline", publication.language)) or article,
        "form": form,
        "reasons": reasons,
        "is_forbidden": status == 403,
        "story_url": reverse("admin:articles_article_change", args=[article.pk]),
    }
    return TemplateResponse(request, "desk/stories/act.html", context, status=status)
