"""The gate: rows with live_from and live_until, of which readers see what is live."""

from django.db import models
from django.db.models import Q
from django.utils import timezone


def live_sql(row=""):
    """Return the condition in SQL, with the moment twice as parameters; `row` names the table."""
    dot = f"{row}." if row else ""
    return f"{dot}live_from <= %s AND ({dot}live_until IS NULL OR {dot}live_until > %s)"


class LiveQuerySet(models.QuerySet):
    def live(self, at=None):
        """Return what readers may see at this moment, or at the one given.

        Call it per request: a queryset kept on a class remembers the moment it was made.
        """
        at = at or timezone.now()
        return self.filter(
            Q(live_from__lte=at) & (Q(live_until__isnull=True) | Q(live_until__gt=at))
        )

    def in_language(self, language):
        return self.filter(language=language)


class LiveRowQuerySet(LiveQuerySet):
    """Rows of an edition that carry its times: its tags, bylines and photos."""

    def newest_editions(self, most):
        """Return the primary keys of the editions of the newest rows, each once."""
        newest = self.order_by("-first_published_at", "-edition_id")[:most]
        return list(dict.fromkeys(newest.values_list("edition_id", flat=True)))
