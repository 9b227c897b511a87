"""What somebody writes is kept while they write, and offered when they come back.

A recovery is its writer's alone: no version, no working copy, nothing that readers or
colleagues see. Saving the form, or throwing the recovery away, ends it.
"""

import json
import re
from dataclasses import dataclass
from http import HTTPStatus

from django.http import (
    Http404,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    QueryDict,
)
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import history
from desk.models import Recovery
from desk.stories.form.posted import state_of_post
from desk.stories.history.described import Difference, differences
from lib.languages import CODES
from lib.primary_keys import parse_pk

from .sent import parse_pairs

STORY = re.compile(r"new-[a-z0-9]{8,32}|[0-9]{1,18}")
NEVER_KEPT = ("csrfmiddlewaretoken", "_")
MOST_OFFERED = 5


@dataclass(frozen=True)
class Offer:
    """What somebody wrote and did not save, and how it differs from what is saved."""

    recovery: Recovery
    headline: str
    differences: list[Difference]


def recovery_view(request, story):
    """Keep what is written (PUT), or throw it away (POST)."""
    if not STORY.fullmatch(story):
        raise Http404
    if request.method == "PUT":
        return _keep(request, story)
    if request.method == "POST":
        forget(request.user, story)
        return HttpResponseRedirect(_form_url(story))
    return HttpResponseNotAllowed(["POST", "PUT"])


def _keep(request, story):
    pairs = parse_pairs(request.body)
    if pairs is None:
        sentence = _("This can't be kept: it is not what the form sends.")
        return HttpResponse(sentence, "text/plain", HTTPStatus.BAD_REQUEST)
    kept = [pair for pair in pairs if not pair[0].startswith(NEVER_KEPT)]
    text = json.dumps(kept, ensure_ascii=False)
    Recovery.objects.keep(request.user, story, text, timezone.now())
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


def as_post(pairs):
    """Return the fields as the form would send them."""
    post = QueryDict(mutable=True)
    for name, value in pairs:
        post.appendlist(name, value)
    return post


def post_of(recovery):
    return as_post(json.loads(recovery.pairs))


def find(user, story):
    return Recovery.objects.filter(user=user, story=story).first()


def forget(user, *stories):
    Recovery.objects.filter(user=user, story__in=stories).delete()


def offers(user, form, article):
    """Return what to offer on the form of a story, or of a new one (None), the newest first.

    What is saved by now is offered no more.
    """
    mine = Recovery.objects.filter(user=user).order_by("-at")
    if article is None:
        rows = mine.filter(story__startswith="new-")[:MOST_OFFERED]
    else:
        rows = mine.filter(story=str(article.pk))[:MOST_OFFERED]
    if not rows:
        return []
    saved = history.state_of(article) if article else history.empty_state()
    found = []
    for recovery in rows:
        written = state_of_post(form, post_of(recovery), saved)
        if told := differences(saved, written):
            headlines = (written[f"headline_{code}"] for code in CODES)
            found.append(Offer(recovery, next(filter(None, headlines), ""), told))
        else:
            recovery.delete()
    return found


def _form_url(story):
    if pk := parse_pk(story):
        return reverse("admin:articles_article_change", args=[pk])
    return reverse("admin:articles_article_add")
