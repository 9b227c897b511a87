"""File names as a person or a program may be told them; on disk they may be any bytes."""


def writable(path):
    """Return the name as UTF-8 can hold it."""
    return path.encode(errors="backslashreplace").decode()


def printable(path):
    """Return the name on one line, without what would command the terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in path)
