from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContributorsConfig(AppConfig):
    name = "contributors"
    verbose_name = _("Contributors")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from django.db.models import Field, ForeignKey

        from .among import Among

        for kind in (Field, ForeignKey):
            kind.register_lookup(Among)
