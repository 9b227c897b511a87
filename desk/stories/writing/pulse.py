"""Who has a story open, where, since when; and what happened to it meanwhile.

An open form asks every few seconds. A window that is hidden asks less often and says so: it
is there until the moment it named has passed, or until it says that it leaves.
"""

import re
from datetime import timedelta
from http import HTTPStatus

from django.db import IntegrityError
from django.http import Http404, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Version
from desk.models import Presence, StoryLock
from desk.stories.changes import full_name
from desk.stories.history.described import changed_labels
from lib.languages import CODES
from lib.moments import written
from lib.primary_keys import parse_pk

from .sent import parse, storable

KEY = re.compile(r"[a-z0-9]{8,32}")
PLACES = (*CODES, "photo")
NAME = ("username", "first_name", "last_name")
LOCK = "article__writing_lock"
WINDOW = [
    *("place", "paragraph", "since", "article", *(f"user__{name}" for name in NAME)),
    *(f"{LOCK}__{name}" for name in ("since", "heard_at", "user")),
    *(f"{LOCK}__user__{name}" for name in NAME),
]
MOST_SECONDS = 120
MOST_SHOWN = 50  # stories of a list


def pulse_view(request, pk):
    """Note that a window is there (POST) and tell it who else is, or that it leaves (DELETE)."""
    told = _told(request)
    if parse_pk(pk) is None:
        raise Http404
    if told is None:
        return HttpResponse(status=HTTPStatus.BAD_REQUEST)
    if request.method == "DELETE":
        Presence.objects.filter(key=told["key"], user=request.user).delete()
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST", "DELETE"])
    at = timezone.now()
    try:
        _note(request, pk, told, at)
    except IntegrityError:
        raise Http404 from None  # there is no such story
    windows = list(_windows(pk, at))
    own = next((window for window in windows if window.key == told["key"]), None)
    if own is None:
        raise Http404
    windows.remove(own)
    return JsonResponse(
        {
            "others": [_described(window, request.user) for window in windows],
            "lock": lock_of(own.article, request.user, at),
            "saved": saved_since(own, told["version"]),
        }
    )


def _note(request, pk, told, at):
    Presence.objects.note(
        Presence(
            key=told["key"],
            article_id=pk,
            user=request.user,
            place=told["place"],
            paragraph=told["paragraph"],
            since=at,
            until=at + timedelta(seconds=told["seconds"]),
        )
    )
    if told["has_written"]:
        StoryLock.objects.filter(article=pk, user=request.user).update(heard_at=at)


def _windows(pk, at):
    """Return the windows of a story, each with its lock and its last version's number."""
    newest = Version.objects.filter(article=pk).order_by("-number").values("number")
    windows = Presence.objects.present(at).filter(article=pk).only(*WINDOW)
    rows = windows.select_related("user", "article__writing_lock__user")
    return rows.annotate(newest_version=newest[:1])


def _told(request):
    """Return what a window said of itself, or None for what no form of ours says."""
    try:
        found = parse(request.body)
        told = {
            "key": str(found["key"]),
            "place": str(found.get("place", "")),
            "paragraph": storable(str(found.get("paragraph", "")))[:80],
            "seconds": min(max(int(found.get("seconds", 0)), 1), MOST_SECONDS),
            "version": parse_pk(found.get("version")),
            "has_written": bool(found.get("has_written")),
        }
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return None
    told["place"] = told["place"] if told["place"] in PLACES else ""
    return told if KEY.fullmatch(told["key"]) else None


def _described(window, user):
    return {
        "name": _("you, elsewhere") if window.user_id == user.pk else full_name(window.user),
        "place": window.place,
        "paragraph": window.paragraph,
        "since": written(window.since),
    }


def lock_of(article, user, at):
    """Return who is on this story and since when, or None."""
    lock = getattr(article, "writing_lock", None)
    if lock is None or not lock.is_held(at):
        return None
    return {
        "name": full_name(lock.user),
        "since": written(lock.since),
        "is_mine": lock.user_id == user.pk,
    }


def saved_since(window, number):
    """Return who saved the story after the version that a form stands on, and what; or None."""
    if number is None or (window.newest_version or 0) <= number:
        return None
    versions = Version.objects.filter(article=window.article_id)
    newest = versions.select_related("by").first()
    opened = versions.filter(number=number).first()
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
