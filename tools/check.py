"""python -m tools.check: every check of the code that runs no test."""

import os
import secrets
import subprocess
import sys

PYTHON = sys.executable
PRODUCTION = {
    "NEWSROOM_ENV": "production",
    "SECRET_KEY": secrets.token_urlsafe(60),
    "ALLOWED_HOSTS": "news.example",
    "SITE_URL": "https://news.example",
}
CHECKS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "templates": ["djlint", "--lint", "--quiet", "templates"],
    "template format": ["djlint", "--check", "--quiet", "templates"],
    "styles and scripts, format": ["deno", "fmt", "--check", "--quiet"],
    "scripts": ["deno", "lint", "--quiet"],
    "missing migrations": ["manage.py", "makemigrations", "--check", "--dry-run"],
    "manage.py check": ["manage.py", "check"],
    "production settings": ["manage.py", "check", "--deploy", "--fail-level", "WARNING"],
}


def passes(name, command):
    print(f"===== {name} =====", flush=True)
    start = [PYTHON] if command[0] == "manage.py" else [PYTHON, "-m"]
    environment = os.environ | (PRODUCTION if "--deploy" in command else {})
    return subprocess.run([*start, *command], env=environment).returncode == 0


if __name__ == "__main__":
    failed = [name for name, command in CHECKS.items() if not passes(name, command)]
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll checks passed.")
    sys.exit(bool(failed))
