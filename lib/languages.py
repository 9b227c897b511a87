"""The languages that the paper is written in, in the order of settings.LANGUAGES."""

from django.conf import settings

CODES = [code for code, _name in settings.LANGUAGES]


def all_translations(row, field: str) -> list[str]:
    """Return the values that a translated field has, the first language's first."""
    values = (getattr(row, f"{field}_{code}") for code in CODES)
    return [value for value in values if value]


def any_translation(row, field: str) -> str:
    """Return the field in the language that is active, or in the first that has it, or ""."""
    return getattr(row, field) or next(iter(all_translations(row, field)), "")
