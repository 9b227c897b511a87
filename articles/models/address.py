from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from .article import Article
from .edition import Edition


class AddressQuerySet(models.QuerySet):
    def public(self, at):
        """Return those that readers have had by then: not what is only scheduled."""
        begun = Edition.objects.filter(address=models.OuterRef("pk"), live_from__lte=at)
        return self.filter(models.Exists(begun))


class Address(models.Model):
    """An address of an article: language, day of first publication and slug; never reused.

    An article may have several: the newest is printed, the older ones redirect.
    """

    article = models.ForeignKey(
        Article, models.PROTECT, related_name="addresses", verbose_name=_("article")
    )
    language = models.CharField(_("language"), max_length=7, choices=settings.LANGUAGES)
    day = models.DateField(_("day"))
    slug = models.SlugField(_("slug"), max_length=130)

    objects = AddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "day", "slug"], name="an_address_leads_to_one_article"
            ),
        ]

    def __str__(self):
        return self.get_absolute_url()

    def get_absolute_url(self):
        with translation.override(self.language):
            return reverse("article-detail", args=[self.day, self.slug])
