from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from demonstration import account, load


class Command(BaseCommand):
    help = "Fill an empty newsroom with demonstration stories, and say where to find them."

    def handle(self, *args, **options):
        if settings.PRODUCTION:
            raise CommandError(_("The demonstration newsroom is not for a production server."))
        if load.is_wanted():
            self.stdout.write(_("An empty newsroom: the demonstration is being loaded, once."))
            load.load(by=account.make_editor(), quiet=options["verbosity"] == 0)
        self._say_where()

    def _say_where(self):
        for language, name in (("fr", "Journal"), ("en", "Paper")):
            with translation.override(language):
                self._line(name, settings.SITE_URL + reverse("front-page"))
        self._line(_("Desk"), settings.SITE_URL + reverse("admin:index"))
        if password := account.password():
            self._line(_("Name"), account.NAME)
            self._line(_("Password"), password)

    def _line(self, label, value):
        self.stdout.write(f"  {label:<13} {value}")
