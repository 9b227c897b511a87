import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SECRET = "a key that is long enough and known to nobody but this very test"

PRODUCTION = {
    "NEWSROOM_ENV": "production",
    "SECRET_KEY": SECRET,
    "ALLOWED_HOSTS": "news.example",
    "SITE_URL": "https://news.example",
}


def start(command="check", **environment):
    """Start as a server would, with nothing in the environment but what is given."""
    command = [sys.executable, "manage.py", command]
    kept = {"PATH": os.environ["PATH"]}
    return subprocess.run(
        command, cwd=ROOT, env=kept | environment, capture_output=True, text=True, timeout=60
    )


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({"NEWSROOM_ENV": "production"}, "SECRET_KEY is missing"),
        ({"DEBUG": "0"}, "SECRET_KEY is missing"),
        ({"NEWSROOM_ENV": "production", "SECRET_KEY": SECRET, "DEBUG": "1"}, "DEBUG must be off"),
        ({"NEWSROOM_ENV": "prod"}, "must be development or production"),
        (
            {"DATABASE_URL": "mysql://127.0.0.1/newsroom"},
            "must begin with sqlite:// or postgres://",
        ),
        ({"DATABASE_URL": "nonsense"}, "must begin with sqlite:// or postgres://"),
        ({"DATABASE_POOL": "many"}, "DATABASE_POOL"),
        ({"CACHE_URL": "nonsense"}, "CACHE_URL"),
        ({"TASKS": "tomorrow"}, "must be immediate or database"),
        ({"FEED_TEXT": "half"}, "FEED_TEXT is “half”; it must be full or summary"),
        ({"NEWSROOM_LANGUAGE": "de"}, "NEWSROOM_LANGUAGE is “de”; it must be fr or en"),
        ({"PHOTO_MAX_PIXELS": "huge"}, "PHOTO_MAX_PIXELS"),
        ({"PUBLICATION_TIME_ZONE": "Mars/Base"}, "PUBLICATION_TIME_ZONE"),
        ({"PUBLICATION_COUNTRY": "Canada"}, "it must be two capital letters"),
        ({"PUBLICATION_FOLLOW_LINKS": "Mastodon"}, "PUBLICATION_FOLLOW_LINKS"),
        ({"PUBLICATION_FOLLOW_LINKS": "Us=javascript:alert(1)"}, "it must be Name=https://…"),
        ({"BEHIND_PROXY": "maybe"}, "BEHIND_PROXY is “maybe”; it must be 1 or 0"),
        ({"DEBUG": "maybe"}, "DEBUG is “maybe”; it must be 1 or 0"),
        (
            {"FRONT_CACHE_URL": "varnish:6081"},
            "FRONT_CACHE_URL is “varnish:6081”; it must be http://",
        ),
        ({"PAGE_CACHE": "2"}, "PAGE_CACHE is “2”; it must be 1 or 0"),
        ({"SITE_URL": "https://news.example/paper"}, "without a path"),
        ({"SITE_URL": "news.example"}, "it must be http or https://"),
        (PRODUCTION | {"SITE_URL": "http://news.example"}, "it must be https://"),
        (PRODUCTION | {"SECRET_KEY": "short"}, "SECRET_KEY is too easy to guess"),
        (PRODUCTION | {"SECRET_KEY": "a" * 60}, "SECRET_KEY is too easy to guess"),
        ({"DATABASE_POOL": "0"}, "DATABASE_POOL is “0”; it must be more than 0"),
        ({"RELATED_HALF_LIFE_DAYS": "-3"}, "RELATED_HALF_LIFE_DAYS is “-3”"),
        ({"PHOTO_MAX_BYTES": "0"}, "PHOTO_MAX_BYTES is “0”"),
        ({"UPLOADS": " "}, "UPLOADS is “ ”; it must be a folder"),
        ({"ALLOWED_HOSTS": "*"}, "it must be names of hosts"),
        ({"ALLOWED_HOSTS": ""}, "it must be names of hosts"),
        ({"ALLOWED_HOSTS": "https://news.example"}, "it must be names of hosts"),
        ({"PICTURE_DESK_EMAIL": "the desk"}, "it must be e-mail addresses"),
        ({"PHOTO_ACCEL_PREFIX": "nope"}, "it must be a path that begins and ends with /"),
    ],
)
def test_wrong_setting_is_refused_with_one_sentence(environment, reason):
    refused = start(**environment)

    assert refused.returncode == 1
    assert refused.stderr.startswith("Newsroom does not start: ")
    assert reason in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_newsroom_starts_with_empty_environment():
    assert start().stdout == "System check identified no issues (0 silenced).\n"


def test_application_server_starts_in_production_by_default():
    command = [sys.executable, "-c", "import newsroom.wsgi"]

    refused = subprocess.run(
        command, cwd=ROOT, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True
    )

    assert "SECRET_KEY is missing" in refused.stderr


def test_readme_lists_every_setting_of_environment():
    source = (ROOT / "newsroom/settings.py").read_text()
    readers = "read|switch|one_of|above_zero|hosts|site_url|links|mail_addresses|secret_key"
    read = set(re.findall(rf'\b(?:{readers})\(\s*"([A-Z_]+)"', source))

    listed = set(re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "README.md").read_text(), re.M))

    assert listed == read


@pytest.mark.parametrize("url", ["sqlite:///{0}/damaged.sqlite3", "sqlite:///{0}/none/n.sqlite3"])
def test_unusable_database_is_one_sentence(tmp_path, url):
    (tmp_path / "damaged.sqlite3").write_bytes(b"no database " * 100)

    refused = start("migrate", DATABASE_URL=url.format(tmp_path))

    assert refused.returncode == 1
    assert refused.stderr.startswith("The database that DATABASE_URL names can’t be used: ")
    assert refused.stderr.count("\n") == 1


def test_unwritable_uploads_are_said_at_start(tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder")

    refused = start(UPLOADS=str(tmp_path / "taken"))

    assert refused.returncode == 1
    assert f"Uploads can’t be kept in {tmp_path}/taken" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_messages_at_start_are_in_newsrooms_language(tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder")

    refused = start(UPLOADS=str(tmp_path / "taken"), NEWSROOM_LANGUAGE="fr")

    assert f"ne peuvent pas être gardés dans {tmp_path}/taken" in refused.stderr
    assert "nommez un autre dossier avec UPLOADS" in refused.stderr
