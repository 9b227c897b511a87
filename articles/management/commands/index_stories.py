from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from tqdm import tqdm

from articles.models import SearchEntry
from articles.related.counts import recount
from articles.search import index


class Command(BaseCommand):
    help = (
        "Bring search and the tags' counts up to date, as after a crash or a restored copy. "
        "Only stories that search does not know are read; with --anew all are."
    )

    def add_arguments(self, parser):
        parser.add_argument("--anew", action="store_true", help="index every story again")

    def handle(self, *, anew, **options):
        if anew:
            index.forget(SearchEntry.objects.all())
        missing = list(index.missing().values_list("pk", flat=True))
        for pk in tqdm(missing, unit=" stories", disable=None):
            index.add(pk)
        recount()
        self.stdout.write(_("%(count)d stories indexed.") % {"count": len(missing)})
