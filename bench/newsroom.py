"""Rows of a newsroom of any size, the same for the same size."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random

from django.db import connection, transaction
from django.utils import timezone
from django.utils.text import slugify
from tqdm import tqdm

from lib.text import name_key

from . import search_rows
from .bulk import Table, stored, without_indexes
from .columns import COLUMNS
from .words import Vocabulary, name, skewed

LANGUAGES = ("fr", "en")
TOPICS = 20_000
CONTRIBUTORS = 400
SECTIONS = {
    "fr": "Monde Politique Économie Société Culture Sports Sciences Climat Santé Région".split(),
    "en": "World Politics Business Society Culture Sport Science Climate Health Region".split(),
}
AGENCIES = "Atlantique Boréale Continentale Delta".split()
TEN_YEARS = timedelta(days=3652)
SCHEDULED = 40
IN_ENGLISH, CORRECTED, WITHDRAWN = 0.25, 0.02, 0.002
WITH_PHOTO, BY_AGENCY = 0.7, 0.3
STORIES_TO_A_PHOTO = 5
COMPANIONS = 6


class Newsroom:
    def __init__(self, size, now=None):
        self.size, self.chance = size, Random(size)
        self.now = (now or datetime.now(UTC)).replace(microsecond=0)
        self.vocabulary = {language: Vocabulary(language) for language in LANGUAGES}
        self.topics, self.people = skewed(TOPICS), skewed(CONTRIBUTORS)
        self.counts = Counter()
        self.editions = self.addresses = 0
        self.tables = {
            name: Table(model, *columns.split()) for name, (model, columns) in COLUMNS.items()
        }

    def write(self):
        with without_indexes(), transaction.atomic():
            self._write_people_and_places()
            bar = tqdm(
                range(1, self.size + 1), desc=connection.vendor, unit=" articles", mininterval=1
            )
            for number in bar:
                self._write_story(number)
            for (language, tag), stories in self.counts.items():
                self.tables["counts"].add(language, tag, stories)
            for table in self.tables.values():
                table.flush()
        search_rows.fill()

    def _write_people_and_places(self):
        tables = self.tables
        for number, (fr, en) in enumerate(zip(SECTIONS["fr"], SECTIONS["en"], strict=True), 1):
            tables["sections"].add(
                number, fr, en, fr, slugify(fr), slugify(fr), slugify(en), number
            )
        for number in range(1, CONTRIBUTORS + 1):
            tables["contributors"].add(
                number, f"{name(number)} {name(number * 7)}", f"person-{number}"
            )
        for number, place in enumerate(AGENCIES, 1):
            tables["agencies"].add(number, f"Agence {place}", f"Agence {place}", place.lower())
        alias = 0
        for number in range(1, TOPICS + 1):
            fr, en = f"Sujet {name(number)}", f"Topic {name(number)}"
            slugs = slugify(fr), slugify(en)
            tables["tags"].add(number, fr, fr, en, slugs[0], *slugs)
            for known_as in (fr, en):
                alias += 1
                tables["aliases"].add(number, known_as, name_key(known_as))
        for number in range(1, self.size // STORIES_TO_A_PHOTO + 2):
            tables["photos"].add(number, "Une photo.", "Une photo.", "A photo.", 1 + number % 4)

    def _write_story(self, number):
        chance = self.chance
        languages = LANGUAGES if chance.random() < IN_ENGLISH else LANGUAGES[:1]
        words = {language: self._words(language) for language in languages}
        published_at = self._moment(number)
        story = {
            "pk": number,
            "published_at": published_at,
            "section": 1 + int(len(SECTIONS["fr"]) * chance.random() ** 1.5),
            "tags": self._some_tags(),
            "photo": self._some_photo(),
            "people": self._some_people(),
            "agency": 1 + number % 4 if chance.random() < BY_AGENCY else None,
        }
        self._write_article(story, words)
        for language in languages:
            self._write_editions(story, language, words[language])

    def _moment(self, number):
        """Return a moment in ten years, in order; the last few stories are scheduled."""
        ahead = number - (self.size - min(SCHEDULED, self.size // 10))
        if ahead > 0:
            return self.now + timedelta(hours=ahead)
        return self.now - TEN_YEARS + TEN_YEARS * (number / self.size) - timedelta(minutes=5)

    def _words(self, language):
        vocabulary, chance = self.vocabulary[language], self.chance
        body = f"<p>{vocabulary.text(chance, 3)}</p><p>{vocabulary.text(chance, 3)}</p>"
        return vocabulary.headline(chance), vocabulary.text(chance, 1), body

    def _some_tags(self):
        """Return topics that often stand together, and some that do not."""
        chance = self.chance
        first = chance.choices(range(TOPICS), cum_weights=self.topics)[0]
        tags = {first}
        for _another in range(chance.randrange(2, 6)):
            if chance.random() < 0.5:
                tags.add((first * 31 + chance.randrange(COMPANIONS)) % TOPICS)
            else:
                tags.add(chance.choices(range(TOPICS), cum_weights=self.topics)[0])
        return sorted(tag + 1 for tag in tags)

    def _some_photo(self):
        if self.chance.random() < WITH_PHOTO:
            return 1 + self.chance.randrange(self.size // STORIES_TO_A_PHOTO + 1)
        return None

    def _some_people(self):
        people = range(1, CONTRIBUTORS + 1)
        found = self.chance.choices(
            people, cum_weights=self.people, k=self.chance.choice((1, 1, 2))
        )
        return sorted(set(found))

    def _write_article(self, story, words):
        fr, en = words["fr"], words.get("en", (None, None, None))
        made = stored(min(story["published_at"], self.now) - timedelta(hours=3))
        row = [fr[0], *(value for pair in zip(fr, en, strict=True) for value in pair)]
        slugs = [_slug(story, words[code]) if code in words else None for code in LANGUAGES]
        self.tables["articles"].add(
            story["pk"],
            *row,
            slugs[0],
            *slugs,
            story["section"],
            story["photo"],
            "approved",
            made,
            made,
        )
        for position, person in enumerate(story["people"]):
            self.tables["bylines"].add(story["pk"], person, "author", position)
        for tag in story["tags"]:
            self.tables["tagged"].add(story["pk"], tag)

    def _write_editions(self, story, language, words):
        """Write one edition; sometimes a corrected second one, sometimes a withdrawal."""
        chance, published_at = self.chance, story["published_at"]
        self.addresses += 1
        self.tables["addresses"].add(
            self.addresses,
            story["pk"],
            language,
            timezone.localdate(published_at),
            _slug(story, words),
        )
        old = published_at < self.now - timedelta(days=3)
        withdrawn = (
            published_at + timedelta(days=2) if old and chance.random() < WITHDRAWN else None
        )
        spans = [(published_at, withdrawn)]
        if old and not withdrawn and chance.random() < CORRECTED:
            spans = [
                (published_at, published_at + timedelta(hours=5)),
                (published_at + timedelta(hours=5), None),
            ]
        for number, span in enumerate(spans, 1):
            self._write_edition(story, language, words, number, span, withdrawn)
        if not withdrawn:
            self.counts[language, None] += 1
            self.counts.update((language, tag) for tag in story["tags"])

    def _write_edition(self, story, language, words, number, span, withdrawn):
        tables = self.tables
        self.editions += 1
        published_at, begins, ends = stored(story["published_at"]), stored(span[0]), stored(span[1])
        times = (language, published_at, begins, ends)
        tables["editions"].add(
            self.editions,
            story["pk"],
            *times,
            number,
            *words,
            story["section"],
            story["photo"],
            self.addresses,
            stored(withdrawn),
        )
        for tag in story["tags"]:
            tables["edition_tags"].add(self.editions, tag, story["pk"], *times)
        for position, person in enumerate(story["people"]):
            tables["edition_bylines"].add(self.editions, person, "author", position, *times)
        if story["photo"]:
            tables["photo_uses"].add(
                self.editions,
                story["photo"],
                "lead",
                1 + story["photo"] % 4,
                language,
                begins,
                ends,
            )


def _slug(story, words):
    return f"{story['pk']}-{slugify(words[0])[:60]}"
