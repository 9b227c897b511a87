from django.conf import settings
from django.db import models

from articles.models import Article
from lib.primary_keys import parse_pk


def story_pk(key):
    """Return the primary key of the article that a form was opened on, or None for a new one."""
    return parse_pk(key.partition("-")[0])


class RecoveryQuerySet(models.QuerySet):
    def of_story(self, article):
        pk = article.pk
        return self.filter(models.Q(story=str(pk)) | models.Q(story__startswith=f"{pk}-"))

    def without_story(self):
        """Return those of stories not saved yet, and of stories that are gone."""
        keys = set(self.values_list("story", flat=True))
        pks = {key: story_pk(key) for key in keys}
        there = set(Article.objects.filter(pk__in=pks.values()).values_list("pk", flat=True))
        return self.filter(story__in=[key for key, pk in pks.items() if pk not in there])

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

    `story` names the open form: the primary key of the article, or "new" for one not saved yet,
    and a word of its own, so that two windows of one story do not write over each other.
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
