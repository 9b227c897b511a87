"""Counting the stories of each tag, kept right by whatever publishes, after its transaction."""

from contextlib import suppress

from django.db import IntegrityError, transaction
from django.db.models import Count, F

from articles.models import Edition, EditionTag, StoryCount
from articles.models.edition import is_followed
from lib.languages import CODES


def count_later(language, before, after):
    """Count the tags that a story has gained and lost, once the transaction is committed.

    Not before: the counts of hot tags would be locked for as long as the transaction takes.
    """
    transaction.on_commit(lambda: _shift(language, before, after), robust=True)


def counted_tags(editions):
    """Return the tags of the last edition unless withdrawn; None stands for the story."""
    if not editions or editions[-1].withdrawn_at:
        return set()
    return {None, *editions[-1].tag_ids}


def _shift(language, before, after):
    for tag in sorted(before | after, key=lambda pk: pk or 0):
        # A tag that was merged or deleted meanwhile has no count any more.
        with suppress(IntegrityError), transaction.atomic():
            StoryCount.objects.shift(language, tag, (tag in after) - (tag in before))


def recount():
    """Count everything anew, as after a bulk load, or a crash between a commit and its counts."""
    editions = _counted_editions()
    rows = EditionTag.objects.filter(edition__in=editions.values("pk"))
    found = {(row["language"], None): row["n"] for row in _count_by(editions, "language")}
    found |= {(row["language"], row["tag"]): row["n"] for row in _count_by(rows, "language", "tag")}
    with transaction.atomic():
        StoryCount.objects.update(stories=0, changes=F("changes") + 1)
        known = {(row.language, row.tag_id): row for row in StoryCount.objects.all()}
        for name, stories in found.items():
            if name in known:
                known[name].stories = stories
        new = [
            StoryCount(language=language, tag_id=tag, stories=stories)
            for (language, tag), stories in found.items()
            if (language, tag) not in known
        ]
        changed = [known[name] for name in found if name in known]
        StoryCount.objects.bulk_update(changed, ["stories"], batch_size=500)
        StoryCount.objects.bulk_create(new, batch_size=500)


def recount_tag(tag):
    """Count the stories of one tag anew, as after a merge or a split."""
    rows = EditionTag.objects.filter(tag=tag, edition__in=_counted_editions().values("pk"))
    found = {row["language"]: row["n"] for row in _count_by(rows, "language")}
    for language in CODES:
        StoryCount.objects.shift(language, tag.pk, 0)
        counts = StoryCount.objects.filter(language=language, tag=tag)
        counts.update(stories=found.get(language, 0))


def _counted_editions():
    """Return the last edition of each story in each language, unless it is withdrawn."""
    return Edition.objects.filter(withdrawn_at=None).exclude(is_followed())


def _count_by(queryset, *fields):
    return queryset.order_by().values(*fields).annotate(n=Count("pk"))
