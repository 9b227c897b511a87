from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .tag import Tag


class StoryCountQuerySet(models.QuerySet):
    def shift(self, language, tag, by):
        """Count `by` more stories, and note that something under this tag has changed.

        One row in one statement: two editors who publish under the same tags wait for each
        other for no longer than that, and cannot wait in a circle.
        """
        row = self.filter(language=language, tag=tag)
        while not row.update(stories=F("stories") + by, changes=F("changes") + 1):
            self.get_or_create(language=language, tag_id=tag)


class StoryCount(models.Model):
    """The number of stories of a language that have a tag in their last edition, and its changes.

    The row without a tag counts them all. A withdrawn edition does not count, one that is
    scheduled or has expired does: time alone changes no count.
    """

    language = models.CharField(max_length=7)
    tag = models.ForeignKey(Tag, models.CASCADE, null=True, related_name="story_counts")
    stories = models.IntegerField(default=0)
    changes = models.BigIntegerField(default=0)

    objects = StoryCountQuerySet.as_manager()

    class Meta:
        verbose_name = _("count of stories")
        verbose_name_plural = _("counts of stories")
        constraints = [
            models.UniqueConstraint(fields=["tag", "language"], name="one_count_per_tag"),
            models.UniqueConstraint(
                fields=["language"], condition=Q(tag__isnull=True), name="one_count_of_all_stories"
            ),
        ]

    def __str__(self):
        return f"{self.tag} · {self.language} · {self.stories}"
