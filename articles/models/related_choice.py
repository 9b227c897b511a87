from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article


class RelatedChoice(models.Model):
    """A decision of the desk on a story's related news: this one first, or never this one.

    It takes effect at once, also under a live story: it says nothing about the story's words.
    """

    class Verdict(models.TextChoices):
        PIN = "pin", _("pin on top")
        EXCLUDE = "exclude", _("leave out")

    article = models.ForeignKey(
        Article, models.CASCADE, related_name="related_choices", verbose_name=_("article")
    )
    other = models.ForeignKey(
        Article, models.CASCADE, related_name="+", verbose_name=_("other story")
    )
    verdict = models.CharField(_("verdict"), max_length=8, choices=Verdict, default=Verdict.PIN)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("choice of related news")
        verbose_name_plural = _("choices of related news")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "other"],
                name="one_choice_per_related_story",
                violation_error_message=_("There is already a choice about this story."),
            ),
            models.CheckConstraint(
                condition=~models.Q(article=models.F("other")),
                name="a_story_is_not_related_to_itself",
                violation_error_message=_("A story cannot be related to itself."),
            ),
        ]

    def __str__(self):
        return f"{self.get_verdict_display()} · {self.other_id}"
