import fcntl
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tools import serve

ROOT = Path(__file__).parent.parent
ASK = """
import django, sys
django.setup()
from django.test import Client
answer = Client(raise_request_exception=False).get(sys.argv[1], headers={"host": sys.argv[2]})
print(answer.status_code, answer["Content-Type"])
"""


@pytest.fixture(autouse=True)
def keys_stay_in_the_test(monkeypatch, tmp_path):
    monkeypatch.setattr(serve, "SECRET", tmp_path / "var" / "secret-key")


def python(*arguments, **environment):
    kept = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "newsroom.settings"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_newsroom_for_this_machine_alone_debugs():
    made = serve.environment("127.0.0.1", "8000", True, {})

    assert made["DEBUG"] == "1"
    assert made["SITE_URL"] == "http://127.0.0.1:8000"
    assert "SECRET_KEY" not in made


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7"])
def test_debugging_is_off_for_other_machines(host):
    made = serve.environment(host, "8000", False, {})

    shown = python("-c", "from newsroom.settings import *; print(DEBUG, ALLOWED_HOSTS)", **made)
    assert shown.stdout.startswith("False [")
    assert "'*'" not in shown.stdout
    assert "'localhost'" in shown.stdout


def test_newsroom_answers_to_its_address_and_prints_it():
    made = serve.environment("192.0.2.7", "8080", False, {})

    assert made["ALLOWED_HOSTS"].split(",")[0] == "192.0.2.7"
    assert made["SITE_URL"] == "http://192.0.2.7:8080"


def test_debugging_for_other_machines_is_refused():
    refused = python("-m", "tools.serve", "0.0.0.0", "0", DEBUG="1")

    assert refused.returncode == 1
    assert refused.stderr.startswith("DEBUG must be off where other machines can reach")
    assert refused.stderr.count("\n") == 1


def test_hosts_and_address_of_environment_are_kept():
    given = {"ALLOWED_HOSTS": "news.example", "SITE_URL": "http://news.example"}

    made = serve.environment("0.0.0.0", "8000", False, given)

    assert made | given == made
    assert "news.example" in serve.notice(made)


def test_secret_key_is_made_once_for_owner():
    first = serve.environment("0.0.0.0", "8000", False, {})["SECRET_KEY"]

    assert len(first) > 50
    assert serve.environment("0.0.0.0", "8000", False, {})["SECRET_KEY"] == first
    assert stat.S_IMODE(serve.SECRET.stat().st_mode) == 0o600


@pytest.fixture
def ask(tmp_path):
    """Ask a newsroom for other machines, in a process of its own, for a page of an empty one."""
    made = serve.environment("192.0.2.7", "8000", False, {})
    made["DATABASE_URL"] = f"sqlite:///{tmp_path}/empty.sqlite3"
    return lambda path, host: python("-c", ASK, path, host, **made)


def test_hidden_error_is_printed_on_terminal(ask):
    answered = ask("/fr/", "192.0.2.7")

    assert answered.stdout.startswith("500 ")
    assert "Internal Server Error: /fr/" in answered.stderr
    assert "no such table" in answered.stderr


def test_request_for_unknown_host_leaves_no_trace(ask):
    refused = ask("/fr/", "elsewhere.example")

    assert refused.stdout.startswith("400 ")
    assert "elsewhere.example" not in refused.stderr


def test_style_sheets_are_served_without_being_collected(ask):
    sheet = ask("/static/paper/paper.css", "192.0.2.7")

    assert sheet.stdout == '200 text/css; charset="utf-8"\n'


@pytest.fixture
def environment_script(tmp_path):
    """The script in a folder of its own, whose packages are installed already."""
    (tmp_path / "tools").mkdir()
    script = shutil.copy(ROOT / "tools" / "environment", tmp_path / "tools")
    (tmp_path / "requirements.txt").write_text("")
    (tmp_path / ".venv").mkdir()
    done = 'cat requirements.txt requirements.txt | cksum > ".venv/installed-requirements.txt"'
    subprocess.run(["sh", "-c", done], cwd=tmp_path, check=True)
    return script


def test_unwritable_folder_gets_a_sentence(environment_script, tmp_path):
    (tmp_path / "var").touch()

    refused = subprocess.run([environment_script], capture_output=True, text=True)

    assert refused.returncode == 1
    assert refused.stderr.startswith("Newsroom keeps its packages, database and uploads in this")
    assert refused.stderr.count("\n") == 1


@pytest.mark.skipif(not shutil.which("flock"), reason="flock is not here (Debian: util-linux)")
def test_a_second_start_says_that_it_waits(environment_script, tmp_path):
    (tmp_path / "var").mkdir()

    with (tmp_path / "var" / "environment.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        waiting = subprocess.Popen([environment_script], stderr=subprocess.PIPE, text=True)
        said = waiting.stderr.readline()
    waiting.communicate(timeout=10)

    assert said == "Another start is installing packages: this one waits for it.\n"
    assert waiting.returncode == 0


def test_ctrl_c_while_loading_leaves_no_traceback(tmp_path):
    command = tmp_path / "command"
    trap = "trap 'echo Interrupted.; exit 130' INT"
    command.write_text(f"#!/bin/sh\n{trap}\nsleep 0.3\nkill -INT $PPID $$\n")
    command.chmod(0o755)
    start = f"from tools import serve; serve.MANAGE = ['{command}']; serve.prepare()"

    ended = python("-c", start)

    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "Interrupted.\n", "")
