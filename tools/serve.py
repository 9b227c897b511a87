"""python -m tools.serve HOST PORT: the demonstration newsroom, for this machine or for others.

Alone on this machine it is a developer's server, whose error pages tell everything. Where
other machines can reach it, debugging is off and an application server answers.
"""

import os
import secrets
import signal
import socket
import subprocess
import sys
from ipaddress import ip_address
from pathlib import Path

from . import port

ROOT = Path(__file__).parent.parent
MANAGE = [sys.executable, "manage.py"]
# A worker that a Ctrl-C reached twice may wait for ever, unless it is told how long.
SERVER = (
    "granian --interface wsgi --workers 1 --blocking-threads 4 --no-ws "
    "--workers-kill-timeout 2 --log-level warning"
)
TRUE = {"1", "true", "yes", "on", "y", "ok"}
SECRET = ROOT / "var" / "secret-key"


def main(host, number):
    port.main(host, number)
    alone = is_this_machine(host)
    os.environ.update(environment(host, number, alone, os.environ))
    prepare()
    if not alone:
        print(notice(os.environ), flush=True)
    server = [*MANAGE, "runserver", f"{host}:{number}"]
    if not debugs(os.environ):
        where = ["--host", host, "--port", number, "newsroom.wsgi:application"]
        server = [sys.executable, "-m", *SERVER.split(), *where]
    os.execv(server[0], server)


def prepare():
    """Bring the database up to date and load what is missing; a Ctrl-C is left to the command."""
    # A handler that does nothing, since the command would inherit that the signal is ignored
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    code = subprocess.run([*MANAGE, "demonstration", "--soon"]).returncode
    signal.signal(signal.SIGINT, before)
    if code:
        sys.exit(code)


def environment(host, number, alone, given):
    """Return what a start on that address adds to the environment given; that one wins."""
    if not alone and debugs(given):
        sys.exit(
            f"DEBUG must be off where other machines can reach the newsroom, as on {host}: "
            "remove it from the environment, or leave out HOST to serve this machine alone."
        )
    names = [host] if alone else names_of_this_machine(host)
    added = {
        "NEWSROOM_ENV": "development",
        "DEBUG": "1" if alone else "0",
        "SITE_URL": f"http://{names[0]}:{number}",
    }
    if not alone:
        added["ALLOWED_HOSTS"] = ",".join(names)
    if not debugs(added | given):
        added["SECRET_KEY"] = given.get("SECRET_KEY") or secret_key(SECRET)
    return added | {name: value for name, value in given.items() if value and name in added}


def debugs(environment):
    return environment.get("DEBUG", "").lower() in TRUE


def is_this_machine(host):
    return ip_address(socket.gethostbyname(host)).is_loopback


def names_of_this_machine(host):
    """Return names and addresses that a browser may ask; the best comes first."""
    every = ip_address(socket.gethostbyname(host)).is_unspecified
    name = socket.gethostname()
    found = [*(addresses() if every else [host]), name, f"{name}.local", "localhost", "127.0.0.1"]
    return list(dict.fromkeys(found))


def addresses():
    """Return this machine's own addresses, as `hostname -I` knows them on Linux."""
    try:
        known = subprocess.run(["hostname", "-I"], capture_output=True, text=True).stdout.split()
    except FileNotFoundError:
        known = []
    return [address for address in known if ":" not in address]


def secret_key(file):
    """Return a key made once on this machine, from a file that only its owner can read."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(60))
    return file.read_text()


def notice(environment):
    return (
        "Other machines can reach this newsroom, so debugging is off. It answers to "
        f"{environment['ALLOWED_HOSTS'].replace(',', ', ')} (ALLOWED_HOSTS= names others), "
        "without HTTPS: for a network that you trust."
    )


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
