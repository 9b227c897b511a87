"""Everything that SQLite and PostgreSQL are asked in words of their own: a module for each.

A package that has its own such words has a module `sqlite` and a module `postgresql` beside
each other; `in_use` finds the one to take. Nothing else asks which database it is.
"""

from importlib import import_module

from django.db import DatabaseError, IntegrityError, connection


def in_use(package: str):
    """Return the package's module for the database that is connected."""
    return import_module(f"{package}.{connection.vendor}")


def met_another(error: DatabaseError) -> bool:
    """Tell whether a change was refused because of somebody else's at the same time."""
    return isinstance(error, IntegrityError) or "deadlock detected" in str(error)
