"""Writing rows by the million: COPY on PostgreSQL, executemany on SQLite, indexes afterwards."""

from contextlib import contextmanager
from datetime import UTC, datetime

from django.db import connection, models

BATCH = 20_000
BEGINNING = datetime(2016, 1, 1, tzinfo=UTC)
OURS = ("articles_", "contributors_", "media_")
LIKE_OURS = " OR ".join(["{column} LIKE %s"] * len(OURS))


class Table:
    """A model's table that takes tuples of some columns; the others get their defaults."""

    def __init__(self, model, *names):
        fields = {field.column: field for field in model._meta.local_concrete_fields}
        self.name = model._meta.db_table
        rest = {column: field for column, field in fields.items() if column not in names}
        rest.pop("id", None) if "id" not in names else None
        self.columns = [*names, *rest]
        self.constants = tuple(_default(field) for field in rest.values())
        self.rows = []
        self.written = 0

    def add(self, *values):
        self.rows.append(values + self.constants)
        if len(self.rows) >= BATCH:
            self.flush()

    def flush(self):
        if not self.rows:
            return
        columns = ", ".join(f'"{column}"' for column in self.columns)
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                with cursor.copy(f'COPY "{self.name}" ({columns}) FROM STDIN') as copy:
                    for row in self.rows:
                        copy.write_row(row)
            else:
                places = ", ".join("?" * len(self.columns))
                statement = f'INSERT INTO "{self.name}" ({columns}) VALUES ({places})'
                cursor.connection.executemany(statement, self.rows)
        self.written += len(self.rows)
        self.rows.clear()


def _default(field):
    if isinstance(field, models.JSONField):
        return "{}"
    if field.has_default():
        return field.get_default()
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        return stored(BEGINNING)
    if field.null:
        return None
    return "" if isinstance(field, models.CharField | models.TextField | models.FileField) else 0


def stored(moment):
    """Return a moment as executemany wants it; COPY takes it as it is."""
    if connection.vendor == "postgresql" or moment is None:
        return moment
    return connection.ops.adapt_datetimefield_value(moment)


@contextmanager
def without_indexes():
    """Drop indexes, foreign keys and triggers while tables fill; then make them again."""
    make_again = _drop_on_postgresql() if connection.vendor == "postgresql" else _drop_on_sqlite()
    yield
    with connection.cursor() as cursor:
        for statement in make_again:
            cursor.execute(statement)
        _set_sequences(cursor)
        cursor.execute("ANALYZE")


def _drop_on_sqlite():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode = OFF")
        cursor.execute("PRAGMA synchronous = OFF")
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute("PRAGMA cache_size = -400000")
        like = LIKE_OURS.format(column="tbl_name")
        cursor.execute(
            "SELECT type, name, sql FROM sqlite_master "
            f"WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND ({like})",
            [f"{prefix}%" for prefix in OURS],
        )
        found = cursor.fetchall()
        for kind, name, _sql in found:
            cursor.execute(f'DROP {kind} "{name}"')
    return [sql for kind, name, sql in found]


def _drop_on_postgresql():
    like = [f"{prefix}%" for prefix in OURS]
    again = []
    with connection.cursor() as cursor:
        cursor.execute("SET maintenance_work_mem = '400MB'")
        where = LIKE_OURS.format(column="conrelid::regclass::text")
        cursor.execute(
            "SELECT conname, conrelid::regclass::text, pg_get_constraintdef(oid) "
            f"FROM pg_constraint WHERE contype IN ('f', 'u') AND ({where}) ORDER BY contype DESC",
            like,
        )
        for name, table, definition in sorted(
            cursor.fetchall(), key=lambda row: "FOREIGN" in row[2]
        ):
            again.append(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}')
        for statement in reversed(again):
            table, name = statement.split()[2], statement.split('"')[1]
            cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' "
            f"AND indexname NOT LIKE '%%_pkey' AND ({LIKE_OURS.format(column='tablename')})",
            like,
        )
        for name, definition in cursor.fetchall():
            again.insert(0, definition)
            cursor.execute(f'DROP INDEX "{name}"')
        cursor.execute(
            "SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) FROM pg_trigger "
            "WHERE NOT tgisinternal"
        )
        for table, name, definition in cursor.fetchall():
            again.append(definition)
            cursor.execute(f'DROP TRIGGER "{name}" ON {table}')
    return again


def _set_sequences(cursor):
    if connection.vendor == "postgresql":
        cursor.execute(
            "SELECT table_name FROM information_schema.columns WHERE column_name = 'id' "
            "AND table_schema = 'public' AND is_identity = 'YES'"
        )
        for (table,) in cursor.fetchall():
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), "
                f"COALESCE((SELECT MAX(id) FROM {table}), 0) + 1, false)"
            )
