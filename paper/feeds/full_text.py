"""The full text of a story for feed readers: without our style sheet, every address absolute."""

from urllib.parse import urljoin

from django.template.loader import render_to_string

from articles.bodies import replace_figures, replace_link_addresses
from articles.bylines.own_words import byline_pieces
from lib.xml_text import xml_text
from media.renditions import addresses
from paper.body import opened, part
from paper.cards import lead_photo
from paper.pages import absolute

WIDTH = 1200


def feed_text(edition, photos, corrections):
    """Return HTML for `content:encoded`; `photos` are those that may be shown, by primary key."""
    lead = lead_photo(edition, photos)
    body = replace_figures(edition.body, lambda use: _figure_in_text(use, photos))
    words = {
        "edition": edition,
        "byline": byline_pieces(edition.byline_text, edition.credited, edition.language),
        "lead": _figure(lead, edition.lead_caption) if lead else "",
        "corrections": corrections,
        "body": opened(body, edition.dateline),
    }
    html = render_to_string("paper/feed_story.html", words)
    return xml_text(_with_whole_links(html, absolute(edition.get_absolute_url())))


def _figure_in_text(use, photos):
    return _figure(photos[use.photo_id], use.caption) if use.photo_id in photos else ""


def _figure(photo, caption):
    size = addresses.nearest(photo, "original", WIDTH)
    caption = photo.caption_in_use(caption)
    if not caption:
        return ""
    address = addresses.absolute_address(photo, size)
    return part("paper/_feed_figure.html", photo=photo, caption=caption, size=size, address=address)


def _with_whole_links(html, page):
    # A path is a path from the story's own page; what is no address at all leads there too.
    def whole(url):
        try:
            return urljoin(page, url)
        except ValueError:
            return page

    return replace_link_addresses(html, whole)
