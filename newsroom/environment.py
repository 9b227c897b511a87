"""Reading the environment: a value that cannot be right is refused with a sentence."""

import re
import sys
from collections.abc import Callable
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()
ON, OFF = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}
MAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+")
HOST = re.compile(r"\.?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:.]+\]")
LEAST_SECRET = 50


def refuse(sentence):
    sys.exit(f"Newsroom does not start: {sentence}")


def read(name, default, kind=env, is_right: Callable = lambda value: True, must_be: str = ""):
    """Return a value of the environment; it must satisfy `is_right`, else `must_be` says what."""
    try:
        value = kind(name, default=default)
    except (ValueError, ImproperlyConfigured):
        return refuse(f"{name} can't be read; the table in the README says what it may be.")
    if not is_right(value):
        return refuse(f"{name} is “{env(name, default=default)}”; it must be {must_be}.")
    return value


def switch(name, default):
    typed = env(name, default="").strip().lower()
    if typed and typed not in ON | OFF:
        return refuse(f"{name} is “{env(name)}”; it must be 1 or 0.")
    return typed in ON if typed else default


def one_of(name, default, *choices):
    return read(name, default, is_right=choices.__contains__, must_be=" or ".join(choices))


def above_zero(name, default, kind=env.int):
    return read(name, default, kind, lambda value: value > 0, "more than 0")


def hosts(name, default):
    def are_names(values):
        return values and all(HOST.fullmatch(value) for value in values)

    return read(name, default, env.list, are_names, "names of hosts, parted by commas, without *")


def site_url(name, default, *, secure):
    schemes = ("https",) if secure else ("http", "https")

    def is_origin(value):
        parts = urlsplit(value)
        rest = (parts.path.strip("/"), parts.query, parts.fragment, parts.username)
        return parts.scheme in schemes and parts.hostname and not any(rest)

    wanted = f"{' or '.join(schemes)}:// and a host, without a path"
    return read(name, default, is_right=is_origin, must_be=wanted).rstrip("/")


def links(name):
    def are_web_addresses(found):
        parts = map(urlsplit, found.values())
        return all(each.scheme in ("http", "https") and each.hostname for each in parts)

    return read(name, {}, env.dict, are_web_addresses, "Name=https://…, parted by commas")


def mail_addresses(name):
    def are_addresses(values):
        return all(MAIL.fullmatch(value) for value in values)

    return read(name, [], env.list, are_addresses, "e-mail addresses, parted by commas")


def secret_key(name, *, needed):
    """Return the key; where it is needed it must be long, and no row of one letter."""

    def is_secret(value):
        return not needed or not value or (len(value) >= LEAST_SECRET and len(set(value)) >= 5)

    try:
        value = env(name, default="")
    except ImproperlyConfigured:
        value = ""
    if needed and not value:
        refuse(f"{name} is missing; set it to at least 50 random characters and keep it secret.")
    if not is_secret(value):
        refuse(f"{name} is too easy to guess; it must be at least 50 random characters.")
    return value
