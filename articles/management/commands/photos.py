import sys
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from articles.ledger.expiry_mail import NobodyToTell, tell
from lib.file_names import printable
from lib.refusal import Refusal
from media import upload
from media.models import Photo, UploadTemplate
from media.renditions import store

PICTURES = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic"}


class Command(BaseCommand):
    help = (
        "The picture library. “import DIR” takes in a whole archive: a second run goes on where "
        "the first stopped, since a file is known by its content. “expiring” writes to the "
        "picture desk about rights that end in 14, 7 and 1 days (once a day). “renditions” makes "
        "anew whatever no longer fits its photo."
    )

    def add_arguments(self, parser):
        tasks = parser.add_subparsers(dest="task", required=True)
        archive = tasks.add_parser("import", help="take in every picture of a folder")
        archive.add_argument("folder", type=Path, metavar="DIR")
        archive.add_argument("--template", default="", help="name of an upload template")
        archive.add_argument("--language", choices=["fr", "en"], default="")
        archive.add_argument("--by", default="", metavar="USERNAME")
        tasks.add_parser("expiring", help="tell the picture desk whose rights are ending")
        tasks.add_parser("renditions", help="make anew what is stale")

    def handle(self, *, task, **options):
        {"import": self._import, "expiring": self._expiring, "renditions": self._renditions}[task](
            **options
        )

    def _import(self, *, folder, template, language, by, **options):
        if not folder.is_dir():
            raise CommandError(_("There is no folder “%(folder)s”.") % {"folder": folder})
        facts = self._found(UploadTemplate, "name", template)
        user = self._found(get_user_model(), "username", by)
        facts = facts.facts() if facts else {}
        paths = sorted(p for p in folder.rglob("*") if p.suffix.lower() in PICTURES)
        counts = {"new": 0, "known": 0, "refused": 0}
        for path in tqdm(paths, unit="photo", disable=not sys.stderr.isatty()):
            outcome = self._take(path, user, language, facts)
            counts[outcome] += 1
        self.stdout.write(_("%(new)s new, %(known)s known before, %(refused)s refused.") % counts)
        if counts["refused"]:
            sys.exit(1)

    def _take(self, path, user, language, facts):
        try:
            with path.open("rb") as file, transaction.atomic():
                photo = upload.take_in(file, by=user, language=language, **facts)
        except (Refusal, OSError) as error:
            with tqdm.external_write_mode(file=sys.stderr):
                self.stderr.write(f"{printable(str(path))}: {error}")
            return "refused"
        return "known" if photo.was_known else "new"

    def _found(self, model, field, value):
        if not value:
            return None
        row = model.objects.filter(**{field: value}).first()
        if row is None:
            words = {"kind": model._meta.verbose_name, "name": value}
            raise CommandError(_("There is no %(kind)s “%(name)s”.") % words)
        return row

    def _expiring(self, **options):
        try:
            told = tell()
        except NobodyToTell:
            raise CommandError(_("Nobody can be told: set PICTURE_DESK_EMAIL.")) from None
        except OSError as error:  # of the network, and every smtplib.SMTPException
            raise CommandError(
                _("The mail can’t be sent, and nothing counts as told: %(why)s") % {"why": error}
            ) from None
        for row in told:
            self.stdout.write(f"{row.days}  {row.photo}")

    def _renditions(self, **options):
        photos = Photo.objects.with_file().for_cards().iterator(chunk_size=500)
        stale = [photo.pk for photo in photos if store.is_stale(photo)]
        for pk in tqdm(stale, unit="photo", disable=not sys.stderr.isatty()):
            store.renew.enqueue(pk)
        store.drop_former(timezone.now())
        self.stdout.write(_("%(count)s made anew.") % {"count": len(stale)})
