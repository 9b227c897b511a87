"""What somebody without a login sees under a preview link: the page, and its pictures."""

import re

from django.db.models import F
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from articles.bodies import photo_ids
from articles.publishing import clock
from desk.models import PreviewLink
from desk.stories.preview import preview
from desk.stories.preview_page import paper_page
from media import rights
from media.models import Photo
from media.renditions import store
from paper.pages import base_context
from paper.printed_time import printed_moment
from paper.views.rendition import photo_file

from .opening import opens

PRIVATE = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",  # whoever is linked to from it does not learn the address
}
_PICTURE = re.compile(r"(?<![\w/.])/photos/(?=([0-9a-f]{24}))")


@require_safe
def preview_link(request, key):
    link = get_object_or_404(PreviewLink.objects.select_related("article", "by"), key=key)
    at = clock.now()
    with translation.override(link.language):
        if not opens(link, at):
            context = base_context(link.language, at)
            page = render(request, "paper/preview_ended.html", context, status=410)
            return _private(page)
        end = {"end": printed_moment(link.ends_at, link.language)}
        bar = render_to_string("desk/stories/preview_links/bar.html", end)
    page = paper_page(request, link.language, lambda: preview(link.article, link.language, at), bar)
    if request.method == "GET":
        PreviewLink.objects.filter(pk=link.pk).update(visits=F("visits") + 1)
    page.content = _with_own_pictures(link, page.content.decode())
    return _private(page)


@require_safe
def preview_photo(request, key, photo_key, name):
    """Serve a picture that the story shows, as far as its rights allow it to be shown."""
    at = clock.now()
    link = get_object_or_404(PreviewLink.objects.select_related("article", "by"), key=key)
    photo = store.photo_at(photo_key) if opens(link, at) else None
    if not photo or photo.pk not in _photos(link) or rights.objections(photo, at):
        raise Http404
    path = photo.has_renditions and store.path_at(photo, photo_key, name, at)
    if not path:
        raise Http404
    return photo_file(request, path, PRIVATE)


def _with_own_pictures(link, html):
    """Return the page with the story's pictures under the link; others are for every reader."""
    own = set(Photo.objects.filter(pk__in=_photos(link)).values_list("rendition_key", flat=True))
    under_link = reverse("preview-link", args=[link.key]) + "photos/"
    return _PICTURE.sub(lambda found: under_link if found[1] in own else found[0], html)


def _photos(link):
    body = link.article.words("body", link.language)
    return {link.article.lead_photo_id, *photo_ids(body)}


def _private(response):
    for name, value in PRIVATE.items():
        response.headers[name] = value
    return response
