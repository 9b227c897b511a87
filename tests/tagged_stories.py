"""Stories under tags, published, and the stories that a tag stands on."""

from django.test import TestCase

from .make import make_article, make_edition


def story(*tags):
    with TestCase.captureOnCommitCallbacks(execute=True):
        return make_edition(make_article(tags=tags))


def on_stories(tag):
    return set(tag.tagged_articles.values_list("content_object", flat=True))
