import re
from pathlib import Path

DEPLOY = Path(__file__).parent.parent / "deploy"


def test_nginx_sends_renditions_from_folder_of_program():
    uploads = re.search(r"^UPLOADS=(.+)$", (DEPLOY / "newsroom.env").read_text(), re.M)[1]

    assert f"alias {uploads}/renditions/;" in (DEPLOY / "nginx.conf").read_text()


def test_nginx_overwrites_forwarded_address_of_reader():
    conf = (DEPLOY / "nginx.conf").read_text()

    forwarded = re.findall(r"^\s*proxy_set_header X-Forwarded-For (.+);$", conf, re.M)
    assert forwarded == ["$remote_addr"]
