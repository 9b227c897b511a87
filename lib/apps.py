from django.apps import AppConfig
from django.db.models import Field, ForeignKey


class LibConfig(AppConfig):
    name = "lib"

    def ready(self):
        from .primary_keys import PkIn  # models can be looked up once apps are loaded

        for kind in (Field, ForeignKey):
            kind.register_lookup(PkIn)
