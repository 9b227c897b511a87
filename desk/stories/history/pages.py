"""Pages of a story's history: two points compared, and a version as readers would see it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import publishing
from articles.publishing import clock
from desk.stories.acts import acts
from desk.stories.preview import preview_of_state
from desk.stories.preview_page import desk_bar, paper_page
from lib.languages import CODES
from lib.refusal import Refusal

from .described import differences
from .points import NOW, point


def compare_page(model_admin, request, article):
    """Compare two points: the first is what was, whichever was chosen first."""
    asked = (request.GET.get("from", NOW), request.GET.get("to", NOW))
    old, new = sorted((point(article, name) for name in asked), key=lambda each: each.at)
    if NOW in asked and new.name != NOW:
        old, new = new, old
    context = model_admin.admin_site.each_context(request) | {
        "title": _("What changed"),
        "article": article,
        "old": old,
        "new": new,
        "differences": differences(old.state, new.state),
        "may_restore": request.user.has_perm(acts.EDIT),
        "story_url": _story_url(article),
    }
    return TemplateResponse(request, "desk/stories/history/compare.html", context)


def version_page(_admin, request, article, number, language=""):
    """Show a version as readers would see it: at first in a language that it has a headline in."""
    found = point(article, f"v{number}")
    written = (code for code in CODES if found.state.get(f"headline_{code}"))
    language = language or next(written, CODES[0])
    if language not in CODES:
        raise Http404
    at = clock.now()
    bar = desk_bar(request, article, language, version=found, languages=CODES)
    state = found.state
    return paper_page(
        request, language, lambda: preview_of_state(article, language, state, at), bar
    )


def restore_version(_admin, request, article, number):
    if request.method != "POST":
        raise Http404
    if not request.user.has_perm(acts.EDIT):
        raise PermissionDenied(_("Your role does not allow this; ask an editor."))
    try:
        missing = publishing.restore(article, number=number, by=request.user)
    except Refusal as refusal:
        for reason in refusal.reasons:
            messages.error(request, reason)
        return HttpResponseRedirect(reverse("admin:articles_article_timeline", args=[article.pk]))
    messages.success(request, _("Version %(number)s stands again.") % {"number": number})
    if missing:
        sentence = _("No longer there, and so left out: %(rows)s.")
        messages.warning(request, sentence % {"rows": ", ".join(missing)})
    return HttpResponseRedirect(_story_url(article))


def _story_url(article):
    return reverse("admin:articles_article_change", args=[article.pk])
