"""Which row a request names."""


def row_number(value):
    """The primary key that stands there, or None for anything else."""
    value = str(value or "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 19 else None
