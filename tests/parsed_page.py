"""A page as a reader's browser sees it: parsed, and asked with CSS selectors."""

import json
import re

from lxml import html as parser


def as_shown(element):
    """Return an element's words as a browser sets them: white space in a row is one space."""
    return re.sub(r"[ \t\r\n]+", " ", element.text_content()).strip()


class ParsedPage:
    def __init__(self, response):
        self.response = response
        self.html = response.text
        utf8 = parser.HTMLParser(encoding="utf-8")
        self.tree = parser.document_fromstring(response.content, parser=utf8)

    def all(self, selector):
        return self.tree.cssselect(selector)

    def first(self, selector):
        found = self.all(selector)
        assert found, f"{selector} is not on the page"
        return found[0]

    def text(self, selector):
        return as_shown(self.first(selector))

    def texts(self, selector):
        return [as_shown(element) for element in self.all(selector)]

    def links(self, selector):
        return [element.get("href") for element in self.all(selector)]

    def meta(self, name):
        found = self.all(f'meta[property="{name}"], meta[name="{name}"]')
        return [element.get("content") for element in found]

    def data(self, kind):
        blocks = (json.loads(e.text) for e in self.all('script[type="application/ld+json"]'))
        return next(block for block in blocks if block["@type"] == kind)


def read(client, where):
    """The page at an address or of an edition; anything but an answer of 200 is a failure."""
    url = where if isinstance(where, str) else where.get_absolute_url()
    response = client.get(url)
    assert response.status_code == 200, url
    return ParsedPage(response)
