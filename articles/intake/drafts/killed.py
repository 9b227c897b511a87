"""Finding the story that a kill notice means, by the headline that it names."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from articles.models import Article, Edition
from lib.language import COUNTED
from lib.languages import CODES
from lib.text import folded_words, name_key

DAYS = 60
MOST = 2000
# Of the words that matter so many must be the same; an agency and a desk head a story differently.
ALIKE = 0.6
SMALL = COUNTED["fr"] | COUNTED["en"]


def find_killed(headline, at=None):
    """Return the story whose headline, as readers or the desk have it, is most like this one.

    None when none is much alike: a wrong story on the desk's table is worse than none.
    """
    wanted = _words(headline)
    if not wanted:
        return None
    best, likeness = None, ALIKE
    for pk, found in _headlines(at or timezone.now()):
        same = 1.5 if name_key(found) == name_key(headline) else _likeness(wanted, _words(found))
        if same > likeness or (same == likeness and best is None):
            best, likeness = pk, same
    return Article.objects.filter(pk=best).first() if best else None


def _headlines(at):
    """Yield (article, headline) of the newest stories, as they stand and as readers have them."""
    since = Q(created_at__gte=at - timedelta(days=DAYS))
    fields = [f"headline_{code}" for code in CODES]
    drafts = Article.objects.filter(since, kill_notice=None).order_by("-pk")
    for pk, *headlines in drafts.values_list("pk", *fields)[:MOST]:
        yield from ((pk, headline) for headline in headlines if headline)
    editions = Edition.objects.filter(live_from__gte=at - timedelta(days=DAYS))
    yield from editions.order_by("-pk").values_list("article_id", "headline")[:MOST]


def _words(text):
    return {word for word in folded_words(text) if word not in SMALL and len(word) > 1}


def _likeness(one, other):
    return len(one & other) / max(len(one | other), 1)
