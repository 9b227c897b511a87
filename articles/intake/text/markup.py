"""Copy that came as a web page's source or as Markdown, made the plain text that it stands for."""

import html
import re
from html.parser import HTMLParser

PAGE = re.compile(
    r"\s*<(?:!doctype|html|head|body|article|main|section|div|p|h1|h2|header|figure)\b",
    re.IGNORECASE,
)
END_OF_BLOCK = re.compile(r"</(?:p|h[1-6]|div|li)>", re.IGNORECASE)
ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")
MARKDOWN_PICTURE = re.compile(r"^!\[([^\]\n]*)\]\([^)\n]*\)[ \t]*$", re.MULTILINE)
CREDITED = re.compile(r"(?i)\b(?:photo|cr[ée]dit|image|picture)s?\s?[:©]|©")
# "title: …" and its like between two lines of dashes, above everything
FRONT_MATTER = re.compile(r"\s*---[ \t]*\n((?:[\w-]+ ?:[^\n]*\n|[ \t]+[^\n]*\n){1,30})---[ \t]*\n")
SAID_BEFORE = re.compile(
    r"(?P<key>title|titre|author|auteur|autrice)\s?:\s*[\"']?(?P<words>[^\n\"']+)"
)
SLANTED = re.compile(r"(?<![\w_/])_(?=[^\s_])([^_\n]{1,300})(?<=[^\s_])_(?![\w_/])")
EMPHASIS = re.compile(r"^(\*{1,3})(?=\S)([^*\n]+)(?<=\S)\1[ \t]*$", re.MULTILINE)
STRONG_WITHIN = re.compile(r"(?<!\w)\*\*(?=\S)([^*\n]{1,200})(?<=\S)\*\*(?!\w)")
# A link on a line of its own is none of the text.
LINK_WITHIN = re.compile(r"(?<=\S )\[([^\[\]\n]{1,150})\]\((?:https?:|/)[^()\s]{1,300}\)")
BLOCKS = frozenset(
    """p div h1 h2 h3 h4 h5 h6 li ul ol table tr blockquote section article main header aside
    figure figcaption body br hr""".split()
)
NOT_SHOWN = frozenset("script style head noscript template svg form button nav footer".split())
HEADINGS = {"h1": "# ", "h2": "## ", "h3": "## ", "h4": "## "}


def as_plain_text(text):
    """Return the text without the code around its words."""
    if PAGE.match(text) and END_OF_BLOCK.search(text):
        page = _Page()
        page.feed(text)
        page.close()
        return page.text()
    if len(ENTITY.findall(text)) > 1:
        text = _without_entities(text)
    text = _without_front_matter(text)
    text = MARKDOWN_PICTURE.sub(_picture, text)
    text = SLANTED.sub(r"\1", EMPHASIS.sub(r"\2", text))
    return LINK_WITHIN.sub(r"\1", STRONG_WITHIN.sub(r"\1", text))


def _picture(found):
    # What it says for those who cannot see it is its caption where the credit stands behind it.
    return f">\n{found[1]}" if CREDITED.search(found[1]) else ">"


def _without_front_matter(text):
    """Return the text without a title and an author that it says again below them."""
    found = FRONT_MATTER.match(text)
    if not found:
        return text
    rest = text[found.end() :]
    kept = []
    for line in found[1].splitlines():
        said = SAID_BEFORE.match(line)
        if said and said["words"].strip() in rest[:2000]:
            continue
        label = "By " if said and said["key"] in ("author", "auteur", "autrice") else ""
        kept.append(f"{label}{said['words']}" if said else f"keywords: {line}")
    return "\n".join(kept) + "\n\n" + rest


def _without_entities(text):
    # Twice, since what was escaped twice shows "&amp;eacute;"; no tag may come of it.
    for _ in range(2):
        text = ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return text


class _Page(HTMLParser):
    """Writes blocks as paragraphs, headings with their "#", pictures as their mark."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.pieces, self.hidden = [], 0

    def handle_starttag(self, tag, attrs):
        if tag in NOT_SHOWN:
            self.hidden += 1
        elif tag == "img" and not self.hidden:
            self.pieces.append("\n\n>\n")
        elif tag == "figcaption":
            self.pieces.append("\n")
        elif tag in BLOCKS:
            self.pieces.append("\n\n" + HEADINGS.get(tag, ""))

    def handle_endtag(self, tag):
        if tag in NOT_SHOWN:
            self.hidden = max(0, self.hidden - 1)
        elif tag in BLOCKS:
            self.pieces.append("\n\n")

    def handle_data(self, data):
        if not self.hidden:
            self.pieces.append(re.sub(r"\s+", " ", data))

    def text(self):
        return re.sub(r"\n[ \n]*\n", "\n\n", "".join(self.pieces)).replace(">\n\n", ">\n")
