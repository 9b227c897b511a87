"""Primary keys as requests name them, and long lists of them as databases take them.

`pk__in` sends a value for each key, of which PostgreSQL takes 65,535 and SQLite a few more, and
a list of another length is another statement to plan. `pk__pk_in=[…]` sends the list as one.
"""

from json import dumps

from django.db import connection
from django.db.models import Lookup

PK_IN = {"postgresql": "= ANY(%s)", "sqlite": "IN (SELECT value FROM json_each(%s))"}


def parse_pk(value) -> int | None:
    """Return the primary key that a request's text names, or None for anything else."""
    value = str(value or "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 19 else None


def pk_list(primary_keys):
    """Return the list as the SQL of PK_IN takes it."""
    keys = list(primary_keys)
    return keys if connection.vendor == "postgresql" else dumps(keys)


class PkIn(Lookup):
    lookup_name = "pk_in"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        column, values = self.process_lhs(compiler, connection)
        return f"{column} {PK_IN[connection.vendor]}", [*values, pk_list(self.rhs)]
