"""Who has a story open, where, since when; and what happened to it meanwhile.

An open form asks every few seconds. A window that is hidden asks less often and says so: it
is there until the moment it named has passed, or until it says that it leaves.
"""

import json
import re
from datetime import timedelta
from http import HTTPStatus

from django.http import HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Version
from desk.models import Presence, StoryLock
from desk.stories.changes import full_name
from desk.stories.history.described import changed_labels
from lib.languages import CODES
from lib.moments import written
from lib.primary_keys import parse_pk
from paper.page_cache import changes_no_page

KEY = re.compile(r"[a-z0-9]{8,32}")
PLACES = (*CODES, "photo")
MOST_SECONDS = 120
MOST_SHOWN = 50  # stories of a list


def pulse_view(request, article):
    """Note that a window is there (POST) and tell it who else is, or that it leaves (DELETE)."""
    told = _told(request)
    if told is None:
        return changes_no_page(HttpResponse(status=HTTPStatus.BAD_REQUEST))
    if request.method == "DELETE":
        Presence.objects.filter(key=told["key"], user=request.user).delete()
        return changes_no_page(HttpResponse(status=HTTPStatus.NO_CONTENT))
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST", "DELETE"])
    at = timezone.now()
    Presence.objects.note(
        Presence(
            key=told["key"],
            article=article,
            user=request.user,
            place=told["place"],
            paragraph=told["paragraph"],
            since=at,
            until=at + timedelta(seconds=told["seconds"]),
        )
    )
    if told["has_written"]:
        StoryLock.objects.filter(article=article, user=request.user).update(heard_at=at)
    return changes_no_page(
        JsonResponse(
            {
                "others": others(article, told["key"], request.user, at),
                "lock": lock_of(article, request.user, at),
                "saved": saved_since(article, told["version"]),
            }
        )
    )


def _told(request):
    """Return what a window said of itself, or None for what no form of ours says."""
    try:
        found = json.loads(request.body)
        told = {
            "key": str(found["key"]),
            "place": str(found.get("place", "")),
            "paragraph": str(found.get("paragraph", "")).replace("\0", "")[:80],
            "seconds": min(max(int(found.get("seconds", 0)), 1), MOST_SECONDS),
            "version": parse_pk(found.get("version")),
            "has_written": bool(found.get("has_written")),
        }
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return None
    told["place"] = told["place"] if told["place"] in PLACES else ""
    return told if KEY.fullmatch(told["key"]) else None


def others(article, key, user, at):
    """Return the other windows in which this story is open, one's own too."""
    rows = Presence.objects.present(at).filter(article=article).exclude(key=key)
    return [
        {
            "name": _("you, elsewhere") if row.user_id == user.pk else full_name(row.user),
            "place": row.place,
            "paragraph": row.paragraph,
            "since": written(row.since),
        }
        for row in rows
    ]


def lock_of(article, user, at):
    """Return who is on this story and since when, or None."""
    lock = StoryLock.objects.held(at).filter(article=article).select_related("user").first()
    if lock is None:
        return None
    return {
        "name": full_name(lock.user),
        "since": written(lock.since),
        "is_mine": lock.user_id == user.pk,
    }


def saved_since(article, number):
    """Return who saved the story after the version that a form stands on, and what; or None."""
    rows = Version.objects.filter(article=article, number__gt=number or 0).light()
    newest = rows.select_related("by").first()
    if newest is None or number is None:
        return None
    opened = article.versions.filter(number=number).first()
    fields = changed_labels(opened.state, newest.state) if opened else []
    return {
        "number": newest.number,
        "name": full_name(newest.by) or _("Somebody else"),
        "at": written(newest.at),
        "fields": ", ".join(fields),
    }


def who_has_open(request):
    """Tell who has each of these stories open: {"12": "Ana (FR)"}."""
    pks = list(filter(None, map(parse_pk, request.GET.get("stories", "").split(","))))
    found = {}
    for row in Presence.objects.present(timezone.now()).filter(article__in=pks[:MOST_SHOWN]):
        place = f" ({row.place.upper()})" if row.place in CODES else ""
        found.setdefault(row.article_id, []).append(f"{full_name(row.user)}{place}")
    return JsonResponse({pk: ", ".join(dict.fromkeys(names)) for pk, names in found.items()})
