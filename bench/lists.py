"""python -m bench.lists: related news and every list, in each newsroom that bench.corpus made.

Prints one table for both databases, writes it into bench/README.md and draws the growth of each
query into bench/growth.svg. Times are those of the whole call, Django's part included.
"""

import argparse
import json
import os
import subprocess
import sys

from .databases import DATA, postgres, urls
from .growth import draw
from .tables import write

SIZES = (10_000, 100_000, 1_000_000)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--here", action="store_true", help="measure what DATABASE_URL names")
    options.add_argument("--samples", type=int, default=200)
    asked = options.parse_args()
    if asked.here:
        import django

        django.setup()
        from django.conf import settings

        from .queries import measure

        settings.DEBUG = False  # it was on for the static files alone; it would log every query

        print(json.dumps(measure(asked.samples)))
        return
    sizes = [size for size in SIZES if (DATA / f"newsroom-{size}.sqlite3").exists()]
    if not sizes:
        sys.exit("There is no newsroom to measure yet: make bench-corpus SIZE=10000 makes one.")
    results = _measure_all(sizes, asked.samples)
    write(results)
    draw(results)


def _measure_all(sizes, samples):
    results = []
    with postgres() as server:
        for size in sizes:
            for database, url in urls(size, server).items():
                print(f"{database}, {size:,} articles", file=sys.stderr, flush=True)
                environment = os.environ | {"DATABASE_URL": url, "DEBUG": "1"}
                command = [sys.executable, "-m", "bench.lists", "--here", "--samples", str(samples)]
                done = subprocess.run(command, env=environment, stdout=subprocess.PIPE)
                if done.returncode:
                    sys.exit(f"The benchmark did not finish on {database}.")
                for row in json.loads(done.stdout.splitlines()[-1]):
                    results.append({"size": size, "database": database} | row)
    return results


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    main()
