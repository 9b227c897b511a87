"""PostgreSQL's rows carry their transaction, and a position is a snapshot of what was visible.

Numbers would not do: a row with a low one may be committed after a row with a high one.
"""

YESTERDAY = "(now() - interval '1 day')"
POSITION = "SELECT pg_current_snapshot()::text"
SINCE = """
SELECT now_visible::text, keys, at FROM pg_current_snapshot() AS now_visible
LEFT JOIN paper_pagechange AS change
ON transaction >= pg_snapshot_xmin(%s::text::pg_snapshot)
AND NOT pg_visible_in_snapshot(transaction, %s::text::pg_snapshot)
ORDER BY id LIMIT %s"""


def day(column):
    return f"to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD')"


def joined(value):
    return f"string_agg({value}, ' ')"


def trigger(name, event, table, statements):
    body = "; ".join(statements)
    yield f"""
        CREATE OR REPLACE FUNCTION {name}() RETURNS trigger AS $$
        BEGIN {body}; RETURN NULL; END $$ LANGUAGE plpgsql"""
    yield f"""
        CREATE OR REPLACE TRIGGER {name} AFTER {event} ON {table}
        FOR EACH ROW EXECUTE FUNCTION {name}()"""


def parameters(position):
    return [position, position]


def is_behind(position, other):
    """Tell whether a position comes before another, as after a backup was put back."""
    return int(position.split(":")[0]) < int(other.split(":")[0])


def parse_moment(moment):
    return moment
