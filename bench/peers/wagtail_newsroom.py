"""Wagtail with stories of ours, in an environment of its own, for a figure beside ours."""

import os
import subprocess
import sys
import venv
from pathlib import Path

from bench.databases import DATA

CODE = Path(__file__).parent / "wagtail"
FOLDER = DATA / "wagtail"


def addresses(newsroom):
    """Make it where it is not made yet; return the addresses of its stories, [] if it can't be."""
    found = FOLDER / "addresses"
    if not found.exists():
        try:
            _install()
        except subprocess.CalledProcessError:
            print("Wagtail can't be installed here: its figures are left out.", file=sys.stderr)
            return []
        database().unlink(missing_ok=True)
        load = [python(), CODE / "load.py", newsroom]
        done = subprocess.run(load, cwd=CODE, env=environment(), check=True, capture_output=True)
        found.write_bytes(done.stdout)
    return found.read_text().split()


def python():
    return FOLDER / "venv" / "bin" / "python"


def database():
    return FOLDER / "wagtail.sqlite3"


def environment(**others):
    own = {"PEER_DATABASE": str(database()), "DJANGO_SETTINGS_MODULE": "settings"}
    return os.environ | own | others


def _install():
    venv.create(FOLDER / "venv", with_pip=True, clear=True)
    pip = [python(), "-m", "pip", "install", "--quiet", "-r", CODE / "requirements.txt"]
    subprocess.run(pip, check=True)
