from django.db import models
from django.db.models.functions import Now


class PageChange(models.Model):
    """A change of what readers see: the surrogate keys that it touches, and from when on.

    Triggers of the database write these rows in the transaction of the change, whoever makes
    it (page_cache/triggers.py); each process that keeps pages follows them (follower.py).
    """

    keys = models.TextField()
    at = models.DateTimeField(null=True, db_index=True)  # empty: at once
    written_at = models.DateTimeField(db_default=Now(), db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.keys
