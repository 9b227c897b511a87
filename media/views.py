from pathlib import PurePath

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from media.renditions import store

from . import rights

YEAR = 365 * 24 * 3600
FORMER = 3600  # what stands at a former address may change
SHARED = 60  # a cache in front asks again soon: a photo taken back is to be gone there too
CONTENT_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}


@require_safe
def rendition(request, key, name):
    """Serve one public form of a photo, for as long as the photo may be used.

    Its content never changes, so it may be kept for a year, but not past the next moment
    at which the photo's rights change. A former address answers too, for an hour at a time.
    """
    at = timezone.now()
    photo = store.photo_at(key)
    path = store.path_at(photo, key, name, at) if photo and photo.has_renditions else None
    if path is None:
        raise Http404
    if not rights.objections(photo, at):
        response = _file_response(path)
        change = rights.next_change(photo, at)
        seconds = (change - at).total_seconds() if change else YEAR
        longest = YEAR if key == photo.rendition_key else FORMER
        response["Cache-Control"] = _for_how_long(min(seconds, longest))
    elif request.user.has_perm("media.view_photo"):  # the desk sees what it has to decide on
        response = _file_response(path)
        response["Cache-Control"] = "private, no-store"
    else:
        response = HttpResponse(_("This picture is no longer here."), "text/plain", status=410)
        response["Cache-Control"] = "public, max-age=60"
    response["Surrogate-Key"] = f"photo-{photo.pk}"
    return response


def _for_how_long(seconds):
    if seconds == YEAR:
        return f"public, max-age={YEAR}, s-maxage={SHARED}, immutable"
    return f"public, max-age={int(seconds)}, s-maxage={min(SHARED, int(seconds))}"


def _file_response(path):
    content_type = CONTENT_TYPES[PurePath(path).suffix[1:]]
    if settings.PHOTO_ACCEL_PREFIX:
        response = HttpResponse(content_type=content_type)
        response["X-Accel-Redirect"] = f"{settings.PHOTO_ACCEL_PREFIX}{path}"
        return response
    try:
        return FileResponse(default_storage.open(path), content_type=content_type)
    except FileNotFoundError:
        raise Http404 from None
