import re
from pathlib import Path

DEPLOY = Path(__file__).parent.parent / "deploy"


def test_nginx_sends_renditions_from_the_folder_that_the_program_fills():
    uploads = re.search(r"^UPLOADS=(.+)$", (DEPLOY / "newsroom.env").read_text(), re.M)[1]

    assert f"alias {uploads}/renditions/;" in (DEPLOY / "nginx.conf").read_text()
