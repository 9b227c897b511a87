from django.core.management.base import BaseCommand
from django.utils import timezone

import articles.tidy
import desk.tidy
import media.tidy
import paper.tidy


class Command(BaseCommand):
    help = (
        "Put right what a killed process or a full disk left behind: search, counts of tags, "
        "renditions that never came, files of no photo; and let old versions of stories go but "
        "the last of each day. To be run at every start and hourly."
    )

    def handle(self, **options):
        at = timezone.now()
        found = {}
        for app in (articles, media, desk, paper):
            found |= app.tidy.tidy(at)
        self.stdout.write(", ".join(f"{what}: {count}" for what, count in found.items()))
