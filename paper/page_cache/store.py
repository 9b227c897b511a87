"""Answers and parts of pages that a process keeps, until something that they show is touched."""

import threading
import time
from collections import OrderedDict, defaultdict
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

EVERYTHING = "*"  # a key of all that is kept
OF_A_KEY = 150  # bytes, about, that a name among the keys of something takes
OF_AN_ENTRY = 800


@dataclass
class Kept:
    """Something kept, with the keys of what it shows; `until` is in seconds since 1970."""

    value: Any
    keys: frozenset[str]
    until: float
    size: int


class Store:
    """A bounded memory; what was asked for longest ago goes first. For several threads."""

    def __init__(self, most_bytes):
        self.most_bytes = most_bytes
        self.size = 0
        self.counts = dict.fromkeys(["found", "made", "dropped", "crowded_out"], 0)
        self._kept = OrderedDict()
        self._showing = defaultdict(set)  # key -> names
        self._touched = []  # the keys touched meanwhile, of each that is being made
        self._lock = threading.RLock()

    def __len__(self):
        return len(self._kept)

    def get(self, name):
        """Return what is kept under a name, or None; this is the way of most requests."""
        kept = self._kept.get(name)
        if kept is None or kept.until <= time.time():
            return None
        try:
            self._kept.move_to_end(name)
        except KeyError:  # another thread has just dropped it
            return None
        self.counts["found"] += 1
        return kept.value

    @contextmanager
    def making(self):
        """Collect the keys that are touched while something is made, for `put`."""
        touched = set()
        with self._lock:
            self._touched.append(touched)
        try:
            yield touched
        finally:
            with self._lock:
                self._touched = [other for other in self._touched if other is not touched]

    def put(self, name, value, *, keys, until, size, touched):
        """Keep something that was made, unless what it shows was touched in the meantime."""
        size += OF_AN_ENTRY + OF_A_KEY * len(keys)
        keys = frozenset([*keys, EVERYTHING])
        with self._lock:
            self.counts["made"] += 1
            if not touched.isdisjoint(keys) or size > self.most_bytes:
                return
            self._remove(name)
            self._kept[name] = Kept(value, keys, until, size)
            self.size += size
            for key in keys:
                self._showing[key].add(name)
            self._make_room()

    def grow(self, name, size):
        """Count more bytes of something that is kept."""
        with self._lock:
            if kept := self._kept.get(name):
                kept.size += size
                self.size += size
                self._make_room()

    def drop(self, keys):
        """Drop all that shows one of these."""
        with self._lock:
            for touched in self._touched:
                touched.update(keys)
            for key in keys:
                for name in list(self._showing.get(key, ())):
                    self._remove(name)
                    self.counts["dropped"] += 1

    def _make_room(self):
        while self.size > self.most_bytes:
            self._remove(next(iter(self._kept)))
            self.counts["crowded_out"] += 1

    def _remove(self, name):
        kept = self._kept.pop(name, None)
        if kept is None:
            return
        self.size -= kept.size
        for key in kept.keys:
            names = self._showing[key]
            names.discard(name)
            if not names:
                del self._showing[key]
