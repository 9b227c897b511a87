"""Small random newsrooms, and the exhaustive answer that related news must equal."""

from datetime import UTC, datetime, timedelta
from math import fsum, log
from random import Random

from hypothesis import strategies as st

from articles.models import (
    Address,
    Article,
    Edition,
    EditionTag,
    RelatedChoice,
    Section,
    Series,
    Tag,
)
from articles.related.alike import without_repeats
from articles.related.counts import recount

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = timedelta(days=1)
PLACES = {1, 3}
HEADLINES = [
    "Le port rouvre lundi",
    "Le port rouvre ses quais lundi",
    "Une école ferme",
    "Budget voté cette nuit",
]

editions = st.fixed_dictionaries(
    {
        "age": st.sampled_from([0, 0.3, 1, 45, 90, 180, 400, 3000]),
        "length": st.sampled_from([None, None, None, 0.2, 50]),
        "then": st.booleans(),
        "withdrawn": st.booleans(),
        "language": st.sampled_from(["fr", "fr", "fr", "en"]),
        "tags": st.sets(st.integers(0, 4), max_size=4),
        "headline": st.sampled_from(HEADLINES),
        "series": st.sampled_from([None, None, None, 0]),
        "is_recommended": st.sampled_from([True, True, True, False]),
    }
)
corpora = st.lists(editions, min_size=1, max_size=40)
choices = st.dictionaries(st.integers(0, 39), st.sampled_from(["pin", "exclude"]), max_size=4)


def skewed_corpus(seed):
    """A hundred stories over ten years, whose first tags are hot and whose last are rare."""
    chance = Random(seed)
    return [
        {
            "age": chance.choice([chance.random() * 30, chance.random() * 3650]),
            "length": None,
            "then": chance.random() < 0.2,
            "withdrawn": False,
            "language": "fr",
            "tags": {n for n in range(5) if chance.random() < 0.9 / 2.5**n} or {0},
            "headline": f"{chance.choice(HEADLINES)} {chance.randrange(10**6)}",
            "series": chance.choice([None] * 9 + [0]),
            "is_recommended": True,
        }
        for number in range(100)
    ]


def make_corpus(stories, choices=()):
    """Rows as publishing leaves them; returns the editions, those of the first article first."""
    section = Section.objects.create(name_fr="Monde", slug_fr="monde")
    tags = [
        Tag.objects.create(name_fr=f"Sujet {n}", kind="place" if n in PLACES else "topic")
        for n in range(5)
    ]
    series = [Series.objects.create(name_fr="Direct")]
    articles = Article.objects.bulk_create([Article(headline_fr=s["headline"]) for s in stories])
    rows = []
    for article, story in zip(articles, stories, strict=True):
        rows += _editions(article, story, section, series)
    Edition.objects.bulk_create([edition for edition, numbers in rows])
    EditionTag.objects.bulk_create(
        EditionTag(
            edition=edition,
            article_id=edition.article_id,
            tag=tags[number],
            is_recommended=edition.is_recommended,
            language=edition.language,
            first_published_at=edition.first_published_at,
            live_from=edition.live_from,
            live_until=edition.live_until,
        )
        for edition, numbers in rows
        for number in numbers
    )
    for position, (other, verdict) in enumerate(dict(choices).items()):
        if 0 < other < len(articles):
            RelatedChoice.objects.create(
                article=articles[0], other=articles[other], verdict=verdict, position=position
            )
    recount()
    return [edition for edition, numbers in rows]


def _editions(article, story, section, series):
    """One edition, or a superseded one of one day and the one after it."""
    begins = NOW - story["age"] * DAY + (2 * DAY if story["age"] == 0.3 else 0 * DAY)
    ends = story["length"] and begins + story["length"] * DAY
    address = Address.objects.create(
        article=article, language=story["language"], day=begins, slug=f"story-{article.pk}"
    )
    spans = [(begins, ends)]
    if story["then"] and not ends:
        spans = [(begins, begins + DAY), (begins + DAY, None)]
    withdrawn = ends if ends and story["withdrawn"] and ends <= NOW else None
    return [
        (
            Edition(
                article=article,
                language=story["language"],
                number=number,
                live_from=live_from,
                live_until=live_until,
                first_published_at=begins,
                headline=story["headline"],
                section=section,
                series=None if story["series"] is None else series[story["series"]],
                is_recommended=story["is_recommended"],
                withdrawn_at=withdrawn,
                address=address,
            ),
            # A second edition has other tags than the first.
            story["tags"] if number == 1 else {(n + 1) % 5 for n in story["tags"]},
        )
        for number, (live_from, live_until) in enumerate(spans, start=1)
    ]


def exhaustive(edition, at, limit):
    """Every live story scored, in the plainest way."""
    everything = Edition.objects.filter(language=edition.language).prefetch_related("tag_rows")
    has = {e.pk: {row.tag_id for row in e.tag_rows.all()} for e in everything}
    last = {e.article_id: e for e in sorted(everything, key=lambda e: e.number)}
    counted = [has[e.pk] for e in last.values() if not e.withdrawn_at]
    places = set(Tag.objects.filter(kind="place").values_list("pk", flat=True))
    times = {t: 4 if t in places else 1 for t in has[edition.pk]}
    n = {t: times[t] * sum(t in h for h in counted) for t in times}
    tells = [t for t in times if t not in places or n[t] < len(counted)]
    rarity = {t: log((len(counted) + 1) / max(n[t], 1)) for t in tells}
    choices = {c.other_id: c.verdict for c in RelatedChoice.objects.filter(article=edition.article)}
    live = {e.article_id: e for e in everything if e.is_live(at) and e.is_recommended}
    live.pop(edition.article_id, None)
    score = {
        e.pk: fsum(rarity[t] for t in has[e.pk] & {*tells})
        * 0.5 ** ((at - e.first_published_at) / (90 * DAY))
        for e in live.values()
        if e.article_id not in choices and has[e.pk] & {*tells}
    }
    left = [e for e in live.values() if e.pk in score]
    left.sort(key=lambda e: (score[e.pk], e.first_published_at, e.article_id), reverse=True)
    pins = [live[a] for a, verdict in choices.items() if verdict == "pin" and a in live]
    return [(e.pk, score.get(e.pk)) for e in without_repeats(left, limit, pins)[:limit]]
