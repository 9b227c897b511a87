"""Lines to paragraphs: lines broken at a fixed width are joined, quoted mail loses its marks."""

NARROWEST, WIDEST = 40, 100
ENDS = (".", "!", "?", "…", "»", "”", '"', ":")


def arrange(lines, stands_alone):
    """Return the paragraphs as (text, whether a blank line stood before it)."""
    lines = _without_quote_marks(lines)
    rows, blank = [], True
    for line in lines:
        if line:
            rows.append((line, blank))
        blank = not line
    width = max((len(line) for line, starts in rows), default=0)
    return _join_lines(rows, width, stands_alone) if _is_wrapped(rows, width) else rows


def _without_quote_marks(lines):
    # A forwarded mail has ">" before nearly every line; elsewhere ">" is a picture's place.
    written = [line for line in lines if line]
    quoted = sum(line.startswith(">") and len(line) > 1 for line in written)
    if quoted < 4 or quoted * 2 < len(written):
        return lines
    return [line[1:].strip() if line.startswith(">") else line for line in lines]


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
