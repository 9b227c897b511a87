"""What the desk and readers may learn about a tag from the stories that have it."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.utils import timezone

from .models import EditionTag, Tag, TagAlias
from .models.edition import live_at

NEWEST = 200
MONTHS = 24
HEIGHT, BAR = 60, 10
SHORTEST = 5


def beside(tag, language, at, limit=8):
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
    month: object
    stories: int


def usage(tag, at=None):
    """Stories a month over two years, as the bars of a small chart."""
    today = timezone.localtime(at or timezone.now()).replace(
        day=1, hour=0, minute=0, second=0, microsecond=0
    )
    months = [today]
    while len(months) < MONTHS:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    months.reverse()
    rows = EditionTag.objects.filter(tag=tag, first_published_at__gte=months[0])
    counted = rows.annotate(month=TruncMonth("first_published_at")).values("month")
    found = {
        row["month"].strftime("%Y%m"): row["stories"]
        for row in counted.annotate(stories=Count("article", distinct=True)).order_by()
    }
    counts = [found.get(month.strftime("%Y%m"), 0) for month in months]
    most = max([*counts, 1])
    return [
        Bar(n * BAR, HEIGHT - HEIGHT * count / most, HEIGHT * count / most, month, count)
        for n, (month, count) in enumerate(zip(months, counts, strict=True))
    ]


def nearly_equal(most=200):
    """Pairs of tags of which a name of one is a letter away from a name of the other."""
    near = defaultdict(set)
    for tag, key in TagAlias.objects.values_list("tag_id", "key"):
        if len(key) >= SHORTEST:
            for cut in {key, *(key[:n] + key[n + 1 :] for n in range(len(key)))}:
                near[cut].add((key, tag))
    pairs = Counter()
    for names in near.values():
        for (key, tag), (other_key, other) in combinations(sorted(names), 2):
            if tag != other and _a_letter_apart(key, other_key):
                pairs[min(tag, other), max(tag, other)] += 1
    chosen = [pair for pair, times in pairs.most_common(most)]
    tags = Tag.objects.in_bulk({pk for pair in chosen for pk in pair})
    return [(tags[one], tags[other]) for one, other in chosen]


def _a_letter_apart(one, other):
    """One letter more, less or other, or two neighbours exchanged; digits tell things apart."""
    digits = [[c for c in key if c.isdigit()] for key in (one, other)]
    return digits[0] == digits[1] and abs(len(one) - len(other)) <= 1
