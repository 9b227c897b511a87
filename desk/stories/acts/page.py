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
    standing = {row.language: row for row in publication_states_of(article)}.get(language)
    if act is None or act.in_language != bool(language) or (language and standing is None):
        raise Http404
    if not (admin.has_change_permission(request, article) and act.permitted(request.user)):
        reasons = [_("Your role does not allow this. Ask an editor to do it.")]
        return _page(admin, request, article, act, standing, None, reasons, status=403)

    typed = request.POST if request.method == "POST" else None
    reasons = obstacles(act, article, language)
    overrules = bool(reasons) and may_overrule(act, article, language, request.user)
    if typed is None and reasons and not overrules:
        return _page(admin, request, article, act, standing, None, reasons)
    form = act.form(typed, **answers(act, article, standing, overrules))
    if typed is None or not form.is_valid():
        return _page(admin, request, article, act, standing, form, reasons)
    try:
        perform(act, article, language, request.user, form.cleaned_data)
    except Refusal as refusal:
        return _page(admin, request, article, act, standing, form, refusal.reasons)
    except PermissionDenied as denied:
        return _page(admin, request, article, act, standing, None, [str(denied)], status=403)
    messages.success(request, act.done)
    return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))


def _page(admin, request, article, act, standing, form, reasons, status=200):
    context = admin.admin_site.each_context(request) | {
        "title": act.title,
        "opts": admin.model._meta,
        "act": act,
        "article": article,
        "standing": standing,
        "headline": (standing and article.words("headline", standing.language)) or article,
        "form": form,
        "reasons": reasons,
        "is_forbidden": status == 403,
        "story_url": reverse("admin:articles_article_change", args=[article.pk]),
    }
    return TemplateResponse(request, "desk/stories/act.html", context, status=status)
