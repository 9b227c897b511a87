from django.apps import AppConfig
from django.db.models.signals import post_migrate

from .page_cache import triggers


class PaperConfig(AppConfig):
    name = "paper"

    def ready(self):
        post_migrate.connect(triggers.install, sender=self)
