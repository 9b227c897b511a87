"""Lines to paragraphs: lines broken at a fixed width are joined, quoted mail loses its marks."""

import re

NARROWEST, WIDEST = 40, 100
LONGEST_LINE = 70
PROSE = 60  # characters of a line that speaks, and is no label, name or credit
MOST_LONG = 2
BYLINE = ("by ", "par ", "avec ", "with ", "de notre ")
INDENTED = re.compile(r"(?<=\S)[ \t]*\r?\n(?:[ \u00a0]{2,8}|\t)(?=[^\s•*>·-])")
FOLLOWS_INDENTED = re.compile(r"\n(?:[ \u00a0]{2,8}|\t)[^\n]{30,}\n(?=\S)")
ENDS = (".", "!", "?", "…", "»", "”", '"', ":")


def part_indented(text):
    """Return the text with an empty line before each indented one, where indents begin paragraphs.

    That is so where lines without one follow them.
    """
    indented = INDENTED.findall(text)
    lines = text.count("\n") + 1
    if not 2 <= len(indented) <= lines * 0.6:
        return text
    follow = len(FOLLOWS_INDENTED.findall(text))
    return INDENTED.sub("\n\n", text) if follow * 2 >= len(indented) else text


def arrange(lines, stands_alone):
    """Return the paragraphs as (text, whether a blank line stood before it)."""
    lines = _without_quote_marks(lines)
    rows, blank = [], True
    for line in lines:
        if line:
            rows.append((line, blank))
        blank = not line
    # A note above a forwarded mail may be one long line.
    long = sum(len(line) > WIDEST for line, starts in rows)
    lengths = (len(line) for line, starts in rows if long > MOST_LONG or len(line) <= WIDEST)
    width = max(lengths, default=0)
    if _is_wrapped(rows, width):
        rows = _join_lines(rows, width, stands_alone)
    return _join_headline(rows)


def _without_quote_marks(lines):
    # In a forwarded mail ">" alone is an empty line; elsewhere it is a picture's place.
    written = [line for line in lines if line]
    quoted = sum(line.startswith(">") and len(line) > 1 for line in written)
    is_mail = quoted >= 4 and quoted * 2 >= len(written)
    if is_mail:
        return [line.lstrip("> ") for line in lines]
    return [line[1:].strip() if line.startswith(">") and len(line) > 1 else line for line in lines]


def _join_headline(rows):
    """Join a headline that runs over two lines: its second begins with a small letter."""
    for place in range(min(6, len(rows) - 1)):
        (line, starts), (below, below_starts) = rows[place], rows[place + 1]
        runs_on = not below_starts and below[0].islower() and not below.startswith(BYLINE)
        runs_on = (
            runs_on and " " in below and ":" not in below and not line.lower().startswith(BYLINE)
        )
        if runs_on and len(line) < LONGEST_LINE > len(below) and not line.endswith((*ENDS, ",")):
            after = rows[place + 2 : place + 3]
            if starts and after and after[0][1]:
                return [*rows[:place], (f"{line} {below}", starts), *rows[place + 2 :]]
    return rows


def _is_wrapped(rows, width):
    if not NARROWEST <= width <= WIDEST:
        return False
    breaks = [
        one
        for (one, _), (two, starts) in zip(rows, rows[1:], strict=False)
        if not starts and two[:1].islower() and not one.endswith(ENDS)
    ]
    return len(breaks) >= 2


def _join_lines(rows, width, stands_alone):
    paragraphs, last = [], ""
    for line, starts in rows:
        first_word = line.split(" ", 1)[0]
        is_full = len(last) + 1 + len(first_word) > width - 8
        if (
            paragraphs
            and not starts
            and is_full
            and not stands_alone(line)
            and not stands_alone(last)
        ):
            paragraphs[-1][0].append(line)
        else:
            paragraphs.append(([line], starts))
        last = line
    return [(" ".join(pieces), starts) for pieces, starts in paragraphs]


def ends_sentence(line):
    return line.rstrip(" »”\"')’*_\u00a0").endswith((".", "!", "?", "…", ",", ":", ";"))
