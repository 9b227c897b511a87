"""The body as readers see it: its photos in place, and links that leave the site marked."""

from html import unescape
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from articles.bodies import replace_figures, replace_links, replace_tables


def render(body, photos, dateline=""):
    """Return the sanitised body as HTML, opened by the dateline.

    `photos` are those that may be shown, by primary key.
    """
    html = replace_figures(body, lambda use: _figure(use, photos))
    html = replace_links(html, _link)
    html = replace_tables(html, lambda table: f'<div class="table" tabindex="0">{table}</div>')
    return opened(html, dateline)


def opened(html, dateline):
    """Return the HTML with the dateline, if there is one, before the first words."""
    if not dateline:
        return mark_safe(html)
    opening = format_html('<p><span class="reported-from">{}\u00a0—</span> ', dateline)
    if not html.startswith("<p>"):
        return mark_safe(f"{opening}</p>{html}")
    return mark_safe(html.replace("<p>", opening, 1))


def leaves_the_site(url):
    """Tell whether a link leads to another host; a mail address does not."""
    parts = urlsplit(unescape(url))
    return parts.scheme in ("http", "https") and parts.netloc != urlsplit(settings.SITE_URL).netloc


def leaving_mark():
    """Return the sign that a link leaves the site, for the eye and, as alt text, the ear.

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


def _figure(use, photos):
    photo = photos.get(use.photo_id)
    return figure(photo, use.caption, use.layout) if photo else ""


def figure(photo, caption, layout):
    """Return a photo with its credit and caption, the use's or its own; "" without one."""
    caption = photo.caption_in_use(caption)
    if not caption:
        return ""
    return part("paper/_figure.html", photo=photo, caption=caption, layout=layout)


def part(template, **context):
    """Return a part of a page, which may stand in others as it is."""
    return mark_safe(render_to_string(template, context))
