"""A file's name as a person or a program may be told it: it may be bytes of anything."""


def writable(path):
    """The name as UTF-8 can hold it."""
    return path.encode(errors="backslashreplace").decode()


def printable(path):
    """The name on one line, without what would command the terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in path)
