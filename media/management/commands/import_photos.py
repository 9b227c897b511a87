import sys
from pathlib import Path

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

PICTURES = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic"}


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
        chosen = self._find(UploadTemplate, "name", template)
        user = self._find(get_user_model(), "username", by)
        fields = chosen.facts() if chosen else {}
        paths = sorted(p for p in folder.rglob("*") if p.suffix.lower() in PICTURES)
        counts = {"new": 0, "known": 0, "refused": 0}
        for path in tqdm(paths, unit="photo", disable=not sys.stderr.isatty()):
            counts[self._take(path, user, language, fields)] += 1
        self.stdout.write(_("%(new)s new, %(known)s known before, %(refused)s refused.") % counts)
        if counts["refused"]:
            sys.exit(1)

    def _take(self, path, user, language, fields):
        try:
            with path.open("rb") as file, transaction.atomic():
                _photo, created = upload.take_in(file, by=user, language=language, **fields)
        except (Refusal, OSError) as error:
            with tqdm.external_write_mode(file=sys.stderr):
                self.stderr.write(f"{printable(str(path))}: {error}")
            return "refused"
        return "new" if created else "known"

    def _find(self, model, field, value):
        if not value:
            return None
        row = model.objects.filter(**{field: value}).first()
        if row is None:
            words = {"kind": model._meta.verbose_name, "name": value}
            raise CommandError(_("There is no %(kind)s “%(name)s”.") % words)
        return row
