"""Primary keys as requests name them, and long lists of them as databases take them.

`pk__in` sends a value for each key, of which PostgreSQL takes 65,535 and SQLite a few more, and
a list of another length is another statement to plan. `pk__pk_in=[…]` sends the list as one.
"""

from django.db.models import Lookup

from . import databases
from .prepared import PkSlot


def parse_pk(value) -> int | None:
    """Return the primary key that a request's text names, or None for anything else."""
    value = str(value or "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 19 else None


class PkIn(Lookup):
    lookup_name = "pk_in"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        column, values = self.process_lhs(compiler, connection)
        words = databases.in_use("lib.databases")
        keys = self.rhs if isinstance(self.rhs, PkSlot) else words.pk_list(self.rhs)
        return f"{column} {words.PK_IN}", [*values, keys]
