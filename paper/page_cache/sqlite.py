"""SQLite writes one transaction at a time, so that rows are numbered in the order of commits."""

from datetime import UTC

YESTERDAY = "datetime('now', '-1 day')"
NUMBERED = "(SELECT MAX(seq) FROM sqlite_sequence WHERE name = 'paper_pagechange')"
POSITION = f"SELECT COALESCE({NUMBERED}, 0)"
SINCE = f"""
SELECT {NUMBERED}, keys, at FROM (SELECT 1)
LEFT JOIN paper_pagechange ON id > %s ORDER BY id LIMIT %s"""


def day(column):
    return f"substr({column}, 1, 10)"


def joined(value):
    return f"group_concat({value}, ' ')"


def trigger(name, event, table, statements):
    body = "; ".join(statements)
    yield f"DROP TRIGGER IF EXISTS {name}"
    yield f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {body}; END"


def parameters(position):
    return [position]


def is_behind(position, other):
    """Tell whether a position comes before another, as after a backup was put back."""
    return (position or 0) < other


def parse_moment(moment):
    return moment.replace(tzinfo=UTC)
