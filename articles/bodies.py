"""The HTML of a story's body: clean and semantic, with photos by reference.

Every pattern over a body's HTML stands here. The sanitiser writes attributes in double quotes
and escapes what is inside, so that plain patterns find every figure, link and table.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape

import nh3

ATTRIBUTES = {
    "*": set(),  # else titles and languages on every element
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
SCHEMES = {"http", "https", "mailto", "tel"}
LAYOUTS = {"wide", "side"}

_FIGURE = re.compile(r"<figure\b([^>]*)>(?:.*?</figure>)?", re.S)
_FIGURE_ATTRIBUTE = re.compile(r'data-(photo|layout|caption)="([^"]*)"')
_PHOTO_ID = re.compile(r"\d{1,18}")
_LINK_ADDRESS = re.compile(r'(?<=<a href=")[^"]*(?=")')
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.S)
_TABLE = re.compile(r"<table>.*?</table>", re.S)
_BLOCK_END = re.compile(r"</(?:p|h2|h3|li|blockquote|td|th|tr|aside)>|<br\s*/?>|<hr\s*/?>", re.I)
_MARKUP = re.compile(r"<[^>]*>")
_EMPTY_PARAGRAPH = re.compile(
    r"<p(?: lang=\"[^\"]*\")?>(?:\s|&nbsp;|\u00a0|<br>)*</p>(?!\s*</(?:td|th|li)>)"
)
_ONE_PARAGRAPH = re.compile(r"<((?:li|td|th)\b[^>]*)><p>((?:(?!</?p\b).)*)</p></(li|td|th)>", re.S)
_MAIL = re.compile(r"[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#:]|$)", re.I)
_TAG = re.compile(r"<(/?)([a-z0-9]+)[^>]*>")
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
_WITHOUT_END = {"br", "hr", "img", "wbr", "input", "col", "meta", "link"}
DEEPEST = 60


@dataclass(frozen=True)
class Figure:
    """A photo's place in the text; without a caption of its own the photo's is printed."""

    photo_id: int | None
    layout: str
    caption: str


def sanitise(html: str | None) -> str:
    """Return the body as it may be stored: what is not allowed is dropped, its words are kept."""
    clean = nh3.clean(
        _without_depth(html or ""),
        tags=TAGS,
        clean_content_tags={"script", "style"},
        attributes=ATTRIBUTES,
        allowed_classes={"aside": {"pullquote"}},
        url_schemes=SCHEMES,
        link_rel=None,
    ).strip()
    return _without_empty_paragraphs(replace_link_addresses(clean, _complete))


def _without_depth(html):
    """Return the HTML without tags nested deeper than any story's: the sanitiser is quadratic."""
    depth = 0

    def shallow(tag):
        nonlocal depth
        if tag[2].lower() in _WITHOUT_END:
            return tag[0]
        depth = max(0, depth + (-1 if tag[1] else 1))
        is_deep = depth >= DEEPEST if tag[1] else depth > DEEPEST
        return "" if is_deep else tag[0]

    return _ANY_TAG.sub(shallow, html)


def _complete(address):
    """Return a link's address with the scheme that was left out in typing: "www.city.example"."""
    address = address.strip()
    if address.startswith("//"):
        return f"https:{address}"
    if _MAIL.fullmatch(address):
        return f"mailto:{address}"
    return f"https://{address}" if _HOST.match(address) else address


def _without_empty_paragraphs(html):
    return _EMPTY_PARAGRAPH.sub("", html)


def figures(html: str | None) -> list[Figure]:
    return [_figure(found) for found in _FIGURE.finditer(html or "")]


def photo_ids(html: str | None) -> list[int]:
    """Return the primary keys of the photos that stand in the text, in order, each once."""
    ids = (figure.photo_id for figure in figures(html))
    return list(dict.fromkeys(pk for pk in ids if pk is not None))


def replace_figures(html: str, render: Callable[[Figure], str]) -> str:
    return _FIGURE.sub(lambda found: render(_figure(found)), html)


def replace_links(html: str, render: Callable[[str, str], str]) -> str:
    """Return the HTML with each link as `render(url, words)` gives it; the url is escaped."""
    return _LINK.sub(lambda found: render(found[1], found[2]), html)


def replace_link_addresses(html: str, replace: Callable[[str], str]) -> str:
    """Return the HTML with each link's address as `replace` gives it; neither is escaped."""
    return _LINK_ADDRESS.sub(lambda found: escape(replace(unescape(found[0]))), html)


def replace_tables(html: str, render: Callable[[str], str]) -> str:
    return _TABLE.sub(lambda found: render(found[0]), html)


def replace_words(html: str, replace: Callable[[str], str]) -> str:
    """Return the HTML with each run of words as `replace` gives it, unescaped; tags stay."""
    parts = re.split(f"({_MARKUP.pattern})", html)
    parts[::2] = [escape(replace(unescape(words)), quote=False) for words in parts[::2]]
    return "".join(parts)


def blocks(html: str) -> list[str]:
    """Return the paragraphs, headings, lists, figures... that a sanitised body consists of."""
    found, start, depth = [], 0, 0
    for tag in _TAG.finditer(html):
        if tag[2] not in _WITHOUT_END:
            depth += -1 if tag[1] else 1
        if depth == 0 and tag[2] != "br":
            found.append(html[start : tag.end()].strip())
            start = tag.end()
    return [block for block in [*found, html[start:].strip()] if block]


def canonical(block: str) -> str:
    """Return a block as it compares, without what the editor writes out and means nothing."""
    return _ONE_PARAGRAPH.sub(r"<\1>\2</\3>", block).replace(' data-layout="body"', "")


def block_kind(block: str) -> str:
    """Return the element that a block is: "p", "h2", "figure"..., "" for words without one."""
    found = _TAG.match(block)
    return found[2] if found else ""


def plain_text(html: str | None) -> str:
    """Return the words alone, a line for each block; figures leave nothing."""
    text = _FIGURE.sub("\n", html or "")
    text = _MARKUP.sub("", _BLOCK_END.sub("\n", text))
    lines = (" ".join(line.split(" ")).strip() for line in unescape(text).splitlines())
    return "\n".join(line for line in lines if line)


def _figure(found):
    attributes = dict(_FIGURE_ATTRIBUTE.findall(found[1]))
    pk = attributes.get("photo", "")
    layout = attributes.get("layout")
    return Figure(
        int(pk) if _PHOTO_ID.fullmatch(pk) else None,
        layout if layout in LAYOUTS else "body",
        unescape(attributes.get("caption", "")),
    )
