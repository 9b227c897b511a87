"""Filling an empty newsroom with the demonstration."""

from django.db import transaction
from django.utils import timezone
from tqdm import tqdm

from articles.models import Article

from . import directory, photos, texts, traces
from .story import StoryLoader


def is_wanted():
    # Only a newsroom without a single story gets the demonstration.
    return not Article.objects.exists()


def load(*, by, at=None, quiet=False):
    """Load people, tags, pictures and stories, as if the last year had led up to `at`.

    An interrupted load can be begun again: what is there is kept, and the stories come all at
    once or not at all.
    """
    at = at or timezone.now()
    with transaction.atomic():
        rows = {
            "sections": directory.sections(),
            "agencies": directory.agencies(),
            "people": directory.people(),
            "tags": directory.tags(),
        }
    rows["photos"] = _photos(rows, by, at)
    with transaction.atomic():
        stories = _stories(rows, by, at, quiet)
        traces.leave(rows=rows, by=by, at=at)
        return stories


def _photos(rows, by, at):
    credited = {"people": rows["people"], "agencies": rows["agencies"]}
    return {
        name: photos.take_in(name, entry, by=by, at=at, **credited)
        for name, entry in texts.read("photos").items()
    }


def _stories(rows, by, at, quiet):
    # The oldest first, as they would have been written.
    stories = [StoryLoader(entry, rows=rows, by=by, at=at) for entry in texts.stories().values()]
    stories.sort(key=lambda story: story.published_at)
    with tqdm(stories, "Stories", disable=quiet, unit="story") as bar:
        return [story.tell() for story in bar]
