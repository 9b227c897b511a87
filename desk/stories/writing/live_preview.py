"""The paper's own page of what stands in a form, saved or not, beside the form."""

from http import HTTPStatus

from django.http import Http404, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from articles import history
from articles.models import Article
from articles.publishing import clock
from desk.stories.form.posted import state_of_post
from desk.stories.preview import preview_of_state
from desk.stories.preview_page import paper_page
from lib.languages import CODES

from .recovery import as_post
from .sent import parse_pairs

UNSAVED = 0  # instead of the primary key of a story that is not saved yet


def live_preview(model_admin, request, pk, language):
    if language not in CODES:
        raise Http404
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    pairs = parse_pairs(request.body)
    if pairs is None:
        sentence = _("This can't be shown: it is not what the form sends.")
        return HttpResponse(sentence, "text/plain", HTTPStatus.BAD_REQUEST)
    article = Article(pk=UNSAVED) if pk == UNSAVED else get_object_or_404(Article, pk=pk)
    form = model_admin.get_form(request, article)(instance=article)
    state = history.empty_state() if pk == UNSAVED else history.state_of(article)
    state = state_of_post(form, as_post(pairs), state)
    at = clock.now()

    return paper_page(request, language, lambda: preview_of_state(article, language, state, at))
