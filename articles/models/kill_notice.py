from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .article import Article
from .edition import Edition


class KillNoticeQuerySet(models.QuerySet):
    def open(self, at=None):
        """Return notices that nobody has dealt with.

        One is dealt with when it is spiked, or when its story is: or when readers had the story
        and have it no longer, and none of it is scheduled.
        """
        at = at or timezone.now()
        editions = Edition.objects.filter(article=models.OuterRef("story"))
        can_be_read = models.Exists(editions.live(at)) | models.Exists(editions.scheduled(at))
        is_draft = ~models.Exists(editions) & ~models.Q(story__status=Article.Status.SPIKED)
        waiting = self.exclude(notice__status=Article.Status.SPIKED)
        return waiting.filter(models.Q(story=None) | can_be_read | is_draft)


class KillNotice(models.Model):
    """An agency takes a story back: the notice as it was taken in, and the story that it means."""

    notice = models.OneToOneField(Article, models.CASCADE, related_name="kill_notice")
    story = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="kill_notices")

    objects = KillNoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("kill notice")
        verbose_name_plural = _("kill notices")
        default_permissions = ()

    def __str__(self):
        return str(self.notice)
