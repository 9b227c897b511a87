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
MARKDOWN_PICTURE = re.compile(r"^!\[[^\]\n]*\]\([^)\n]*\)[ \t]*$", re.MULTILINE)
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
    text = MARKDOWN_PICTURE.sub(">", text)
    text = EMPHASIS.sub(r"\2", text)
    return LINK_WITHIN.sub(r"\1", STRONG_WITHIN.sub(r"\1", text))


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
