import re
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from articles.bodies import plain_text
from articles.models import Edition
from articles.publishing.clock import now
from articles.search.find import FOREVER, RANKED, best, newest
from articles.search.query import LONGEST, InvalidQuery, parse
from paper.cards import Card, cards
from paper.pages import in_each_language, render_page
from paper.snippets import Piece, snippet

SIZE = 20
BEST = 30
MARK = re.compile(r"-[0-9]{1,13}|[0-9]{1,18}")  # a place from the year 733 on


@dataclass(frozen=True)
class Result:
    card: Card
    passage: list[Piece]


@require_safe
def search_page(request):
    at, language = now(), get_language()
    typed = request.GET.get("q", "")
    by_relevance = request.GET.get("order") == "relevance"
    context = {"typed": typed[:LONGEST], "by_relevance": by_relevance, "ranked": RANKED}
    status = 200
    try:
        query = parse(typed, language)
    except InvalidQuery as unclear:
        context["unclear"], status, query = str(unclear), 400, None
    if query:
        context |= _search_context(request, query, language, at, by_relevance)
    response = render_page(
        request,
        "paper/search.html",
        context,
        at=at,
        surrogate_keys=[],
        alternates=in_each_language(lambda code: reverse("search")),
        status=status,
    )
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _search_context(request, query, language, at, by_relevance):
    typed = request.GET["q"]
    if by_relevance:
        hits, more = best(query, language, at, BEST), False
    else:
        hits = newest(query, language, at, _place_before(request), SIZE + 1)
        hits, more = hits[:SIZE], len(hits) > SIZE
    older = urlencode({"q": typed, "before": hits[-1].place}) if more else ""
    return {
        "results": _results(hits, query, language, at),
        "older": older,
        "by_date": urlencode({"q": typed}),
        "by_rank": urlencode({"q": typed, "order": "relevance"}),
    }


def _place_before(request):
    mark = request.GET.get("before", "")
    if not mark:
        return FOREVER
    if not MARK.fullmatch(mark):
        raise Http404
    return int(mark)


def _results(hits, query, language, at):
    pks, stems = [hit.edition for hit in hits], query.stems()
    found = Edition.objects.filter(pk__in=pks).values_list("pk", "standfirst", "body")
    texts = {pk: f"{standfirst} {plain_text(body)}" for pk, standfirst, body in found}
    return [
        Result(card, snippet(texts[card.edition.pk], stems, language))
        for card in cards([pk for pk in pks if pk in texts], language, at)
    ]
