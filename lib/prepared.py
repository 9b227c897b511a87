"""Querysets whose SQL is built once; from call to call their values alone are others.

For pages of readers, where building the same statement anew takes longer than to execute it.
"""

from copy import copy

from django.db import connection
from django.db.models import BooleanField, Expression
from django.utils.translation import get_language

from . import databases


class Slot(Expression):
    """The place of a value in a prepared queryset, where a filter takes an expression."""

    def __init__(self, name, output_field):
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, compiler, connection):
        return "%s", [self]

    def adapted(self, value):
        return self.output_field.get_db_prep_value(value, connection, prepared=False)


class PkSlot(Slot):
    """The place of a list of primary keys, behind `pk_in`."""

    def __init__(self, name):
        super().__init__(name, BooleanField())

    def adapted(self, value):
        return databases.in_use("lib.databases").pk_list(value)


class Prepared:
    """A queryset that `make` builds when it is first asked for, with a `Slot` for each value."""

    def __init__(self, make):
        self.make = make
        self._compiled = {}  # by language, which decides the columns of translated fields

    def __call__(self, **values):
        """Return the rows of the queryset with these values, as it would give them."""
        language = get_language()
        if language not in self._compiled:
            self._compiled[language] = _Compiled(self.make())
        return self._compiled[language].rows(values)


class _Compiled:
    def __init__(self, queryset):
        self.queryset = queryset
        self.compiler = queryset.query.get_compiler(connection=connection)
        self.sql, self.params = self.compiler.as_sql()
        columns = [column for column, _sql, _alias in self.compiler.select]
        self.converters = self.compiler.get_converters(columns[: self.compiler.col_count])

    def rows(self, values):
        return list(self.queryset._iterable_class(_Asked(self, values)))


class _Asked:
    """Stands for a queryset and its query where Django makes instances of rows."""

    _known_related_objects = {}

    def __init__(self, compiled, values):
        self.compiled, self.values = compiled, values
        self.db = connection.alias
        self.query = self

    def get_compiler(self, using):
        compiler = copy(self.compiled.compiler)
        compiler.connection = connection
        params = tuple(
            param.adapted(self.values[param.name]) if isinstance(param, Slot) else param
            for param in self.compiled.params
        )
        compiler.as_sql = lambda: (self.compiled.sql, params)
        compiler.get_converters = lambda _columns: self.compiled.converters
        return compiler
