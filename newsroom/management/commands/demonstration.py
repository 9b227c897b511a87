from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import translation

from newsroom.demonstration import account, load


class Command(BaseCommand):
    help = "Fill an empty newsroom with demonstration stories, and say where to find them."

    def handle(self, *args, **options):
        if settings.PRODUCTION:
            raise CommandError("The demonstration newsroom is not for a production server.")
        if load.is_wanted():
            self.stdout.write("An empty newsroom: the demonstration is being loaded, once.")
            load.load(by=account.make_editor(), quiet=options["verbosity"] == 0)
        self._say_where()

    def _say_where(self):
        for language, name in (("fr", "Journal"), ("en", "Paper")):
            with translation.override(language):
                self._line(name, settings.SITE_URL + reverse("front-page"))
        self._line("Desk", settings.SITE_URL + reverse("admin:index"))
        if password := account.password():
            self._line("Name", account.NAME)
            self._line("Password", password)

    def _line(self, label, value):
        self.stdout.write(f"  {label:<9} {value}")
