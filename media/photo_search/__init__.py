"""Photos by the words that belong to them, indexed by the database's own means.

The table stands beside the models, made by a migration. Words are folded here, so that an
accent or a capital makes no difference on either database; the last letters of a word may be
left out.
"""

from collections.abc import Iterable
from itertools import islice

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

from lib import databases
from lib.languages import all_translations
from lib.text import name_key

MOST_WORDS = 10
BATCH = 500
# A word that more photos have than this is looked for among the newest that have it.
NEWEST = 10_000
DROP = "DROP TABLE media_photowords"


def _words():
    return databases.in_use("media.photo_search")


def create_statements():
    return _words().CREATE


def words_of(photo) -> str:
    agencies = [agency for agency in (photo.agency, photo.distributor) if agency]
    said = [
        *all_translations(photo, "caption"), photo.headline, photo.keywords, photo.persons_shown,
        photo.credit_line, photo.creator, photo.source, photo.place, photo.country,
        photo.photographer.name if photo.photographer else "",
        *(name for agency in agencies for name in all_translations(agency, "name")),
    ]  # fmt: skip
    return name_key(" ".join(filter(None, said)))


def put(photos: Iterable) -> None:
    rows = [(photo.pk, words_of(photo)) for photo in photos]
    remove(pk for pk, _words in rows)
    with connection.cursor() as cursor:
        cursor.executemany(_words().INSERT, rows)


def put_all(photos) -> None:
    rows = photos.iterator(chunk_size=BATCH)
    while some := list(islice(rows, BATCH)):
        put(some)


def remove(pks: Iterable[int]) -> None:
    pks = list(pks)
    with connection.cursor() as cursor:
        for start in range(0, len(pks), BATCH):
            some = pks[start : start + BATCH]
            places = ", ".join(["%s"] * len(some))
            key = _words().KEY
            cursor.execute(f"DELETE FROM media_photowords WHERE {key} IN ({places})", some)


def matching(words: str) -> Q | None:
    """Return the condition that a photo has all these words; None when there is no word."""
    folded = name_key(words).split()[:MOST_WORDS]
    if not folded:
        return None
    index = _words()
    return Q(pk__in=RawSQL(index.SELECT, [index.query_of(folded), NEWEST]))
