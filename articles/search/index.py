"""What the index holds: a row for each edition that readers see or will see, or saw last."""

from datetime import UTC, datetime, timedelta

from django.db import IntegrityError, connection, transaction
from django.db.models import Max, Q
from django.utils import timezone

from articles.bodies import plain_text
from articles.models import Article, Edition, SearchEntry
from articles.models.edition import is_followed
from lib.months import month_number, year_and_month

from .words import stems

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
IN_A_SECOND = 256
# The gap is a place between two texts: no phrase ends in one and goes on in the next.
ADD_ON_POSTGRESQL = """
UPDATE articles_searchentry SET words = ts_delete(
    setweight(to_tsvector('simple', %s), 'A') || gap
    || setweight(to_tsvector('simple', %s), 'B') || gap
    || to_tsvector('simple', %s) || gap || to_tsvector('simple', %s), '|')
FROM (SELECT '|:1'::tsvector AS gap) AS texts
WHERE id = %s"""
ADD_ON_SQLITE = (
    "INSERT OR REPLACE INTO articles_search_{language} (rowid, headline, standfirst, body) "
    "VALUES (%s, %s, %s, %s)"
)


def place_at(moment):
    """The first place of a second."""
    return (moment - EPOCH) // timedelta(seconds=1) * IN_A_SECOND


def moment_of(place):
    return EPOCH + timedelta(seconds=place // IN_A_SECOND)


def periods(moment):
    """Words that name the week, the month … the year, by which PostgreSQL narrows a word down."""
    return [f"{kind}{number_of(moment)}" for kind, (number_of, _begin) in PERIODS.items()]


def period_and_the_one_before(kind, moment):
    """The words of both, and the place at which the earlier one begins."""
    number_of, begin = PERIODS[kind]
    number = number_of(moment)
    return f"{kind}{number} | {kind}{number - 1}", place_at(begin(number - 1))


def _months(count):
    """How to number periods of so many months, and when the period of a number begins."""

    def number_of(moment):
        return month_number(moment) // count

    def begin(number):
        return datetime(*year_and_month(number * count), 1, tzinfo=UTC)

    return number_of, begin


WEEK = timedelta(days=7)
PERIODS = {
    "xw": (lambda moment: (moment - EPOCH) // WEEK, lambda number: EPOCH + number * WEEK),
    "xm": _months(1),
    "xq": _months(3),
    "xh": _months(6),
    "xy": _months(12),
}


def texts(headline, standfirst, body, language):
    """The three texts of a story as the index keeps them."""
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
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                when = " ".join(periods(edition.first_published_at))
                cursor.execute(ADD_ON_POSTGRESQL, [*words, when, entry.pk])
            else:
                cursor.execute(
                    ADD_ON_SQLITE.format(language=edition.language), [entry.place, *words]
                )


def _entry(edition):
    """Its row, in the first free place of the second of its first publication."""
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
    if rows and connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for language, place in rows:
                cursor.execute(f"DELETE FROM articles_search_{language} WHERE rowid = %s", [place])
    entries.delete()


def missing(at=None):
    """Editions that search does not know: those readers see or will see, and each story's last."""
    replaced = Q(is_followed(), live_until__lte=at or timezone.now())
    return Edition.objects.filter(search_entry=None).exclude(replaced)
