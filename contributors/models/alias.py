from django.db import models
from django.utils.translation import gettext_lazy as _

from lib.text import stored_key


class Alias(models.Model):
    """A name by which a row is recognised, whatever its accents and capitals."""

    name = models.CharField(_("name"), max_length=120)
    key = models.CharField(max_length=240, unique=True, editable=False)

    class Meta:
        abstract = True
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.key = stored_key(self.name)
        super().save(*args, **kwargs)
