"""Servers of the benchmarks on the loopback, and what they take of the processor."""

import os
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

DEPLOYED = Path(__file__).parent.parent / "deploy" / "nginx.conf"
GRANIAN = "--interface wsgi --host 127.0.0.1 --workers 2 --blocking-threads 1 --no-ws".split()


@dataclass
class Server:
    process: subprocess.Popen
    port: int


@contextmanager
def granian(application, port):
    command = [sys.executable, "-m", "granian", *GRANIAN, "--port", str(port), application]
    with _running([*command, "--log-level", "warning"], port) as server:
        yield server


@contextmanager
def nginx(folder, port, newsroom):
    """Run nginx with the cache of deploy/nginx.conf, on plain HTTP and for this port's pages."""
    conf = folder / "nginx.conf"
    conf.write_text(configuration(folder, port, newsroom))
    command = ["nginx", "-p", str(folder), "-c", str(conf), "-g", "daemon off; user root;"]
    with _running(command, port) as server:
        yield server


def configuration(folder, port, newsroom):
    """Return deploy/nginx.conf for the loopback: without names, certificates and passwords."""
    deployed = DEPLOYED.read_text().replace("/var/lib/nginx", str(folder))
    deployed = deployed.replace("127.0.0.1:8000", f"127.0.0.1:{newsroom}")
    head, _first, _second, site = re.split(r"^server \{$", deployed, flags=re.MULTILINE)
    site = re.sub(r"^    (listen|server_name|ssl_).*\n", "", site, flags=re.MULTILINE)
    main = f"pid {folder}/nginx.pid; error_log stderr; worker_processes 2; events {{}}"
    site = f"server {{ listen 127.0.0.1:{port}; {site} }}"
    return f"{main}\nhttp {{ access_log off; {head} {site}"


@contextmanager
def _running(command, port):
    process = subprocess.Popen(command)
    try:
        _wait_for(port)
        yield Server(process, port)
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(port):
    for _try in range(200):
        try:
            HTTPConnection("127.0.0.1", port, timeout=1).connect()
            return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"Nothing answers on port {port}.")


def processor_seconds(server):
    """Return the time that a server and its processes have had of the processor."""
    pids = [server.process.pid, *_children(server.process.pid)]
    ticks = sum(sum(map(int, _stat(pid)[11:13])) for pid in pids)
    return ticks / os.sysconf("SC_CLK_TCK")


def _children(pid):
    return [int(p.name) for p in Path("/proc").glob("[0-9]*") if _parent(p.name) == str(pid)]


def _parent(pid):
    try:
        return _stat(pid)[1]
    except FileNotFoundError:  # it has ended meanwhile
        return ""


def _stat(pid):
    """Return the fields of /proc/PID/stat behind the name, which may hold anything."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
