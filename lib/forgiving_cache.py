"""A Redis cache that, while Redis is away, is a cache that has nothing."""

import logging
from time import monotonic

from django.core.cache.backends.redis import RedisCache
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

logger = logging.getLogger(__name__)
# Seconds that one request may wait for Redis, and that all then go on without asking
PATIENCE = 0.25
PAUSE = 1.0
OPTIONS = {
    "socket_connect_timeout": PATIENCE,
    "socket_timeout": PATIENCE,
    "retry": Retry(NoBackoff(), 0),
}


class ForgivingRedisCache(RedisCache):
    """Nothing that a reader asks for fails because the cache is away.

    What would be read is not there, and what would be written is not kept. After a failure Redis
    is not asked for a second, so that a host that does not answer costs each request nothing.
    """

    def __init__(self, server, params):
        super().__init__(server, params | {"OPTIONS": OPTIONS | params.get("OPTIONS", {})})
        self._asked_again_at = 0.0

    def _attempt(self, name, otherwise, *args, **kwargs):
        if monotonic() < self._asked_again_at:
            return otherwise
        try:
            return getattr(super(), name)(*args, **kwargs)
        except (RedisError, OSError) as error:
            self._asked_again_at = monotonic() + PAUSE
            logger.warning("The cache is away: %s", error)
            return otherwise

    def add(self, key, value, *args, **kwargs):
        return self._attempt("add", False, key, value, *args, **kwargs)

    def get(self, key, default=None, version=None):
        return self._attempt("get", default, key, default, version=version)

    def set(self, key, value, *args, **kwargs):
        return self._attempt("set", None, key, value, *args, **kwargs)

    def touch(self, key, *args, **kwargs):
        return self._attempt("touch", False, key, *args, **kwargs)

    def delete(self, key, version=None):
        return self._attempt("delete", False, key, version=version)

    def get_many(self, keys, version=None):
        return self._attempt("get_many", {}, keys, version=version)

    def has_key(self, key, version=None):
        return self._attempt("has_key", False, key, version=version)

    def incr(self, key, delta=1, version=None):
        count = self._attempt("incr", None, key, delta, version=version)
        if count is None:
            raise ValueError(f"Key '{key}' not found")
        return count

    def set_many(self, data, *args, **kwargs):
        return self._attempt("set_many", list(data), data, *args, **kwargs)

    def delete_many(self, keys, version=None):
        return self._attempt("delete_many", None, keys, version=version)

    def clear(self):
        return self._attempt("clear", False)
