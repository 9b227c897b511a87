"""The desk's page of a story's preview links: made, looked at, revoked."""

from datetime import timedelta

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from desk.models import PreviewLink
from desk.stories.acts.acts import EDIT, PUBLISH
from lib.primary_keys import parse_pk
from paper.pages import absolute

from .opening import opens

HOURS = {1: gettext_lazy("an hour"), 24: gettext_lazy("a day"), 168: gettext_lazy("a week")}


class LinkForm(forms.Form):
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=settings.LANGUAGES)
    hours = forms.TypedChoiceField(
        label=gettext_lazy("It works for"), choices=list(HOURS.items()), coerce=int, initial=24
    )
    for_whom = forms.CharField(
        label=gettext_lazy("For whom"),
        max_length=100,
        required=False,
        help_text=gettext_lazy("So that it can be told from others; they do not see it."),
    )


def links_page(model_admin, request, article):
    form = LinkForm(request.POST if "make" in request.POST else None, label_suffix="")
    if request.method == "POST":
        if not request.user.has_perm(EDIT):
            raise PermissionDenied(_("Your role does not allow this; ask an editor."))
        if "revoke" in request.POST:
            _revoke(request, article)
            return HttpResponseRedirect(request.path)
        if form.is_valid() and _may_give_out(request, article):
            _make(request, article, **form.cleaned_data)
            return HttpResponseRedirect(request.path)
    at = timezone.now()
    links = list(article.preview_links.select_related("by"))
    for link in links:
        link.url = absolute(reverse("preview-link", args=[link.key]))
        link.works = opens(link, at)
        link.visited = ngettext("%(visits)s visit", "%(visits)s visits", link.visits) % {
            "visits": link.visits
        }
    context = model_admin.admin_site.each_context(request) | {
        "title": _("Preview links"),
        "article": article,
        "form": form,
        "links": links,
        "may_make": request.user.has_perm(EDIT),
        "story_url": reverse("admin:articles_article_change", args=[article.pk]),
    }
    return TemplateResponse(request, "desk/stories/preview_links/links.html", context)


def _may_give_out(request, article):
    """Tell whether a link may be made; what is under embargo only a publisher gives out."""
    if not article.is_embargoed(timezone.now()) or request.user.has_perm(PUBLISH):
        return True
    sentence = _("The story is under embargo: only somebody who may publish gives it out.")
    messages.error(request, sentence)
    return False


def _make(request, article, language, hours, for_whom):
    at = timezone.now()
    PreviewLink.objects.create(
        article=article,
        language=language,
        for_whom=for_whom,
        by=request.user,
        made_at=at,
        ends_at=at + timedelta(hours=hours),
    )
    messages.success(request, _("The link is made: copy it from the list."))


def _revoke(request, article):
    pk = parse_pk(request.POST["revoke"])
    links = article.preview_links.filter(pk=pk, revoked_at=None)
    if links.update(revoked_at=timezone.now()):
        messages.success(request, _("The link no longer works."))
