"""Following the changes of what readers see: what was kept of them is dropped, in each process."""

import heapq
import logging
import threading
import time
from datetime import timedelta

from django.db import Error, connection

from articles.publishing.clock import now
from lib import databases
from paper.models import PageChange

from .store import EVERYTHING

log = logging.getLogger(__name__)
EVERY = 0.25  # seconds
SOON = "~"  # before a key of a page, which may then follow a change of it within `FOLLOWS_WITHIN`
FOLLOWS_WITHIN = 600  # seconds
REMEMBERED = timedelta(days=1)  # changes stay on record for as long
AT_ONCE = 50_000  # changes; where there are more, all that is kept is dropped


class Follower:
    """Reads the changes that were written since it last did, and drops what they touch.

    None is missed, whoever wrote it: while the database is away the position stays.
    """

    def __init__(self, store):
        self.store = store
        self._position = None
        self._followed_at = 0.0
        self._ahead = []  # (moment in seconds, keys): a heap
        self._soon = set()  # the keys in it that follow soon
        self._lock = threading.RLock()

    @property
    def is_following(self):
        return self._position is not None

    def follow(self):
        """Drop what was touched since the last time; raise what the database raises."""
        with self._lock:
            words = databases.in_use(__package__)
            if time.time() - self._followed_at > REMEMBERED.total_seconds() / 2:
                self._start(words)
            found = _since(self._position, words)
            position = found[0][0]
            if len(found) > AT_ONCE or words.is_behind(position, self._position):
                self._start(words)
            else:
                self._position = position
                self._take((keys, at and words.parse_moment(at)) for _, keys, at in found if keys)
            self._followed_at = time.time()
            self._pass(now().timestamp())

    def let_time_pass(self):
        """Drop what time alone has changed by now, without the database."""
        at = time.time()
        if self._ahead and self._ahead[0][0] <= at:
            self._pass(at)

    def follow_for_ever(self):
        """Follow a few times a second; while the database is away, what is kept stays right.

        After any other error nothing is kept until following works again.
        """
        was_following = True
        while True:
            try:
                self.follow()
                was_following = True
            except Error as error:
                connection.close()
                if was_following:
                    log.warning("Changes of pages can't be read; tried again: %s", error)
                was_following = False
            except Exception:
                log.exception("Changes of pages can't be followed; none is kept.")
                self.stop()
            time.sleep(EVERY)

    def stop(self):
        """Keep nothing, until `follow` begins anew."""
        with self._lock:
            self._position, self._followed_at = None, 0.0
            self.store.drop([EVERYTHING])

    def _start(self, words):
        """Keep nothing of before, and take up the moments that lie ahead."""
        with connection.cursor() as cursor:
            cursor.execute(words.POSITION)
            (self._position,) = cursor.fetchone()
        self.store.drop([EVERYTHING])
        self._ahead, self._soon = [], set()
        rows = PageChange.objects.filter(at__gt=now() - REMEMBERED)
        self._take(rows.values_list("keys", "at"))

    def _take(self, changes):
        touched = set()
        for keys, at in changes:
            if at is None:
                touched.update(keys.split())
            else:
                heapq.heappush(self._ahead, (at.timestamp(), keys.split()))
        self._touch(touched)

    def _pass(self, at):
        with self._lock:
            while self._ahead and self._ahead[0][0] <= at:
                _moment, keys = heapq.heappop(self._ahead)
                self._soon.difference_update(keys)
                self._touch(keys)

    def _touch(self, keys):
        self.store.drop(keys)
        soon = {SOON + key for key in keys if not key.startswith(SOON)} - self._soon
        if soon:
            self._soon |= soon
            heapq.heappush(self._ahead, (time.time() + FOLLOWS_WITHIN, sorted(soon)))


def _since(position, words):
    """Return at least one row of position, keys and moment; without changes its keys are None."""
    with connection.cursor() as cursor:
        cursor.execute(words.SINCE, [*words.parameters(position), AT_ONCE + 1])
        return cursor.fetchall()
