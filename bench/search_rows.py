"""Rows of the search index in bulk, as publishing adds them story by story."""

from functools import lru_cache

from django.db import connection, transaction
from tqdm import tqdm

from articles.models import SearchEntry
from articles.search.index import missing
from articles.search.places import periods, place_at
from articles.search.words import stems

from .bulk import BATCH, Table, stored

FIELDS = (
    "id",
    "language",
    "first_published_at",
    "live_from",
    "live_until",
    "headline",
    "standfirst",
    "body",
)
INDEX = (
    "CREATE INDEX search_words_{language} ON articles_searchentry USING gin (words) "
    "WHERE language = '{language}'"
)


def fill():
    on_postgresql = connection.vendor == "postgresql"
    names = ("edition_id", "language", "place", "live_from", "live_until")
    entries = Table(SearchEntry, *names, *(["words"] if on_postgresql else []))
    words = {language: [] for language in ("fr", "en")}
    rows = missing().order_by("first_published_at", "id").values_list(*FIELDS)
    with connection.cursor() as cursor:
        if on_postgresql:
            _without_indexes(cursor)
        with transaction.atomic():  # a row each would have SQLite sort its words a row each
            place = 0
            bar = tqdm(rows.iterator(chunk_size=BATCH), desc="search", mininterval=1)
            for pk, language, published_at, begins, ends, *texts in bar:
                place = max(place + 1, place_at(published_at))
                parts = [_stems(part, language) for part in texts]
                row = (pk, language, place, stored(begins), stored(ends))
                if on_postgresql:
                    entries.add(*row, _vector(parts, published_at))
                else:
                    entries.add(*row)
                    words[language].append((place, *(" ".join(part) for part in parts)))
                    _write_words(cursor, words, at_least=BATCH)
            entries.flush()
            _write_words(cursor, words, at_least=1)
        if on_postgresql:
            for language in words:
                cursor.execute(INDEX.format(language=language))
        cursor.execute("ANALYZE articles_searchentry")


def _without_indexes(cursor):
    for language in ("fr", "en"):
        cursor.execute(f"DROP INDEX IF EXISTS search_words_{language}")


def _write_words(cursor, words, at_least):
    for language, rows in words.items():
        if len(rows) >= at_least:
            cursor.connection.executemany(
                f"INSERT INTO articles_search_{language} (rowid, headline, standfirst, body) "
                "VALUES (?, ?, ?, ?)",
                rows,
            )
            rows.clear()


def _stems(text, language):
    # Sentences come again and again, so each is folded and stemmed once.
    for tag in ("<p>", "</p>"):
        text = text.replace(tag, " ")
    return [stem for part in text.split(". ") for stem in _of_sentence(part.strip(), language)]


@lru_cache(maxsize=50_000)
def _of_sentence(sentence, language):
    return stems(sentence, language)


def _vector(parts, published_at):
    """Return a tsvector as COPY takes it: each stem with its positions and their weight."""
    found, position = {}, 0
    for weight, part in zip(("A", "B", ""), parts, strict=True):
        for stem in part:
            position += 1
            found.setdefault(stem, []).append(f"{position}{weight}")
        position += 1  # no phrase goes on in the next text
    for period in periods(published_at):
        found[period] = [str(position + 1)]
    return " ".join(f"'{stem}':{','.join(places)}" for stem, places in found.items())
