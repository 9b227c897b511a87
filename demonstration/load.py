"""Filling an empty newsroom with the demonstration."""

from django.db import transaction
from django.utils import timezone
from tqdm import tqdm

from articles.models import Article

from . import directory, pictures, scenes, texts
from .story import Story


def is_wanted():
    """Only a newsroom without a single story gets the demonstration."""
    return not Article.objects.exists()


def load(*, by, at=None, width=scenes.WIDTH, quiet=False):
    """Load people, tags, pictures and stories, as if the last weeks had led up to `at`.

    An interrupted load can be begun again: pictures that are there are kept, and the stories
    come all at once or not at all.
    """
    at = at or timezone.now()
    with transaction.atomic():
        rows = {
            "sections": directory.sections(),
            "agencies": directory.agencies(),
            "people": directory.people(),
            "tags": directory.tags(),
        }
    rows["photos"] = _photos(rows, by, at, width, quiet)
    with transaction.atomic():
        return _stories(rows, by, at, quiet)


def _photos(rows, by, at, width, quiet):
    entries = texts.read("photos")
    credited = {"people": rows["people"], "agencies": rows["agencies"]}
    return {
        name: pictures.take_in(name, entry, by=by, at=at, width=width, **credited)
        for name, entry in tqdm(entries.items(), "Pictures", disable=quiet, unit="picture")
    }


def _stories(rows, by, at, quiet):
    """The oldest first, as they would have been written."""
    stories = [Story(entry, rows=rows, by=by, at=at) for entry in texts.stories().values()]
    stories.sort(key=lambda story: story.published_at)
    return [story.tell() for story in tqdm(stories, "Stories", disable=quiet, unit="story")]
