from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from lib.text import stored_key

from .alias import Alias


class ContributorQuerySet(models.QuerySet):
    def known_as(self, name):
        """Return the person of this name or former name; None when nobody or several have it."""
        people = list(self.filter(aliases__key=stored_key(name)).distinct()[:2])
        return people[0] if len(people) == 1 else None

    def at(self, slug):
        return self.filter(slug=slug).first()

    def formerly_at(self, slug):
        alias = ContributorAlias.objects.filter(slug=slug).select_related("contributor").first()
        return alias and alias.contributor


class Contributor(models.Model):
    """A person whom we credit, with or without a login.

    IPTC's "contributor" is narrower: one who altered the content.
    """

    class Kind(models.TextChoices):
        STAFF = "staff", _("staff")
        FREELANCE = "freelance", _("freelance")
        GUEST = "guest", _("guest or partner")

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.STAFF)
    job_title = models.CharField(_("job title"), max_length=120, blank=True)
    biography = models.TextField(_("biography"), blank=True)
    public_email = models.EmailField(_("e-mail for readers"), blank=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="contributor",
        verbose_name=_("login"),
    )

    objects = ContributorQuerySet.as_manager()

    class Meta:
        verbose_name = _("contributor")
        verbose_name_plural = _("contributors")
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        self.aliases.get_or_create(
            key=stored_key(self.name), slug=self.slug, defaults={"name": self.name}
        )

    def get_absolute_url(self):
        return reverse("contributor-detail", args=[self.slug])


class ContributorAlias(Alias):
    """A name and address under which somebody is or was known; an old address redirects."""

    contributor = models.ForeignKey(
        Contributor, models.CASCADE, related_name="aliases", verbose_name=_("contributor")
    )
    key = models.CharField(max_length=240, editable=False, db_index=True)
    slug = models.SlugField(_("slug"), max_length=120, blank=True)

    class Meta(Alias.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["contributor", "key", "slug"], name="one_alias_per_name_and_address"
            ),
        ]


class ContributorLink(models.Model):
    """A public page of a contributor elsewhere."""

    contributor = models.ForeignKey(
        Contributor, models.CASCADE, related_name="links", verbose_name=_("contributor")
    )
    label = models.CharField(_("label"), max_length=60)
    url = models.URLField(_("address"))

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self):
        return self.label
