"""A lock on loading: whoever comes second waits for the first."""

import fcntl
from contextlib import contextmanager

from django.conf import settings


@contextmanager
def alone(*, on_wait):
    """Hold the load's lock; `on_wait` is called when somebody else has it, before waiting.

    The system lets go of it when the process ends, however that comes about.
    """
    path = settings.BASE_DIR / "var" / "demonstration.lock"
    path.parent.mkdir(exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            on_wait()
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
