from datetime import datetime

from django.db.models import Q

from .models import PageChange
from .page_cache.follower import REMEMBERED


def tidy(at: datetime) -> dict[str, int]:
    """Forget changes of pages that every process has followed long ago."""
    is_past = Q(at=None) | Q(at__lt=at - REMEMBERED)
    forgotten, _by_model = PageChange.objects.filter(
        is_past, written_at__lt=at - REMEMBERED
    ).delete()
    return {"changes of pages forgotten": forgotten}
