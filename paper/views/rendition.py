"""The public forms of a photo, for as long as a page or a feed shows it."""

from datetime import timedelta
from pathlib import PurePath

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.models import PhotoUse
from articles.publishing.clock import now
from media import rights
from media.renditions import store

BROWSERS_ASK_AFTER = timedelta(minutes=5)
SHARED = timedelta(minutes=1)  # a cache in front asks again soon: a photo taken back is to be gone
CONTENT_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}


@require_safe
def rendition(request, key, name):
    """Serve one form of a photo to readers while a live story shows it and its rights allow it.

    A colleague sees it always. Otherwise it is 410 where readers once had it, and 404 where
    they never did. A former address answers as the one of now.
    """
    at = now()
    photo = store.photo_at(key)
    path = store.path_at(photo, key, name, at) if photo and photo.has_renditions else None
    if path is None:
        raise Http404
    uses = PhotoUse.objects.filter(photo=photo)
    shown = list(uses.live(at).values_list("edition__article", "live_until"))
    if shown and not rights.objections(photo, at):
        headers = {
            "Cache-Control": _for_how_long(photo, [until for _article, until in shown], at),
            "Surrogate-Key": _surrogate_keys(photo, {article for article, _until in shown}),
        }
        return photo_file(request, path, headers)
    if request.user.has_perm("media.view_photo"):  # the desk sees what it has to decide on
        return photo_file(request, path, {"Cache-Control": "private, no-cache"})
    if uses.filter(live_from__lte=at).exists():
        headers = {"Cache-Control": "public, max-age=60", "Surrogate-Key": f"photo-{photo.pk}"}
        sentence = _("This picture is no longer here.")
        return HttpResponse(sentence, "text/plain", status=410, headers=headers)
    raise Http404


def _for_how_long(photo, ends, at):
    """Return the time in caches: never past the end of the rights or of the last live story."""
    moments = [at + BROWSERS_ASK_AFTER, rights.next_change(photo, at)]
    moments += [max(ends)] if None not in ends else []
    left = min(moment for moment in moments if moment) - at
    return f"public, max-age={left.seconds}, s-maxage={min(left, SHARED).seconds}"


def _surrogate_keys(photo, articles):
    return " ".join([f"photo-{photo.pk}", *(f"article-{pk}" for pk in sorted(articles))])


def photo_file(request, path, headers):
    """Return the file, or 304 to whoever has it: what stands at a path never changes."""
    etag = quote_etag(path)
    known = HttpResponse(headers=headers | {"ETag": etag})
    answer = get_conditional_response(request, etag=etag, response=known)
    if answer is not known:
        return answer
    content_type = CONTENT_TYPES[PurePath(path).suffix[1:]]
    if settings.PHOTO_ACCEL_PREFIX:
        headers = headers | {"X-Accel-Redirect": f"{settings.PHOTO_ACCEL_PREFIX}{path}"}
        return HttpResponse(content_type=content_type, headers=headers)
    try:
        file = default_storage.open(path)
    except FileNotFoundError:
        raise Http404 from None
    return FileResponse(file, content_type=content_type, headers=headers | {"ETag": etag})
