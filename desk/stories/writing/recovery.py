"""What somebody writes is kept while they write, and offered when they come back.

A recovery is its writer's alone: no version, no working copy, nothing that readers or
colleagues see. Each open form has its own. Saving the form, or throwing the recovery away,
ends it.
"""

import json
import re
from dataclasses import dataclass
from http import HTTPStatus

from django.conf import settings
from django.http import (
    Http404,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    QueryDict,
)
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from articles import history
from articles.models import Article
from desk.models import Recovery
from desk.models.recovery import story_pk
from desk.stories.form import merging
from desk.stories.form.posted import state_of_post
from desk.stories.history.described import Difference, differences
from lib.languages import CODES

from .sent import parse_pairs

STORY = re.compile(r"new-[a-z0-9]{8,32}|[0-9]{1,18}(-[a-z0-9]{8,20})?")
NEW = "new"
SAVED_FORMS = "saved-forms"  # a cookie: what a browser still has of these is saved
MOST_REMEMBERED = 20
NEVER_KEPT = ("csrfmiddlewaretoken", "_")
MOST_OFFERED = 5


@dataclass(frozen=True)
class Offer:
    """What somebody wrote and did not save, and how it differs from what is saved."""

    recovery: Recovery
    headline: str
    differences: list[Difference]


def recovery_view(request, story):
    """Keep what is written (PUT), or throw it away (POST by a button, DELETE by a script)."""
    if not STORY.fullmatch(story):
        raise Http404
    if request.method == "PUT":
        if request.GET.get("writer", str(request.user.pk)) != str(request.user.pk):
            return HttpResponse(status=HTTPStatus.FORBIDDEN)
        return _keep(request, story)
    if request.method == "DELETE":
        forget(request.user, story)
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    if request.method == "POST":
        forget(request.user, story)
        return HttpResponseRedirect(_form_url(story))
    return HttpResponseNotAllowed(["DELETE", "POST", "PUT"])


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


def find(user, story, article_pk):
    """Return what somebody wrote in the form of that name, for a form of the same story."""
    found = Recovery.objects.filter(user=user, story=story) if STORY.fullmatch(story) else []
    return next((row for row in found if article_pk in (None, story_pk(row.story))), None)


def new_key(article_pk=None):
    """Return a name for an open form."""
    return f"{article_pk or NEW}-{get_random_string(16).lower()}"


def take(user, story, article_pk):
    """Return what somebody wrote, by now under the name of the form that it goes into.

    The window that it was written in may still be open, and goes on under the former name.
    """
    found = find(user, story, article_pk)
    if found:
        found.story = new_key(article_pk)
        found.save(update_fields=["story"])
    return found


def forget(user, *stories):
    keys = [story for story in stories if STORY.fullmatch(story)]
    Recovery.objects.filter(user=user, story__in=keys).delete()


def tell_saved(request, response, story):
    """Let the browser forget what it still has of a form that is saved by now."""
    before = request.COOKIES.get(SAVED_FORMS, "").split(".")
    keys = [key for key in [*before, story] if STORY.fullmatch(key)]
    response.set_cookie(
        SAVED_FORMS,
        ".".join(keys[-MOST_REMEMBERED:]),
        path=reverse("admin:index"),
        secure=settings.SESSION_COOKIE_SECURE,
        samesite=settings.SESSION_COOKIE_SAMESITE,
    )


def offers(user, form, article):
    """Return what to offer on the form of a story, or of a new one (None), the newest first.

    It differs from what is saved as the form will: what colleagues saved meanwhile stays. What is
    saved by now is offered no more.
    """
    mine = Recovery.objects.filter(user=user).order_by("-at")
    rows = mine.of_story(article) if article else mine.without_story()
    rows = rows[:MOST_OFFERED]
    if not rows:
        return []
    saved = history.state_of(article) if article else history.empty_state()
    found = []
    for recovery in rows:
        post = post_of(recovery)
        if article:
            post = merging.merge_into(merging.without_choices(post), type(form), article).post
        written = state_of_post(form, post, saved)
        if told := differences(saved, written):
            headlines = (written[f"headline_{code}"] for code in CODES)
            found.append(Offer(recovery, next(filter(None, headlines), ""), told))
        else:
            recovery.delete()
    return found


def _form_url(story):
    pk = story_pk(story)
    if pk and Article.objects.filter(pk=pk).exists():
        return reverse("admin:articles_article_change", args=[pk])
    return reverse("admin:articles_article_add")
