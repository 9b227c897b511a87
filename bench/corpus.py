"""python -m bench.corpus --size 10000: a newsroom of so many articles, on both databases.

French stories, a quarter of them in English too, over ten years; 20,000 topics of which few
are hot; contributors; photos as rows without files. Rows are written in bulk and are as
publishing would leave them. With --here it fills the database that DATABASE_URL names.
"""

import argparse
import os
import sys

import django

from .databases import DATA, create_database, in_each_database


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", type=int, default=os.environ.get("SIZE") or "10000")
    options.add_argument("--here", action="store_true")
    asked = options.parse_args()
    if asked.size < 1:
        sys.exit("A newsroom has at least one article: SIZE=10000, for example.")
    if asked.here:
        django.setup()
        make(asked.size)
        return
    (DATA / f"newsroom-{asked.size}.sqlite3").unlink(missing_ok=True)
    in_each_database(asked.size, "bench.corpus", "--size", asked.size)


def make(size, now=None):
    """Migrate and fill an empty database; refuse one that has stories already."""
    from django.core.management import call_command
    from django.db import connection

    from articles.models import Article

    create_database()
    call_command("migrate", verbosity=0)
    if Article.objects.exists():
        sys.exit(f"{connection.settings_dict['NAME']} has stories already: remove it first.")
    from .newsroom import Newsroom

    Newsroom(size, now).write()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    main()
