from django.db.models import Max, Q

from articles.models import Article, Byline, Edition
from articles.search import InvalidQuery, newest, parse
from lib.languages import CODES
from lib.text import name_key

MOST = 500  # newest hits of each language
RECENT = 2_000  # newest stories whose headlines are read as they stand
LONGEST_SEEN = 10_000  # newest of those in each other status
READ_WHOLE = 500  # newest of each status whose words are compared one by one
MOST_WORDS = 6
HEADINGS = [f"{field}_{code}" for field in ("headline", "standfirst") for code in CODES]


def with_words(stories, typed, at):
    """Return stories that search finds, recent or unapproved ones by their headline, and the
    newest of each status by all their words and the names in their bylines."""
    typed = typed.strip()
    return stories.filter(pk__in={*_published(typed, at), *_by_headline(typed), *_by_words(typed)})


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


def _by_headline(typed):
    words = Q(headline_fr__icontains=typed) | Q(headline_en__icontains=typed)
    last = Article.objects.aggregate(last=Max("pk"))["last"] or 0
    yield from Article.objects.filter(words, pk__gt=last - RECENT).values_list("pk", flat=True)
    for status in Article.Status:
        if status != Article.Status.APPROVED:  # each by itself: the index has them by number
            rows = Article.objects.filter(words, pk__in=_newest_in(status, LONGEST_SEEN))
            yield from rows.values_list("pk", flat=True)


def _by_words(typed):
    """Return the newest stories with every word, in any order, in a heading, a name or a text."""
    words = [word for word in name_key(typed).split() if len(word) > 1][:MOST_WORDS]
    if not words:
        return set()
    newest = {pk for status in Article.Status for pk in _newest_in(status, READ_WHOLE)}
    stories = Article.objects.filter(pk__in=newest)
    said = {pk: texts for pk, *texts in stories.values_list("pk", *HEADINGS)}
    names = Byline.objects.filter(article__in=newest)
    for pk, *pair in names.values_list("article", "contributor__name", "agency__name"):
        said[pk] += pair
    folded = {pk: name_key(" ".join(filter(None, texts))) for pk, texts in said.items()}
    found = newest
    for word in words:
        as_typed = [part for part in typed.split() if word in name_key(part)][:1]
        body = Q(pk__in=[])
        for code in CODES:
            body |= Q(**{f"body_{code}__icontains": (as_typed or [word])[0]})
        in_body = set(stories.filter(body).values_list("pk", flat=True))
        found = {pk for pk in found if word in folded[pk] or pk in in_body}
    return found


def _newest_in(status, most):
    rows = Article.objects.filter(status=status).order_by("-pk")
    return rows.values_list("pk", flat=True)[:most]
