import os
import sys
from pathlib import Path
from pwd import getpwuid

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _
from tqdm import tqdm

from lib.file_names import printable
from lib.languages import CODES
from lib.refusal import Refusal
from media import upload
from media.models import UploadTemplate

PICTURES = {".jpg", ".jpeg", ".png", ".webp", ".avif"}


class Command(BaseCommand):
    help = (
        "Take in every picture of a folder. A second run goes on where the first stopped, since "
        "a file is known by its content."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument("--template", default="", help="name of an upload template")
        parser.add_argument("--language", choices=CODES, default="")
        parser.add_argument("--by", default="", metavar="USERNAME")

    def handle(self, *, folder, template, language, by, **options):
        if not folder.is_dir():
            raise CommandError(_("There is no folder “%(folder)s”.") % {"folder": folder})
        self._refuse_stranger()
        chosen = self._find(UploadTemplate, "name", template)
        user = self._find(get_user_model(), "username", by)
        fields = chosen.facts() if chosen else {}
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        counts = {"new": 0, "known": 0, "refused": 0, "other": 0}
        for path in tqdm(paths, unit="photo", disable=not sys.stderr.isatty()):
            counts[self._take(path, user, language, fields)] += 1
        self.stdout.write(
            _("%(new)s new, %(known)s known before, %(refused)s refused, %(other)s no pictures.")
            % counts
        )
        if counts["refused"]:
            sys.exit(1)

    def _refuse_stranger(self):
        """Refuse root where the site runs as somebody else, who could not delete root's files."""
        uploads = Path(settings.MEDIA_ROOT)
        if not uploads.exists() or os.geteuid() != 0 or not (owner := owner_of(uploads)):
            return
        raise CommandError(
            _("Run this as the owner of %(folder)s: sudo -u %(user)s …")
            % {"folder": uploads, "user": getpwuid(owner).pw_name}
        )

    def _take(self, path, user, language, fields):
        if path.suffix.lower() not in PICTURES:
            self._say(path, _("it is no JPEG, PNG, WebP or AVIF, and was not looked at."))
            return "other"
        try:
            with path.open("rb") as file, transaction.atomic():
                _photo, created = upload.take_in(file, by=user, language=language, **fields)
        except Exception as error:  # of a thousand files one that breaks us is named, and left
            self._say(path, error if isinstance(error, Refusal | OSError) else repr(error))
            return "refused"
        return "new" if created else "known"

    def _say(self, path, sentence):
        with tqdm.external_write_mode(file=sys.stderr):
            self.stderr.write(f"{printable(str(path))}: {sentence}")

    def _find(self, model, field, value):
        if not value:
            return None
        row = model.objects.filter(**{field: value}).first()
        if row is None:
            words = {"kind": model._meta.verbose_name, "name": value}
            raise CommandError(_("There is no %(kind)s “%(name)s”.") % words)
        return row


def owner_of(path):
    return path.stat().st_uid
