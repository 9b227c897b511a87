"""The style sheet in the page: allowed by its hash, small, and without another host."""

import hashlib
import re
from base64 import b64encode
from pathlib import Path

import pytest
from django.core.management import call_command

from paper import style
from tests.make import make_edition
from tests.parsed_page import read

pytestmark = pytest.mark.django_db
FONTS = Path(__file__).parent.parent.parent / "static" / "fonts"


def test_policy_names_hash_of_style_in_page(client):
    page = read(client, make_edition())
    inside = page.first("style").text

    digest = b64encode(hashlib.sha256(inside.encode()).digest()).decode()

    policy = page.response.headers["Content-Security-Policy"]
    assert f"'sha256-{digest}'" in re.search("style-src ([^;]+)", policy)[1]
    assert "unsafe" not in policy


def test_style_is_small_and_keeps_its_rules(client):
    text = read(client, "/fr/").first("style").text

    assert len(text) < 14_000
    assert "/*" not in text
    assert "font-display:swap" in text
    assert 'url("/static/fonts/newsreader.woff2")' in text


def test_collected_style_names_collected_fonts(settings, tmp_path, client):
    settings.STATIC_ROOT = tmp_path
    manifest = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": manifest}}
    call_command("collectstatic", interactive=False, verbosity=0)

    text = style._read.__wrapped__().text

    fonts = re.findall(r'url\("/static/(fonts/[^"]+)"\)', text)
    assert len(fonts) == 2
    assert all((tmp_path / font).exists() and font.count(".") == 2 for font in fonts)


def test_fonts_weigh_little_together():
    fonts = sorted(FONTS.glob("*.woff2"))

    assert [font.stem for font in fonts] == ["libre-franklin", "newsreader"]
    assert sum(font.stat().st_size for font in fonts) <= 45_000
