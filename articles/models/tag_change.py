from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from contributors.models.merge_record import MergeRecord

from .tag import Tag


class TagAddressQuerySet(models.QuerySet):
    def leads_to(self, slug, language):
        """Return the tag that readers now find there; None without a page in that language."""
        old = self.filter(language=language, slug=slug).select_related("tag").first()
        return old.tag if old and old.tag.name and old.tag.slug else None


class TagAddress(models.Model):
    """A former address of a tag that was merged or renamed; it leads to the one that stayed."""

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="old_addresses")
    language = models.CharField(_("language"), max_length=7, choices=settings.LANGUAGES)
    slug = models.SlugField(_("slug"), max_length=100, allow_unicode=True)

    objects = TagAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("old address of a tag")
        verbose_name_plural = _("old addresses of tags")
        constraints = [
            models.UniqueConstraint(
                fields=["language", "slug"], name="an_old_address_leads_to_one_tag"
            ),
        ]

    def __str__(self):
        return f"{self.slug} ({self.language})"


class TagChange(MergeRecord):
    """A merge or a split of tags on record, with the rows that changed hands."""

    class Kind(models.TextChoices):
        MERGE = "merge", _("merge")
        SPLIT = "split", _("split")

    kind = models.CharField(_("kind"), max_length=5, choices=Kind)
    kept_name = models.CharField(_("kept"), max_length=100)
    other_id = models.PositiveBigIntegerField()
    other_name = models.CharField(_("other"), max_length=100)
    other = models.JSONField(default=dict)
    moved = models.JSONField(default=dict)

    class Meta(MergeRecord.Meta):
        verbose_name = _("change of tags")
        verbose_name_plural = _("changes of tags")

    def __str__(self):
        if self.kind == self.Kind.SPLIT:
            return f"{self.kept_name} → {self.kept_name} + {self.other_name}"
        return f"{self.other_name} → {self.kept_name}"
