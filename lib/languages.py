"""The languages that the paper is written in, in the order of settings.LANGUAGES."""

from contextlib import contextmanager

from django.conf import settings
from django.utils.translation import gettext as _

from .refusal import Refusal

CODES = [code for code, _name in settings.LANGUAGES]


def all_translations(row, field: str) -> list[str]:
    """Return the values that a translated field has, the first language's first."""
    values = (getattr(row, f"{field}_{code}") for code in CODES)
    return [value for value in values if value]


def any_translation(row, field: str) -> str:
    """Return the field in the language that is active, or in the first that has it, or ""."""
    return getattr(row, field) or next(iter(all_translations(row, field)), "")


@contextmanager
def named_refusals(language: str):
    """Let a refusal of what is done in several languages say in which one it stands."""
    try:
        yield
    except Refusal as refusal:
        name = _(dict(settings.LANGUAGES)[language])
        raise Refusal(*(f"{name} · {reason}" for reason in refusal.reasons)) from None
