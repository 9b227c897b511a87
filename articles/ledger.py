"""Who is owed what: every use of a photo and every byline, counted."""

from datetime import datetime, timedelta

from django.utils import timezone

from .models import PhotoUse


def month_of(moment: datetime) -> tuple[datetime, datetime]:
    """The first moment of that month in the publication's zone, and of the next."""
    first = timezone.localtime(moment).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    zone = timezone.get_current_timezone()
    following = (first + timedelta(days=32)).replace(day=1)
    return tuple(timezone.make_aware(day.replace(tzinfo=None), zone) for day in (first, following))


def uses_in_month(agency, at: datetime, apart_from=None) -> int:
    """How many pictures of this agency the month's stories use: once a story, however often
    and in whichever language it was published."""
    start, end = month_of(at)
    uses = PhotoUse.objects.filter(agency=agency, live_from__gte=start, live_from__lt=end)
    if apart_from is not None:
        uses = uses.exclude(edition__article=apart_from)
    return uses.values("photo", "edition__article").distinct().count()
