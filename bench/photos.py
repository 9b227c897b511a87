"""python -m bench.photos: renditions of a photo, and a library of SIZE on both databases.

A drawn picture of 12 megapixels is rendered in full, with the time, the memory and the bytes
that a page's pictures weigh; one of 100 megapixels is taken in. Then the desk's list and its
searches and filters are asked for with 200,000 photos.
"""

import argparse
import io
import os
import resource
import subprocess
import sys
from random import Random
from statistics import median
from time import perf_counter, process_time

import django

from .databases import DATA, in_each_database

TIMES = 7
RIGHTS = ["staff", "subscription", "pay-per-use", "handout", ""]
WANTED = {
    "newest": "",
    "second page": "?p=2",
    "a rare word": "?q=rare4711",
    "a frequent word": "?q=port",
    "two words": "?q=port+chalutier",
    "a word's beginning": "?q=chal",
    "an agency": "?q=Reuters",
    "may be used": "?rights=usable",
    "may not be used": "?rights=barred",
    "expiring": "?rights=expiring",
    "missing alt text": "?missing=alt",
    "never used": "?used=no",
    "one agency": "?agency__id__exact=1",
    "a right and a word": "?usage_right__exact=staff&q=port",
}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", type=int, default=os.environ.get("SIZE") or "200000")
    options.add_argument("--here", action="store_true")
    options.add_argument("--picture", choices=["12", "100"])
    asked = options.parse_args()
    if asked.here:
        measure_library(asked.size)
    elif asked.picture:
        measure_picture(int(asked.picture))
    else:
        for megapixels in ("12", "100"):
            command = [sys.executable, "-m", "bench.photos", "--picture", megapixels]
            subprocess.run(command, check=True, env=os.environ | {"DEBUG": "1"})
        in_each_database(f"photos-{asked.size}", "bench.photos", "--size", asked.size)


def drawn(megapixels):
    """Draw a picture with soft and hard parts, as photos have; the same each time."""
    from PIL import Image, ImageDraw

    chance = Random(megapixels)
    width, height = round((megapixels * 1.5e6) ** 0.5), round((megapixels * 1e6 / 1.5) ** 0.5)
    small = Image.effect_noise((900, 600), 60)
    slope = Image.linear_gradient("L").resize(small.size)
    image = Image.merge("RGB", [slope, small, slope.rotate(180)])
    pen = ImageDraw.Draw(image)
    for _number in range(120):
        x, y, size = chance.randrange(900), chance.randrange(600), chance.randrange(10, 90)
        colour = tuple(chance.randrange(256) for _channel in range(3))
        pen.ellipse((x, y, x + size, y + size), fill=colour)
    return image.resize((width, height), Image.Resampling.BICUBIC)


def measure_picture(megapixels):
    django.setup()
    from media import inspection
    from media.metadata.write import Credits
    from media.renditions import make

    path = DATA / f"{megapixels}.jpg"
    if not path.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        drawn(megapixels).save(path, quality=90)
        os.execv(sys.executable, [sys.executable, "-m", "bench.photos", *sys.argv[1:]])
    content = io.BytesIO(path.read_bytes())
    start = perf_counter()
    found = inspection.inspect(content, len(content.getvalue()))
    inspected = perf_counter() - start
    start, start_of_work = perf_counter(), process_time()
    made = make.render(content, (0.5, 0.5), Credits(("Ana Ruiz",), "Atlantique"))
    seconds, work = perf_counter() - start, process_time() - start_of_work
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{found.width} × {found.height}: looked at in {inspected:.1f} s, ", end="")
    print(f"{len(made)} renditions in {seconds:.1f} s, {work:.1f} s of the processor, ", end="")
    print(f"{sum(map(len, made.values())) / 1000:.0f} kB, {memory:.0f} MB of memory at most")
    for name, content in made.items():
        print(f"  {name}: {len(content) / 1000:.0f} kB")


def measure_library(size):
    from django.conf import settings

    django.setup()
    settings.STORAGES["staticfiles"]["BACKEND"] = (
        "django.contrib.staticfiles.storage.StaticFilesStorage"
    )
    from django.contrib.auth.models import User
    from django.db import connection
    from django.test import Client

    fill(size)
    user, _made = User.objects.get_or_create(
        username="bench", defaults={"is_staff": True, "is_superuser": True}
    )
    client = Client(HTTP_HOST="127.0.0.1", SERVER_PORT="443", **{"wsgi.url_scheme": "https"})
    client.force_login(user)
    print(f"{connection.vendor}, {size} photos: milliseconds, median of {TIMES} (slowest)")
    for name, query in WANTED.items():
        times = []
        for _number in range(TIMES):
            start = perf_counter()
            response = client.get(f"/admin/media/photo/{query}")
            times.append(1000 * (perf_counter() - start))
            if response.status_code != 200:
                sys.exit(f"{name}: answered {response.status_code}.")
        print(f"  {name:20} {median(times):6.0f} ({max(times):.0f})")


def fill(size):
    """Write the photos: on PostgreSQL in a new database, on SQLite kept for the next time."""
    from django.core.management import call_command

    from media.models import Photo

    from .databases import create_database

    create_database()
    call_command("migrate", verbosity=0)
    if not Photo.objects.exists():
        _write(size)


def _write(size):
    from datetime import timedelta

    from django.db import connection, transaction
    from django.utils import timezone

    from contributors.models import Agency
    from media import photo_search
    from media.models import Lease, Photo

    chance, now = Random(size), timezone.now()
    agencies = [
        Agency.objects.create(name_fr=name, slug=name.lower())
        for name in ("Reuters", "AFP", "Boréale", "Atlantique")
    ]
    nouns = "port grue quai chalutier filet phare digue marin pont vague ferry douane".split()
    for start in range(0, size, 5000):
        photos = [
            Photo(
                caption_fr=f"{' '.join(chance.choices(nouns, k=8))} rare{number}",
                alt_text_fr="" if chance.random() < 0.1 else "Une vue.",
                keywords="\n".join(chance.sample(nouns, 3)),
                file=f"originals/{number}.jpg",
                digest=f"{number:064}",
                agency=chance.choice(agencies),
                creator=f"Personne {chance.randrange(500)}",
                usage_right=chance.choice(RIGHTS),
                source="Capitainerie",
                usable_until=now + timedelta(days=chance.randrange(-2000, 2000))
                if chance.random() < 0.5
                else None,
                embedded_metadata={"XMP": {"description": "x" * 300}},
            )
            for number in range(start, min(start + 5000, size))
        ]
        with transaction.atomic():
            Photo.objects.bulk_create(photos)
            photo_search.put(photos)
            some = chance.sample(photos, len(photos) // 20)
            Lease.objects.bulk_create(Lease(photo=photo, verdict="allow") for photo in some)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    main()
