"""Measuring how long a query takes, and how much it reads, over many stories."""

import time
from statistics import median

from django.db import connection


def timed(function, samples):
    """Return median and 95th percentile in milliseconds, one call for each sample."""
    times = []
    for sample in samples:
        begin = time.perf_counter()
        function(sample)
        times.append((time.perf_counter() - begin) * 1000)
    times.sort()
    return median(times), times[int(len(times) * 0.95)]


def rows_read(function, samples):
    """Return the rows that PostgreSQL fetched, as it counts them itself; None on SQLite."""
    if connection.vendor != "postgresql":
        return None
    counts = []
    for sample in samples:
        before = _fetched()
        function(sample)
        counts.append(_fetched() - before)
    return int(median(counts))


def _fetched():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT COALESCE(SUM(seq_tup_read + COALESCE(idx_tup_fetch, 0)), 0) "
            "FROM pg_stat_xact_user_tables"
        )
        return int(cursor.fetchone()[0])


class DatabaseTime:
    """Milliseconds spent in the database's own calls, and how many there were."""

    def __init__(self):
        self.milliseconds = self.queries = 0

    def __call__(self, execute, sql, params, many, context):
        begin = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.milliseconds += (time.perf_counter() - begin) * 1000
            self.queries += 1


def database_time(function, samples):
    """Return median and 95th percentile of the statements alone, with rows fetched."""
    times = []
    for sample in samples:
        statements = []

        def remember(execute, sql, params, many, context, found=statements):
            found.append((sql, params))
            return execute(sql, params, many, context)

        with connection.execute_wrapper(remember):
            function(sample)
        begin = time.perf_counter()
        with connection.cursor() as cursor:
            for sql, params in statements:
                cursor.execute(sql, params)
                cursor.fetchall()
        times.append((time.perf_counter() - begin) * 1000)
    times.sort()
    return median(times), times[int(len(times) * 0.95)]
