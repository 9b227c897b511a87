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

DEPLOY = Path(__file__).parent.parent / "deploy"
GRANIAN = "--interface wsgi --host 127.0.0.1 --blocking-threads 1 --no-ws".split()


@dataclass
class Server:
    process: subprocess.Popen
    port: int


@contextmanager
def granian(application, port, workers=2, python=sys.executable, **environment):
    """Run an application, of another environment too; `environment` has `cwd` and `env`."""
    command = [str(python), "-m", "granian", *GRANIAN, "--log-level", "warning"]
    where = ["--workers", str(workers), "--port", str(port), application]
    with _running([*command, *where], port, **environment) as server:
        yield server


@contextmanager
def nginx(folder, port, *newsrooms):
    """Run nginx as deploy/nginx.conf says, on plain HTTP, in front of these ports."""
    conf = folder / "nginx.conf"
    conf.write_text(configuration(folder, port, newsrooms))
    command = ["nginx", "-p", str(folder), "-c", str(conf), "-g", "daemon off; user root;"]
    with _running(command, port) as server:
        yield server


@contextmanager
def nginx_files(folder, port):
    """Run nginx with the files of a folder and nothing else."""
    conf = folder / "files.conf"
    site = f"access_log off; server {{ listen 127.0.0.1:{port}; root {folder}; }}"
    main = f"pid {folder}/files.pid; error_log stderr; worker_processes 2; events {{}}"
    conf.write_text(f"{main} http {{ {site} }}")
    command = ["nginx", "-p", str(folder), "-c", str(conf), "-g", "daemon off; user root;"]
    with _running(command, port) as server:
        yield server


@contextmanager
def varnish(folder, port, *newsrooms):
    """Run Varnish as deploy/varnish.vcl says, in front of these ports."""
    vcl = (DEPLOY / "varnish.vcl").read_text()
    for deployed, number in zip(("8000", "8001"), newsrooms, strict=True):
        vcl = vcl.replace(f'.port = "{deployed}"', f'.port = "{number}"')
    (folder / "newsroom.vcl").write_text(vcl)
    command = ["varnishd", "-j", "none", "-F", "-f", str(folder / "newsroom.vcl")]
    where = ["-a", f"127.0.0.1:{port}", "-n", str(folder / "varnish"), "-s", "malloc,512m"]
    with _running([*command, *where], port) as server:
        yield server


def configuration(folder, port, newsrooms):
    """Return deploy/nginx.conf for the loopback: without names, certificates and passwords."""
    deployed = (DEPLOY / "nginx.conf").read_text().replace("/var/lib/nginx", str(folder))
    deployed = deployed.replace("/var/lib/newsroom/uploads", os.environ.get("UPLOADS", "uploads"))
    servers = "".join(f"server 127.0.0.1:{number} max_fails=0;" for number in newsrooms)
    deployed = re.sub(r"(upstream newsroom \{)[^}]*", rf"\1 {servers} ", deployed)
    head, _first, _second, site = re.split(r"^server \{$", deployed, flags=re.MULTILINE)
    site = re.sub(r"^    (listen|server_name|ssl_).*\n", "", site, flags=re.MULTILINE)
    main = f"pid {folder}/nginx.pid; error_log stderr; worker_processes 2; events {{}}"
    site = f"server {{ listen 127.0.0.1:{port}; {site} }}"
    return f"{main}\nhttp {{ access_log off; {head} {site}"


@contextmanager
def _running(command, port, **environment):
    process = subprocess.Popen(command, **environment)
    try:
        _wait_for(port)
        yield Server(process, port)
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(port):
    for _try in range(200):
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=1)
            connection.connect()
            connection.close()
            return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"Nothing answers on port {port}.")


def processor_seconds(server):
    """Return the time that a server and its processes have had of the processor."""
    ticks = sum(sum(map(int, _stat(pid)[11:13])) for pid in processes(server))
    return ticks / os.sysconf("SC_CLK_TCK")


def processes(server):
    own = str(server.process.pid)
    return [own, *(p.name for p in Path("/proc").glob("[0-9]*") if _parent(p.name) == own)]


def _parent(pid):
    try:
        return _stat(pid)[1]
    except FileNotFoundError:  # it has ended meanwhile
        return ""


def _stat(pid):
    """Return the fields of /proc/PID/stat behind the name, which may hold anything."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
