from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from lib.languages import CODES, all_translations
from lib.text import stored_key

from .alias import Alias
from .usage_right import UsageRight


class AgencyQuerySet(models.QuerySet):
    def known_as(self, name):
        return self.filter(aliases__key=stored_key(name)).first()


class Agency(models.Model):
    """An organisation that supplies words or pictures, and what it asks for in return."""

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    website = models.URLField(_("website"), blank=True)
    credit_form = models.CharField(
        _("required form of the credit"),
        max_length=200,
        blank=True,
        help_text=_(
            "Only where the agency demands a form of its own, for example "
            "“{photographer} / {agency} via Getty Images”. Empty: agency / photographer."
        ),
    )
    default_usage_right = models.CharField(
        _("usage right of its pictures"),
        max_length=24,
        choices=UsageRight,
        default=UsageRight.UNKNOWN,
        blank=True,
        help_text=_("Given to a picture of this agency when it arrives."),
    )
    copyright_notice = models.CharField(_("copyright notice"), max_length=300, blank=True)
    terms = models.TextField(_("terms"), blank=True, help_text=_("What the contract allows."))
    rate = models.DecimalField(
        _("price of one use"), max_digits=9, decimal_places=2, null=True, blank=True
    )
    monthly_quota = models.PositiveIntegerField(
        _("uses a month"), null=True, blank=True, help_text=_("Empty: no limit.")
    )

    objects = AgencyQuerySet.as_manager()

    class Meta:
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")
        ordering = ["slug"]

    def __str__(self):
        return self.name_in(CODES[0])

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        for name in self._names():
            self.also_known_as(name)

    def clean(self):
        for name in self._names():
            refuse_a_name_of_another(name, self.pk)

    def _names(self):
        return all_translations(self, "name")

    def also_known_as(self, name):
        """Add a name by which it is recognised, unless another agency is."""
        AgencyAlias.objects.get_or_create(
            key=stored_key(name), defaults={"name": name, "agency": self}
        )

    def name_in(self, language):
        """Return the name in that language, or the only one it has: a name is never missing."""
        own = getattr(self, f"name_{language}", "") or next(iter(self._names()), "")
        return own or self.name or ""


class AgencyAlias(Alias):
    """A name by which an agency is recognised, its own names among them."""

    agency = models.ForeignKey(
        Agency, models.CASCADE, related_name="aliases", verbose_name=_("agency")
    )

    def clean(self):
        refuse_a_name_of_another(self.name, self.agency_id)


def refuse_a_name_of_another(name, agency_id):
    """Refuse a name that another agency has, or nobody could say whose picture it is."""
    other = AgencyAlias.objects.filter(key=stored_key(name)).exclude(agency=agency_id).first()
    if other:
        raise ValidationError(
            _("“%(name)s” is a name of %(agency)s already: merge the two, or choose another."),
            params={"name": name, "agency": other.agency},
        )
