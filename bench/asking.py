"""Asking servers for pages: one by one, or by wrk over 16 connections."""

import subprocess
import sys
import threading
import time
from http.client import HTTPConnection
from statistics import mean

from .servers import processor_seconds

PROXY = {"Host": "127.0.0.1", "X-Forwarded-Proto": "https", "Accept-Encoding": "br"}
SECONDS = 10


def ask(server, path):
    connection = HTTPConnection("127.0.0.1", server.port)
    connection.request("GET", path, headers=PROXY)
    response = connection.getresponse()
    if response.status != 200:
        sys.exit(f"{path} answered {response.status}.")
    return response.read()


def ask_for_all(server, paths):
    for path in paths:
        ask(server, path)


def made_new(server, paths):
    """Return the processor's milliseconds for a page that nobody has asked for before."""
    ask(server, paths[0])
    begin, size = processor_seconds(server), 0
    for path in paths[1:]:
        size += len(ask(server, path))
    spent = processor_seconds(server) - begin
    count = len(paths) - 1
    return {"milliseconds": 1000 * spent / count, "bytes": size / count}


def warm_up(server, paths):
    """Ask until both processes have each page: which of them answers, chance decides."""
    run(threading.Thread(target=ask_for_all, args=[server, paths[n::4] * 6]) for n in range(4))


def run(threads):
    threads = list(threads)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def load(server, folder, paths, beside=()):
    """Return what a page costs the servers' processors, pages a second, and bytes of a page."""
    (folder / "paths").write_text("\n".join(paths))
    script = folder / "paths.lua"
    headers = ", ".join(f'["{name}"] = "{value}"' for name, value in PROXY.items())
    script.write_text(_WRK % {"paths": folder / "paths", "headers": headers})
    servers = [server, *beside]
    begin, started = sum(map(processor_seconds, servers)), time.monotonic()
    command = [
        "wrk",
        "-t2",
        "-c16",
        f"-d{SECONDS}s",
        "-s",
        script,
        f"http://127.0.0.1:{server.port}",
    ]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        sys.exit(out)
    took = time.monotonic() - started
    count = int(out.split(" requests in ")[0].split()[-1])
    return {
        "milliseconds": 1000 * (sum(map(processor_seconds, servers)) - begin) / count,
        "per_second": count / took,
        "bytes": mean(len(ask(server, path)) for path in paths[:50]),
    }


_WRK = """
local paths, number = {}, 0
for line in io.lines("%(paths)s") do paths[#paths + 1] = line end
function setup(thread) number = number + 1; thread:set("seed", number) end
function init() math.randomseed(seed * 7919 + os.time()) end
function request()
  return wrk.format("GET", paths[math.random(#paths)], {%(headers)s})
end
"""
