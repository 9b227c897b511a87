import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from paper.page_cache.follower import Follower
from paper.page_cache.front_cache import FrontCache


class Command(BaseCommand):
    help = (
        "Tell Varnish in front (FRONT_CACHE_URL) which pages have changed, a few times a second, "
        "until it is stopped. What it is told is in docs/operations.md."
    )

    def handle(self, **options):
        if not settings.FRONT_CACHE_URL:
            raise CommandError(
                "FRONT_CACHE_URL is not set: it names the cache, as in http://127.0.0.1:6081."
            )
        cache = FrontCache(settings.FRONT_CACHE_URL, self.stderr.write, time.sleep)
        try:
            Follower(cache).follow_for_ever()
        except KeyboardInterrupt:
            self.stderr.write("Stopped: the cache is told nothing more.")
