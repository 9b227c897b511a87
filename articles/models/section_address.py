from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .section import Section


class SectionAddressQuerySet(models.QuerySet):
    def leads_to(self, slug, language):
        """Return the section that was found there in that language, or None."""
        old = self.filter(language=language, slug=slug).select_related("section").first()
        return old and old.section


class SectionAddress(models.Model):
    """A former address of a section; it leads to the one of now."""

    section = models.ForeignKey(Section, models.CASCADE, related_name="old_addresses")
    language = models.CharField(_("language"), max_length=7, choices=settings.LANGUAGES)
    slug = models.SlugField(_("slug"), max_length=60)

    objects = SectionAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("old address of a section")
        verbose_name_plural = _("old addresses of sections")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["language", "slug"], name="an_old_address_leads_to_one_section"
            ),
        ]

    def __str__(self):
        return f"{self.slug} ({self.language})"
