"""What a story's body may contain: clean semantic HTML, with photos by reference."""

import re
from html import unescape

import nh3

ATTRIBUTES = {
    "a": {"href"},
    "figure": {"data-photo", "data-layout", "data-caption"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "p": {"lang"},
    "blockquote": {"lang"},
    "span": {"lang"},
}
TAGS = {
    *"p h2 h3 strong em a br ul ol li blockquote figure aside span".split(),
    *"table thead tbody tr th td sub sup hr".split(),
}
SCHEMES = {"http", "https", "mailto"}

FIGURE = re.compile(r'<figure\b[^>]*\bdata-photo="(\d{1,18})"[^>]*>(?:.*?</figure>)?', re.S)
BLOCK_ENDS = re.compile(r"</(?:p|h2|h3|li|blockquote|td|th|tr|aside)>|<br\s*/?>|<hr\s*/?>", re.I)
MARKUP = re.compile(r"<[^>]*>")


def sanitise(html):
    """The body as it may be stored: what is not allowed is dropped, its words are kept."""
    return nh3.clean(
        html or "",
        tags=TAGS,
        clean_content_tags={"script", "style"},
        attributes=ATTRIBUTES,
        allowed_classes={"aside": {"pullquote"}},
        url_schemes=SCHEMES,
        link_rel=None,
    ).strip()


def photo_ids(html):
    """The primary keys of the photos that stand in the text, in order, each once."""
    return list(dict.fromkeys(int(pk) for pk in FIGURE.findall(html or "")))


def plain_text(html):
    """The words alone, a line for each block; figures leave nothing."""
    text = FIGURE.sub("\n", html or "")
    text = MARKUP.sub("", BLOCK_ENDS.sub("\n", text))
    lines = (" ".join(line.split(" ")).strip() for line in unescape(text).splitlines())
    return "\n".join(line for line in lines if line)
