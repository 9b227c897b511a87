import sys

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from media.models import Photo
from media.renditions import store


class Command(BaseCommand):
    help = "Make anew the renditions that no longer fit their photo, and drop the former ones."

    def handle(self, **options):
        photos = Photo.objects.with_file().for_cards().iterator(chunk_size=500)
        stale = [photo.pk for photo in photos if store.is_stale(photo)]
        for pk in tqdm(stale, unit="photo", disable=not sys.stderr.isatty()):
            store.renew.enqueue(pk)
        store.drop_former(timezone.now())
        self.stdout.write(_("%(count)s made anew.") % {"count": len(stale)})
