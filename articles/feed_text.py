"""A story's full text for feed readers: whole without our style sheet, every address absolute."""

import re
from html import escape, unescape
from urllib.parse import urljoin

from django.template.loader import render_to_string

from media import pictures

from .cards import lead_photo
from .frame import absolute
from .rendering import FIGURE, opened, use_of
from .written_byline import printed
from .xml_text import xml_text

LINK = re.compile(r'<a href="([^"]*)"')
WIDTH = 1200


def feed_text(edition, photos, corrections):
    """HTML for `content:encoded`; `photos` are those that may be shown, by primary key."""
    lead = lead_photo(edition, photos)
    body = FIGURE.sub(lambda found: _figure_in_the_text(found[1], photos), edition.body)
    words = {
        "edition": edition,
        "byline": printed(edition.byline_text, list(edition.bylines.all()), edition.language),
        "lead": _figure(lead, edition.lead_caption) if lead else "",
        "corrections": corrections,
        "body": opened(body, edition.dateline),
    }
    html = render_to_string("articles/feed_story.html", words)
    return xml_text(_with_whole_links(html, absolute(edition.get_absolute_url())))


def _figure_in_the_text(attributes, photos):
    pk, _layout, caption = use_of(attributes)
    return _figure(photos[pk], caption) if pk in photos else ""


def _figure(photo, caption):
    size = pictures.nearest(photo, "original", WIDTH)
    shown = {"photo": photo, "caption": caption or photo.caption, "size": size}
    if not shown["caption"]:
        return ""
    shown["address"] = pictures.absolute_address(photo, size)
    return render_to_string("articles/_feed_figure.html", shown)


def _with_whole_links(html, page):
    """A path is a path from the story's own page; what is no address at all leads there too."""

    def whole(found):
        try:
            url = urljoin(page, unescape(found[1]))
        except ValueError:
            url = page
        return f'<a href="{escape(url)}"'

    return LINK.sub(whole, html)
