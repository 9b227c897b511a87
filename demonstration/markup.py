"""The markup of the demonstration's texts, made into a story's body.

Blocks are parted by an empty line: `## sub-heading`, `> quotation`, `>> pull quote`,
`- item`, `[photo: name]` or `[photo: name | its caption here]`, else a paragraph. Within one:
`*emphasis*`, `**strong**`, `[words](address)`. `{day-1}` is the weekday before the story was
published, `{date+14}` the date two weeks after; `{Day}` begins a sentence.
"""

import re
from datetime import timedelta
from html import escape

from django.utils import translation
from django.utils.formats import date_format

MOMENT = re.compile(r"\{(day|Day|date)([+-]\d+)?\}")
PHOTO = re.compile(r"\[photo: ([\w-]+)(?: \| (.+))?\]")
INLINE = (
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"\*(.+?)\*"), r"<em>\1</em>"),
    (re.compile(r"\[([^\]]+)\]\(([^)]+)\)"), r'<a href="\2">\1</a>'),
)


def dated(text, day, language):
    """Fill in weekdays and dates, counted from the day of publication."""

    def name(match):
        kind, shift = match.groups()
        then = day + timedelta(days=int(shift or 0))
        with translation.override(language):
            if kind == "date":
                return _date(then, language)
            word = date_format(then, "l")
        return word.capitalize() if kind == "Day" else word

    return MOMENT.sub(name, text)


def _date(day, language):
    number = "1er" if day.day == 1 and language == "fr" else str(day.day)
    return f"{number} {date_format(day, 'F')}"


def html(text, photos):
    """Return the body; `photos` gives the primary key of each picture by its name."""
    return "\n".join(_block(block.strip(), photos) for block in blocks(text))


def blocks(text):
    return [block for block in re.split(r"\n\s*\n", text.strip()) if block.strip()]


def _block(block, photos):
    if match := PHOTO.fullmatch(block):
        name, caption = match.groups()
        own = f' data-caption="{escape(caption)}"' if caption else ""
        return f'<figure data-photo="{photos[name]}"{own}></figure>'
    if block.startswith("- "):
        items = "".join(f"<li>{_inline(line[2:])}</li>" for line in block.splitlines())
        return f"<ul>{items}</ul>"
    for mark, before, after in (
        ("## ", "<h2>", "</h2>"),
        (">> ", '<aside class="pullquote"><p>', "</p></aside>"),
        ("> ", "<blockquote><p>", "</p></blockquote>"),
    ):
        if block.startswith(mark):
            return before + _inline(block.removeprefix(mark)) + after
    return f"<p>{_inline(block)}</p>"


def _inline(text):
    text = escape(text, quote=False)
    for pattern, replacement in INLINE:
        text = pattern.sub(replacement, text)
    return text
