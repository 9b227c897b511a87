"""The words of every photo, indexed by the database's own means: FTS5 or a tsvector.

The table stands beside the models, made by a migration. Words are folded here, so that an
accent or a capital makes no difference on either database; the last letters of a word may be
left out.
"""

from collections.abc import Iterable
from itertools import islice

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

from lib.text import name_key

MOST_WORDS = 10
BATCH = 500

CREATE = {
    "sqlite": [
        "CREATE VIRTUAL TABLE media_photowords USING fts5(words, detail=none, prefix='2 3')",
    ],
    "postgresql": [
        "CREATE TABLE media_photowords (photo_id bigint PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX media_photowords_words ON media_photowords USING gin (words)",
    ],
}
DROP = "DROP TABLE media_photowords"
_INSERT = {
    "sqlite": "INSERT INTO media_photowords (rowid, words) VALUES (%s, %s)",
    "postgresql": "INSERT INTO media_photowords (photo_id, words) "
    "VALUES (%s, to_tsvector('simple', %s))",
}
_KEY = {"sqlite": "rowid", "postgresql": "photo_id"}
# A word that more photos have than this is looked for among the newest that have it.
NEWEST = 10_000
_SELECT = {
    "sqlite": "SELECT rowid FROM media_photowords WHERE media_photowords MATCH %s "
    "ORDER BY rowid DESC LIMIT %s",
    "postgresql": "SELECT photo_id FROM media_photowords WHERE words @@ to_tsquery('simple', %s) "
    "ORDER BY photo_id DESC LIMIT %s",
}


def words_of(photo) -> str:
    """What a photo is found by, folded: caption, credit, people, agency, keywords, place."""
    agencies = [agency for agency in (photo.agency, photo.distributor) if agency]
    said = [
        photo.caption_fr, photo.caption_en, photo.headline, photo.keywords, photo.persons_shown,
        photo.credit_line, photo.creator, photo.source, photo.place, photo.country,
        photo.photographer.name if photo.photographer else "",
        *(name for agency in agencies for name in (agency.name_fr, agency.name_en)),
    ]  # fmt: skip
    return name_key(" ".join(filter(None, said)))


def put(photos: Iterable) -> None:
    """Index these photos, anew where they were indexed before."""
    rows = [(photo.pk, words_of(photo)) for photo in photos]
    remove(pk for pk, _words in rows)
    with connection.cursor() as cursor:
        cursor.executemany(_INSERT[connection.vendor], rows)


def put_all(photos) -> None:
    """Index a queryset of photos, some at a time."""
    rows = photos.iterator(chunk_size=BATCH)
    while some := list(islice(rows, BATCH)):
        put(some)


def remove(pks: Iterable[int]) -> None:
    pks = list(pks)
    with connection.cursor() as cursor:
        for start in range(0, len(pks), BATCH):
            some = pks[start : start + BATCH]
            places = ", ".join(["%s"] * len(some))
            key = _KEY[connection.vendor]
            cursor.execute(f"DELETE FROM media_photowords WHERE {key} IN ({places})", some)


def matching(words: str) -> Q | None:
    """The condition that a photo has all these words; None when there is no word."""
    folded = name_key(words).split()[:MOST_WORDS]
    if not folded:
        return None
    if connection.vendor == "sqlite":
        query = " AND ".join(f'"{word}"*' for word in folded)
    else:
        query = " & ".join(f"'{word}':*" for word in folded)
    return Q(pk__in=RawSQL(_SELECT[connection.vendor], [query, NEWEST]))
