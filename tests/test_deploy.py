import re
from pathlib import Path

DEPLOY = Path(__file__).parent.parent / "deploy"


def test_nginx_sends_renditions_from_folder_of_program():
    uploads = re.search(r"^UPLOADS=(.+)$", (DEPLOY / "newsroom.env").read_text(), re.M)[1]

    assert f"alias {uploads}/renditions/;" in (DEPLOY / "nginx.conf").read_text()


def test_settings_file_is_read_by_shell_too():
    values = re.findall(r"^[A-Z_]+=(.*)$", (DEPLOY / "newsroom.env").read_text(), re.M)

    assert values
    assert not [value for value in values if " " in value and not value.startswith('"')]


def test_each_unit_of_book_is_there():
    units = {path.name for path in DEPLOY.glob("newsroom*.*")}

    assert {"newsroom-tidy.timer", "newsroom-tidy.service", "newsroom-daily.timer"} <= units
    assert "manage.py tidy" in (DEPLOY / "newsroom@.service").read_text()


def test_nginx_overwrites_forwarded_address_of_reader():
    conf = (DEPLOY / "nginx.conf").read_text()

    forwarded = re.findall(r"^\s*proxy_set_header X-Forwarded-For (.+);$", conf, re.M)
    assert forwarded == ["$remote_addr"]
