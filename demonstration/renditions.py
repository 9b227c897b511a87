"""The renditions of the demonstration's pictures, made on several cores.

The rows are written here alone, and a photo is shown once its set is whole: an interruption
costs the pictures that were being made, and no more.
"""

from concurrent.futures import as_completed

from tqdm import tqdm

from articles.models import Edition
from media import credits
from media.renditions import store

from . import photos, workers

AT_THE_TOP = 10  # editions: the five stories on top of the front page, in two languages


def missing(at=None):
    """Return photos without renditions: those of the newest stories, and the others."""
    newest = Edition.objects.live(at).newest_first()[:AT_THE_TOP]
    urgent = list(dict.fromkeys(newest.values_list("lead_photo", flat=True)))
    waiting = photos.loaded().filter(rendition_key="").for_cards().in_bulk()
    return [waiting.pop(pk) for pk in urgent if pk in waiting], list(waiting.values())


def make(wanted, *, quiet=False):
    if not wanted:
        return
    with workers.pool(len(wanted)) as pool:
        try:
            jobs = {pool.submit(workers.rendered, *_job(photo)): photo for photo in wanted}
            done = as_completed(jobs)
            with tqdm(done, "Pictures", len(jobs), disable=quiet, unit="picture") as bar:
                for job in bar:
                    store.show(jobs[job], job.result())
        except BaseException:
            workers.stop()
            raise


def _job(photo):
    with photo.file.open("rb") as file:
        return file.read(), (photo.focal_x, photo.focal_y), credits.embedded(photo)
