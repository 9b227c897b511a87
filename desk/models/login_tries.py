from datetime import timedelta

from django.db import models, transaction
from django.utils import timezone

from desk.team.limits import MINUTES

LASTS = timedelta(minutes=MINUTES)


class LoginTriesQuerySet(models.QuerySet):
    @transaction.atomic
    def count_up(self, key):
        """Return how many tries there were under this key in its time, this one included.

        The row is held while it is counted, so that tries at one moment count each other.
        """
        now = timezone.now()
        fresh = {"number": 0, "ends_at": now + LASTS}
        tries, _made = self.select_for_update().get_or_create(key=key, defaults=fresh)
        if tries.ends_at <= now:
            tries.number, tries.ends_at = 0, now + LASTS
        tries.number += 1
        tries.save()
        return tries.number

    def count_down(self, key):
        self.filter(key=key, number__gt=0).update(number=models.F("number") - 1)

    def forget(self, *keys):
        self.filter(key__in=keys).delete()

    def outlived(self, at):
        return self.filter(ends_at__lte=at)


class LoginTries(models.Model):
    """Wrong passwords in a quarter of an hour, by what they have in common; no name is kept.

    In the database, so that every process counts the same and nothing empties it.
    """

    key = models.CharField(max_length=160, primary_key=True)
    number = models.PositiveIntegerField(default=0)
    ends_at = models.DateTimeField(db_index=True)

    objects = LoginTriesQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.number} · {self.ends_at}"
