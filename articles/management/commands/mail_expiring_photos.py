from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from articles.ledger.expiry_mail import NobodyToTell, NoMailServer, tell


class Command(BaseCommand):
    help = "Write to the picture desk about rights that end in 14, 7 and 1 days; once a day."

    def handle(self, **options):
        try:
            told = tell()
        except NobodyToTell:
            raise CommandError(_("Nobody can be told: set PICTURE_DESK_EMAIL.")) from None
        except NoMailServer:
            raise CommandError(_("No mail can be sent: set EMAIL_URL.")) from None
        except OSError as error:  # of the network, and every smtplib.SMTPException
            raise CommandError(
                _("The mail can’t be sent, and nothing counts as told: %(why)s") % {"why": error}
            ) from None
        for row in told:
            self.stdout.write(f"{row.days}  {row.photo}")
