import json
import sys

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from tqdm import tqdm

from articles.intake.drafts.acceptance import take_in
from articles.intake.drafts.known import known_in_newsroom
from articles.intake.drafts.report import admin_url, as_data, as_text, page_url
from articles.intake.reading import read_file
from articles.intake.text.characters import LARGEST
from articles.models import Section
from lib.file_names import printable, writable
from lib.refusal import Refusal


class Command(BaseCommand):
    help = (
        "Take raw copy in: each plain-text FILE becomes a draft with its photos, credits and tags. "
        "A file that was taken in before is recognised by its words. A file that cannot be taken "
        "in is named with the reason, the others are taken in, and the exit status is 1. With "
        "--format json one file prints one object, several print an array of objects; progress "
        "and reasons go to standard error."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--language", default="", help="fr or en; else the text tells it")
        parser.add_argument("--section", default="", metavar="SLUG", help="where readers find it")
        parser.add_argument("--publish", action="store_true", help="publish it at once")
        parser.add_argument("--dry-run", action="store_true", help="show it and store nothing")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *, files, language, section, publish, dry_run, **options):
        self.as_json = options["format"] == "json"
        self.section = self._section(section)
        several = len(files) > 1
        results = []
        for path in tqdm(files, disable=not several, file=sys.stderr, unit="file"):
            result = self._take_file(path, language, publish=publish, dry_run=dry_run)
            results.append(result)
            if not self.as_json and "text" in result:
                with tqdm.external_write_mode(file=sys.stderr):
                    self.stdout.write(result["text"])
        if self.as_json:
            shown = results if several else results[0]
            self.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2))
        if any("error" in result for result in results):
            sys.exit(1)

    def _section(self, slug):
        if not slug:
            return None
        found = Section.objects.filter(slug_fr=slug) | Section.objects.filter(slug_en=slug)
        if not found:
            self._complain(_("There is no section “%(slug)s”.") % {"slug": slug})
            sys.exit(1)
        return found.first()

    def _take_file(self, path, language, **wishes):
        try:
            story = read_file(_bytes_of(path), known_in_newsroom(), language)
        except Refusal as refused:
            self._complain(f"{printable(path)}: {refused}")
            return {"file": writable(path), "error": str(refused)}
        taken = take_in(story, section=self.section, **wishes)
        result = {"file": writable(path), "message": taken.message, **as_data(story)} | {
            "held_back": taken.held_back,
            "notes": taken.notes,
            "article_id": taken.article and taken.article.pk,
            "admin_url": taken.article and admin_url(taken.article),
            "url": taken.edition and page_url(taken.edition),
        }
        if taken.failed:
            result["error"] = taken.message
            self._complain(f"{printable(path)}: {taken.message}")
        if not self.as_json:
            result["text"] = as_text(story, result | {"file": printable(path)})
        return result

    def _complain(self, sentence):
        with tqdm.external_write_mode(file=sys.stderr):
            self.stderr.write(sentence)


def _bytes_of(path):
    # At most one byte more than may be taken in, so that no file fills the memory.
    try:
        with open(path, "rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise Refusal(_("There is no such file.")) from None
    except IsADirectoryError:
        raise Refusal(_("It is a folder. Name the files in it.")) from None
    except (OSError, ValueError):
        raise Refusal(_("It cannot be read.")) from None
