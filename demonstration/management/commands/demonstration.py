import signal
import subprocess
import sys
from io import StringIO

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from demonstration import account, load, renditions
from demonstration.lock import alone


class Command(BaseCommand):
    help = (
        "Bring the database up to date, fill an empty newsroom with demonstration stories, and "
        "say where to find them. Started again after an interruption, it goes on where it was."
    )
    requires_migrations_checks = False

    def add_arguments(self, parser):
        parser.add_argument(
            "--soon",
            action="store_true",
            help="end once the front page has its pictures; the others are made behind it",
        )

    def handle(self, *, verbosity, soon, **options):
        if settings.PRODUCTION:
            raise CommandError(_("The demonstration newsroom is not for a production server."))
        self.quiet = verbosity == 0
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as a Ctrl-C does
        try:
            with alone(on_wait=self._say_that_it_waits):
                left = self._fill(soon)
        except KeyboardInterrupt:
            self._say(_("Interrupted. The next start goes on where this one was."))
            sys.exit(130)
        except OSError as error:
            raise CommandError(
                _("The demonstration can’t be loaded: %(why)s.") % {"why": error}
            ) from None
        if not self.quiet:
            self._say_where()
        if left:
            subprocess.Popen([sys.executable, sys.argv[0], "demonstration", "--verbosity", "0"])

    def _fill(self, soon):
        """Load what is missing; return the photos that are left for later."""
        call_command("migrate", verbosity=0, interactive=False)
        wanted = load.is_wanted()
        if wanted:
            self._say(_("An empty newsroom: the demonstration is being loaded, once."))
            load.load(by=account.make_editor(), quiet=self.quiet)
        urgent, left = renditions.missing()
        if (urgent or left) and not wanted:  # cut off, perhaps before search knew its stories
            call_command("index_stories", stdout=StringIO())
        renditions.make(urgent if soon else urgent + left, quiet=self.quiet)
        return left if soon else []

    def _say_that_it_waits(self):
        self._say(_("Another start is loading the demonstration: this one waits for it."))

    def _say_where(self):
        for language, name in (("fr", "Journal"), ("en", "Paper")):
            with translation.override(language):
                self._line(name, settings.SITE_URL + reverse("front-page"))
        self._line(_("Desk"), settings.SITE_URL + reverse("admin:index"))
        if password := account.password():
            self._line(_("Name"), account.NAME)
            self._line(_("Password"), password)

    def _say(self, sentence):
        if not self.quiet:
            self.stdout.write(sentence)

    def _line(self, label, value):
        self.stdout.write(f"  {label:<13} {value}")
