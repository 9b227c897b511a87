"""A body as readers see it: its photos in their places, and links that leave the site marked."""

import re
from html import unescape
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

FIGURE = re.compile(r"<figure\b([^>]*)>.*?</figure>", re.S)
LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.S)
TABLE = re.compile(r"<table>.*?</table>", re.S)
ATTRIBUTE = re.compile(r'data-(photo|layout|caption)="([^"]*)"')
LAYOUTS = {"wide", "side"}
IDENTITY = re.compile(r"\d{1,18}")


def render(body, photos, dateline=""):
    """The sanitised body as HTML; `photos` are those that may be shown, by primary key.

    The dateline opens the first paragraph.

    The sanitiser writes attributes in double quotes and escapes what is inside, so that
    plain patterns find every figure and link.
    """
    html = FIGURE.sub(lambda found: _figure(found[1], photos), body)
    html = LINK.sub(lambda found: _link(found[1], found[2]), html)
    html = TABLE.sub(lambda found: f'<div class="table" tabindex="0">{found[0]}</div>', html)
    return opened(html, dateline)


def opened(html, dateline):
    """With the dateline, if there is one, before the first words."""
    if not dateline:
        return mark_safe(html)
    opening = format_html('<p><span class="dateline">{}\u00a0—</span> ', dateline)
    if not html.startswith("<p>"):
        return mark_safe(f"{opening}</p>{html}")
    return mark_safe(html.replace("<p>", opening, 1))


def leaves_the_site(url):
    """Whether a link leads to another host; a mail address does not leave the page."""
    parts = urlsplit(unescape(url))
    return parts.scheme in ("http", "https") and parts.netloc != urlsplit(settings.SITE_URL).netloc


def leaving_mark():
    """The sign that a link leaves the site, for the eye and, in its alt text, for the ear.

    A picture, because its words are then no part of the text that is copied or read out of
    the page by other programs: "(new window)" in the middle of a sentence is how stories
    are damaged on their way from site to site.
    """
    return format_html(
        '<img class="leaves" src="{}" alt=" ({})" width="10" height="10">',
        static("paper/leaves.svg"),
        _("external site"),
    )


def _link(url, words):
    try:
        leaves = leaves_the_site(url)
    except ValueError:
        return words
    if not leaves:
        return f'<a href="{url}">{words}</a>'
    return f'<a href="{url}" rel="noopener external">{words}{leaving_mark()}</a>'


def uses_in(body):
    """Each figure of the body in order: its photo's primary key, its layout, its own caption."""
    return [use_of(found[1]) for found in FIGURE.finditer(body)]


def use_of(attributes):
    found = dict(ATTRIBUTE.findall(attributes))
    pk = int(found["photo"]) if IDENTITY.fullmatch(found.get("photo", "")) else None
    layout = found.get("layout") if found.get("layout") in LAYOUTS else "body"
    return pk, layout, unescape(found.get("caption", ""))


def _figure(attributes, photos):
    pk, layout, caption = use_of(attributes)
    photo = photos.get(pk)
    return figure(photo, caption, layout) if photo else ""


def figure(photo, caption, layout):
    """A photo with its caption, the use's own or the photo's, and its credit; "" without one."""
    caption = caption or photo.caption
    if not caption:
        return ""
    return render_to_string(
        "articles/_figure.html", {"photo": photo, "caption": caption, "layout": layout}
    )
