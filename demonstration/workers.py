"""Processes that make renditions beside this one: bytes in, bytes out, and no database.

They import this module alone, so nothing that needs Django's apps may stand here.
"""

import io
import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from threading import Thread

from media.renditions.make import render

MOST_CORES = 4


def pool(jobs):
    """Return a pool for so many jobs, of no more processes than there are cores."""
    cores = min(os.cpu_count() or 1, MOST_CORES, jobs)
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(cores, mp_context=spawn, initializer=_begin)


def rendered(content, focal, credits):
    return render(io.BytesIO(content), focal, credits)


def stop():
    """End the processes that still work, without waiting for what they do."""
    for process in multiprocessing.active_children():
        process.kill()


def _begin():
    """Leave signals to the process that waits for this one, and end when that one has ended."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent():
    multiprocessing.parent_process().join()
    os._exit(1)
