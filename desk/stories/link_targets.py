"""Our own live stories, for the dialogue that makes a link."""

from django.http import JsonResponse

from articles.models import Edition
from articles.publishing.clock import now
from articles.search import InvalidQuery, newest, parse
from lib.languages import CODES

MOST = 8
RECENT = 500  # of the newest headlines a part of a word is found, as it is typed


def link_targets(request):
    """Answer in JSON with headline and address of the live stories that are found by words."""
    asked = request.GET.get("language")
    language = asked if asked in CODES else CODES[0]
    found = _found(request.GET.get("q", "").replace("\0", "").strip(), language, now())
    stories = [{"headline": one.headline, "url": one.get_absolute_url()} for one in found]
    return JsonResponse({"stories": stories})


def _found(words, language, at):
    try:
        query = parse(words, language)
    except InvalidQuery:
        query = None
    if not words:
        return []
    live = Edition.objects.live(at).in_language(language)
    pks = [hit.edition for hit in newest(query, language, at, limit=MOST)] if query else []
    recent = live.newest(RECENT)
    headlines = Edition.objects.filter(pk__in=recent, headline__icontains=words)
    pks += headlines.order_by("-first_published_at").values_list("pk", flat=True)[:MOST]
    stories = live.select_related("address").defer("body").in_bulk(pks)
    return [stories[pk] for pk in dict.fromkeys(pks) if pk in stories][:MOST]
