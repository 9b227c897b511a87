"""python -m tools.test: every test on SQLite and on PostgreSQL, then the browser's."""

import os
import shutil
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

from .postgres import postgres

# Debian's package for each program that some tests need, and what is left out without it.
PROGRAMS = {
    "chromium": ("chromium", "the browser tests"),
    "exiftool": ("libimage-exiftool-perl", "the tests that check pictures with exiftool"),
    "msgfmt": ("gettext", "the tests of the translations' files"),
    "nginx": ("nginx-light", "the test of a new version under load"),
    "varnishd": ("varnish", "the test of a cache that is told what has changed"),
    "git": ("git", "the tests of what the repository keeps"),
}
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}


def main():
    missing = install(programs_missing())
    for program in missing:
        package, left_out = PROGRAMS[program]
        print(f"{program} is missing (Debian: {package}); left out: {left_out}.", flush=True)
    outcomes = {"SQLite": pytest("SQLite", "-n", "2", "--ignore=tests/browser")}
    outcomes["PostgreSQL"] = on_postgres()
    if "chromium" not in missing and Path("tests/browser").is_dir():
        outcomes["Browser"] = pytest("a browser, on SQLite", "tests/browser")
    if IN_CI and missing:
        outcomes[f"Programs needed ({', '.join(missing)})"] = False
    print()
    for name, passed in outcomes.items():
        print(f"{name}: {'passed' if passed else 'FAILED'}")
    return 0 if all(outcomes.values()) else 1


def on_postgres():
    named = os.environ.get("TEST_DATABASE_URL")
    with nullcontext(named) if named else postgres() as url:
        return pytest("PostgreSQL", "-n", "2", "--ignore=tests/browser", TEST_DATABASE_URL=url)


def pytest(title, *arguments, **environment):
    print(f"\n===== Tests on {title} =====", flush=True)
    command = [sys.executable, "-m", "pytest", "-q", *arguments]
    inherited = {name: os.environ[name] for name in os.environ if name != "TEST_DATABASE_URL"}
    return subprocess.run(command, env=inherited | environment).returncode == 0


def programs_missing():
    return [program for program in PROGRAMS if not shutil.which(program)]


def install(missing):
    """Install what is missing with apt-get where that is allowed; return what still is."""
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    may = shutil.which("apt-get") and (not as_root or succeeds([*as_root, "true"]))
    if missing and may:
        packages = [PROGRAMS[program][0] for program in missing]
        print(f"Installing with apt-get: {', '.join(packages)}", flush=True)
        apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
        succeeds([*apt, "update"])
        succeeds([*apt, "install", "-y", "--no-install-recommends", *packages])
    return programs_missing()


def succeeds(command):
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    sys.exit(main())
