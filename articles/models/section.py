from django.apps import apps
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from contributors.models import Agency
from lib.languages import CODES, any_translation


class SectionQuerySet(models.QuerySet):
    def named(self):
        """Return sections that have a name and an address in the language that is active."""
        return self.exclude(name=None).exclude(name="").exclude(slug=None)

    def public(self, language, at):
        """Return sections of which readers have had a story by then: drafts show none."""
        editions = apps.get_model("articles", "Edition").objects
        begun = editions.filter(section=models.OuterRef("pk"), language=language, live_from__lte=at)
        return self.named().filter(models.Exists(begun))

    def last_position(self):
        return self.aggregate(last=models.Max("position"))["last"] or 0


def after_the_last():
    """Return the position of a new section: behind all others."""
    return Section.objects.last_position() + 1


class Section(models.Model):
    """A part of the paper where readers find stories; each story is in one."""

    name = models.CharField(_("name"), max_length=60)
    slug = models.SlugField(_("slug"), max_length=60, unique=True, null=True)
    description = models.TextField(_("description"), blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=after_the_last)
    agencies = models.ManyToManyField(
        Agency,
        blank=True,
        related_name="+",
        verbose_name=_("agencies"),
        help_text=_("Raw copy of these agencies comes here when its tags name no section."),
    )

    objects = SectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["position", "id"]

    def __str__(self):
        return any_translation(self, "name")

    def save(self, *args, **kwargs):
        """Remember the addresses that change, so that they go on leading here."""
        before = Section.objects.filter(pk=self.pk).first()
        super().save(*args, **kwargs)
        for code in CODES if before else []:
            slug = getattr(before, f"slug_{code}")
            if slug and slug != getattr(self, f"slug_{code}"):
                self.old_addresses.model.objects.update_or_create(
                    language=code, slug=slug, defaults={"section": self}
                )

    def get_absolute_url(self):
        return reverse("section-detail", args=[self.slug])
