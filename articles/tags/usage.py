"""Facts about a tag from the stories that have it, for the desk and for readers."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import NamedTuple

from django.db.models import Case, Count, When
from django.utils import timezone

from articles.models import EditionTag, Tag, TagAlias
from lib.languages import CODES
from lib.months import month_number, month_start
from lib.text import name_key

NEWEST = 200
MONTHS = 24
SHORTEST = 5


def co_occurring(tag, language, at, limit=8):
    """Return tags that often stand with it on its newest stories, most frequent first.

    Some may have no name in the language.
    """
    newest = (
        EditionTag.objects.live(at).in_language(language).filter(tag=tag).newest_editions(NEWEST)
    )
    others = EditionTag.objects.filter(edition__in=newest).exclude(tag=tag)
    counted = others.values("tag").annotate(stories=Count("pk")).order_by("-stories", "tag")
    often = [row["tag"] for row in counted[:limit] if row["stories"] > 1]
    tags = Tag.objects.in_bulk(often)
    return [tags[pk] for pk in often]


class Point(NamedTuple):
    """The number of stories that got the tag in a month."""

    month: datetime
    count: int


@dataclass(frozen=True)
class Usage:
    """Stories a month over two years, the oldest month first."""

    points: list[Point]

    @property
    def stories(self):
        return sum(point.count for point in self.points)

    @property
    def most(self):
        return max(self.points, key=lambda point: point.count)

    @property
    def newest_first(self):
        return [point for point in reversed(self.points) if point.count]


def usage(tag, at=None):
    end = month_number(timezone.localtime(at or timezone.now())) + 1
    months = [month_start(number) for number in range(end - MONTHS, end)]
    rows = EditionTag.objects.filter(
        tag=tag,
        language__in=CODES,  # for the index begins with it
        first_published_at__gte=months[0],
    )
    newest_first = list(enumerate(months))[::-1]
    month = Case(*[When(first_published_at__gte=moment, then=n) for n, moment in newest_first])
    counted = rows.annotate(month=month).values("month").order_by()
    stories = Count("article", distinct=True)
    found = dict(counted.annotate(stories=stories).values_list("month", "stories"))
    return Usage([Point(month, found.get(n, 0)) for n, month in enumerate(months)])


def nearly_equal(most=200):
    """Return pairs of tags with names that are equal or a letter apart."""
    near = defaultdict(set)
    for key, tag in _all_names():
        near[key].add((key, tag))
        if len(key) >= SHORTEST:
            for n in range(len(key)):
                near[key[:n] + key[n + 1 :]].add((key, tag))
    pairs = Counter()
    for names in near.values():
        for (key, tag), (other_key, other) in combinations(sorted(names), 2):
            if tag != other and _is_a_letter_apart(key, other_key):
                pairs[min(tag, other), max(tag, other)] += 1
    chosen = [pair for pair, times in pairs.most_common(most)]
    tags = Tag.objects.in_bulk({pk for pair in chosen for pk in pair})
    return [(tags[one], tags[other]) for one, other in chosen]


def _all_names():
    """Return (key, tag) of every name and alias; two tags may share a name, not an alias."""
    found = set(TagAlias.objects.values_list("key", "tag_id"))
    for code in CODES:
        names = Tag.objects.values_list(f"name_{code}", "pk")
        found.update((name_key(name), tag) for name, tag in names if name)
    return {(key.replace(" ", ""), tag) for key, tag in found}  # G7 and G-7


def _is_a_letter_apart(one, other):
    # At most one letter more, less or other, or one in another place; digits tell things apart.
    digits = [[c for c in key if c.isdigit()] for key in (one, other)]
    return digits[0] == digits[1] and abs(len(one) - len(other)) <= 1
