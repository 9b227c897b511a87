"""Lists of primary keys of any length as one value: `pk__among=[…]`.

`pk__in` sends a value for each, of which PostgreSQL takes 65,535 and SQLite a few more, and a
list of another length is another statement to plan.
"""

from json import dumps

from django.db import connection
from django.db.models import Lookup

AMONG = {"postgresql": "= ANY(%s)", "sqlite": "IN (SELECT value FROM json_each(%s))"}


def listed(primary_keys):
    """The list as AMONG takes it."""
    keys = list(primary_keys)
    return keys if connection.vendor == "postgresql" else dumps(keys)


class Among(Lookup):
    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        column, values = self.process_lhs(compiler, connection)
        return f"{column} {AMONG[connection.vendor]}", [*values, listed(self.rhs)]
