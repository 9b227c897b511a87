"""The search index: a row for each edition that readers see or will see, or saw last."""

from django.db import IntegrityError, transaction
from django.db.models import Max, Q
from django.utils import timezone

from articles.bodies import plain_text
from articles.models import Article, Edition, SearchEntry
from articles.models.edition import is_followed
from lib import databases

from .places import IN_A_SECOND, place_at
from .words import stems


def texts(headline, standfirst, body, language):
    parts = (headline, standfirst, plain_text(body))
    return [" ".join(stems(part, language)) for part in parts]


def add(pk):
    """Index an edition in the place of those of its story that have ended."""
    with transaction.atomic():
        # Held as by an act of the desk, so that none replaces the edition meanwhile.
        list(Article.objects.select_for_update(of=("self",)).filter(editions=pk))
        edition = Edition.objects.filter(pk=pk).first()
        if edition is None:
            return  # it was replaced before it began
        ended = SearchEntry.objects.filter(
            edition__article=edition.article_id,
            language=edition.language,
            live_until__lte=timezone.now(),
        )
        forget(ended)
        forget(SearchEntry.objects.filter(edition=edition))
        entry = _entry(edition)
        words = texts(edition.headline, edition.standfirst, edition.body, edition.language)
        databases.in_use("articles.search").add(entry, words, edition)


def _entry(edition):
    """Make the entry in the first free place of the second of its first publication."""
    place = place_at(edition.first_published_at)
    while True:
        taken = SearchEntry.objects.filter(place__gte=place, place__lt=place + IN_A_SECOND)
        last = taken.aggregate(last=Max("place"))["last"]
        try:
            with transaction.atomic():
                return SearchEntry.objects.create(
                    edition=edition,
                    language=edition.language,
                    place=place if last is None else last + 1,
                    live_from=edition.live_from,
                    live_until=edition.live_until,
                )
        except IntegrityError:
            if SearchEntry.objects.filter(edition=edition).exists():
                raise
            place += IN_A_SECOND


def forget(entries):
    rows = list(entries.values_list("language", "place"))
    databases.in_use("articles.search").forget(rows)
    entries.delete()


def missing(at=None):
    """Return editions without an entry that readers see, will see or saw last."""
    replaced = Q(is_followed(), live_until__lte=at or timezone.now())
    return Edition.objects.filter(search_entry=None).exclude(replaced)
