"""Keeping versions of stories, and letting old ones go by a rule."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.db.models.functions import TruncDate
from django.utils import timezone

from articles.models import Article, DeskLogEntry, Version

from .state import state_of

Origin = Version.Origin
ALL_KEPT = timedelta(days=30)
LOOKED_BACK = timedelta(days=90)


def record(article, *, by=None, origin=Origin.FOUND, restored=None, at=None) -> Version:
    """Keep the working copy as it is saved now; return its version, the last one if it is that.

    Without anybody it is what was found: a save that went another way than through the desk.
    """
    state = state_of(article)
    last = Version.objects.latest_of(article)
    if last and last.state == state:
        return last
    with transaction.atomic():
        Article.objects.select_for_update().only("pk").get(pk=article.pk)
        last = Version.objects.latest_of(article)
        if last and last.state == state:
            return last
        return Version.objects.create(
            article=article,
            number=last.number + 1 if last else 1,
            origin=origin,
            by=by,
            at=at or timezone.now(),
            restored=restored,
            state=state,
        )


def thin(at: datetime) -> int:
    """Delete old versions but the last of each day; return how many.

    All of the last 30 days stay, and each that an act on record names or that was brought
    back, whatever its age.
    """
    passed = Version.objects.filter(at__lt=at - ALL_KEPT)
    old = passed.filter(at__gte=at - LOOKED_BACK).annotate(day=TruncDate("at"))
    same_story = Version.objects.filter(article=OuterRef("article"))
    later = same_story.filter(number__gt=OuterRef("number"), at__date=OuterRef("day"))
    old = old.filter(Exists(later), ~Exists(DeskLogEntry.objects.filter(version=OuterRef("pk"))))
    old = old.exclude(Exists(same_story.filter(restored=OuterRef("number"))))
    pks = list(old.values_list("pk", flat=True))
    deleted, _by_model = Version.objects.filter(pk__pk_in=pks).delete()
    return deleted
