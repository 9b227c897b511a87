from django.db.models import Max, Q

from articles.models import Article, Edition
from articles.search import InvalidQuery, newest, parse
from lib.languages import CODES

MOST = 500  # newest hits of each language
RECENT = 2_000  # newest stories whose headlines are read as they stand
LONGEST_SEEN = 10_000  # newest of those in each other status


def with_words(stories, typed, at):
    """Return stories that search finds, and recent or unapproved ones by their headline."""
    return stories.filter(pk__in={*_published(typed, at), *_with_desk(typed.strip())})


def _published(typed, at):
    editions = []
    for language in CODES:
        try:
            query = parse(typed, language)
        except InvalidQuery:
            continue
        if query:
            hits = newest(query, language, at, limit=MOST, even_ended=True)
            editions += [hit.edition for hit in hits]
    return Edition.objects.filter(pk__in=editions).values_list("article", flat=True)


def _with_desk(typed):
    words = Q(headline_fr__icontains=typed) | Q(headline_en__icontains=typed)
    last = Article.objects.aggregate(last=Max("pk"))["last"] or 0
    yield from Article.objects.filter(words, pk__gt=last - RECENT).values_list("pk", flat=True)
    for status in Article.Status:
        if status != Article.Status.APPROVED:  # each by itself: the index has them by number
            newest_in = Article.objects.filter(status=status).order_by("-pk").values("pk")
            rows = Article.objects.filter(words, pk__in=newest_in[:LONGEST_SEEN])
            yield from rows.values_list("pk", flat=True)
