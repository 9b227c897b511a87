from django.conf import settings
from django.db.models import Max, Q

from articles.models import Article, Edition
from articles.search import Unclear, newest, parse

MOST = 500  # newest hits of each language
RECENT = 2_000  # newest stories whose headlines are read as they stand
LONGEST_SEEN = 20_000  # of those never approved


def with_words(stories, typed, at):
    """Published stories that search finds, and recent or unapproved ones by their headline."""
    return stories.filter(pk__in={*_published(typed, at), *_with_desk(typed.strip())})


def _published(typed, at):
    editions = []
    for language, _name in settings.LANGUAGES:
        try:
            query = parse(typed, language)
        except Unclear:
            continue
        if query:
            editions += [hit.edition for hit in newest(query, language, at, limit=MOST)]
    return Edition.objects.filter(pk__in=editions).values_list("article", flat=True)


def _with_desk(typed):
    words = Q(headline_fr__icontains=typed) | Q(headline_en__icontains=typed)
    last = Article.objects.aggregate(last=Max("pk"))["last"] or 0
    others = [status for status in Article.Status if status != Article.Status.APPROVED]
    waiting = Article.objects.filter(status__in=others).order_by("-pk").values("pk")
    for rows in (
        Article.objects.filter(pk__gt=last - RECENT),
        Article.objects.filter(pk__in=waiting[:LONGEST_SEEN]),
    ):
        yield from rows.filter(words).values_list("pk", flat=True)
