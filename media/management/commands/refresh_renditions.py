import sys

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from media.renditions import store


class Command(BaseCommand):
    help = "Make anew the renditions that no longer fit their photo, and drop the former ones."

    def handle(self, **options):
        stale = store.stale_photos()
        for pk in tqdm(stale, unit="photo", disable=not sys.stderr.isatty()):
            store.renew.enqueue(pk)
        store.drop_former(timezone.now())
        self.stdout.write(_("%(count)s made anew.") % {"count": len(stale)})
