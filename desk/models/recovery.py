from django.conf import settings
from django.db import models


class RecoveryQuerySet(models.QuerySet):
    def keep(self, user, story, pairs, at):
        """Keep what somebody is writing in a story in place of what was kept before."""
        row = self.model(user=user, story=story, pairs=pairs, at=at)
        self.bulk_create(
            [row],
            update_conflicts=True,
            unique_fields=["user", "story"],
            update_fields=["pairs", "at"],
        )


class Recovery(models.Model):
    """What somebody wrote in a story's form and has not saved: theirs alone, no version.

    `story` is the primary key of the article, or "new-" and a word for one not saved yet.
    `pairs` are the fields of the form as a browser would send them, in JSON.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    story = models.CharField(max_length=40)
    pairs = models.TextField()
    at = models.DateTimeField(db_index=True)

    objects = RecoveryQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["user", "story"], name="one_recovery_for_each_writer_and_story"
            ),
        ]

    def __str__(self):
        return f"{self.user_id} · {self.story}"
