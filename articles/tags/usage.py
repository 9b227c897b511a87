"""What the desk and readers may learn about a tag from the stories that have it."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from django.conf import settings
from django.db.models import Case, Count, When
from django.utils import timezone

from articles.models import EditionTag, Tag, TagAlias
from articles.models.edition import live_at
from lib.months import month_number, month_start
from lib.text import name_key

NEWEST = 200
MONTHS = 24
LEFT, TOP, HEIGHT, BAR = 22, 5, 60, 10
SHORTEST = 5


def co_occurring(tag, language, at, limit=8):
    """Tags that often stand with it on its newest stories, the most frequent first."""
    rows = EditionTag.objects.filter(live_at(at), tag=tag, language=language)
    newest = rows.order_by("-first_published_at", "-edition_id").values_list(
        "edition_id", flat=True
    )
    others = EditionTag.objects.filter(edition__in=list(newest[:NEWEST])).exclude(tag=tag)
    counted = others.values("tag").annotate(stories=Count("pk")).order_by("-stories", "tag")
    often = [row["tag"] for row in counted[:limit] if row["stories"] > 1]
    tags = Tag.objects.in_bulk(often)
    return [tags[pk] for pk in often if tags[pk].name and tags[pk].slug]


@dataclass(frozen=True)
class Bar:
    """A month of a chart, in the chart's own units."""

    x: int
    y: float
    height: float
    month: datetime
    stories: int


@dataclass(frozen=True)
class Usage:
    """Stories a month over two years, as a small chart."""

    bars: list[Bar]

    @property
    def stories(self):
        return sum(bar.stories for bar in self.bars)

    @property
    def most(self):
        return max(self.bars, key=lambda bar: bar.stories)

    @property
    def marked(self):
        """The months whose names stand below the chart."""
        return self.bars[:: MONTHS // 4]

    @property
    def newest_first(self):
        return [bar for bar in reversed(self.bars) if bar.stories]


def usage(tag, at=None):
    end = month_number(timezone.localtime(at or timezone.now())) + 1
    months = [month_start(number) for number in range(end - MONTHS, end)]
    rows = EditionTag.objects.filter(
        tag=tag,
        language__in=[code for code, _name in settings.LANGUAGES],  # for the index begins with it
        first_published_at__gte=months[0],
    )
    newest_first = list(enumerate(months))[::-1]
    month = Case(*[When(first_published_at__gte=moment, then=n) for n, moment in newest_first])
    counted = rows.annotate(month=month).values("month").order_by()
    stories = Count("article", distinct=True)
    found = dict(counted.annotate(stories=stories).values_list("month", "stories"))
    counts = [found.get(n, 0) for n in range(MONTHS)]
    most = max([*counts, 1])
    return Usage(
        [
            Bar(
                LEFT + n * BAR,
                TOP + HEIGHT * (1 - count / most),
                HEIGHT * count / most,
                month,
                count,
            )
            for n, (month, count) in enumerate(zip(months, counts, strict=True))
        ]
    )


def nearly_equal(most=200):
    """Pairs of tags of which a name of one is that of the other, or a letter away from it."""
    near = defaultdict(set)
    for key, tag in _names():
        near[key].add((key, tag))
        if len(key) >= SHORTEST:
            for n in range(len(key)):
                near[key[:n] + key[n + 1 :]].add((key, tag))
    pairs = Counter()
    for names in near.values():
        for (key, tag), (other_key, other) in combinations(sorted(names), 2):
            if tag != other and _a_letter_apart(key, other_key):
                pairs[min(tag, other), max(tag, other)] += 1
    chosen = [pair for pair, times in pairs.most_common(most)]
    tags = Tag.objects.in_bulk({pk for pair in chosen for pk in pair})
    return [(tags[one], tags[other]) for one, other in chosen]


def _names():
    """Every name and alias of every tag as its key; two tags may have one name, but no alias."""
    found = set(TagAlias.objects.values_list("key", "tag_id"))
    for code, _language in settings.LANGUAGES:
        names = Tag.objects.values_list(f"name_{code}", "pk")
        found.update((name_key(name), tag) for name, tag in names if name)
    return found


def _a_letter_apart(one, other):
    """At most one letter more, less or other, or one in another place; digits tell things apart."""
    digits = [[c for c in key if c.isdigit()] for key in (one, other)]
    return digits[0] == digits[1] and abs(len(one) - len(other)) <= 1
