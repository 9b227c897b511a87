"""A cache in front of the program that is told by key what to drop, as Varnish is."""

from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

from .store import EVERYTHING

BETWEEN = "[^0-9a-z~-]"  # keys; a blank would end the pattern for Varnish
AT_ONCE = 100  # keys in a header
TRIED_AGAIN_AFTER = 1  # second
TIMEOUT = 5


class FrontCache:
    """Stands where a follower has the store of a process.

    A change is told until the cache has taken it: it may go on giving a page that has changed
    for as long as it cannot be reached, and learns of it then.
    """

    def __init__(self, url, say, sleep):
        self.address = urlsplit(url)
        self.say, self.sleep = say, sleep
        self.is_away = False

    def drop(self, keys):
        """Tell the cache to drop all that shows one of these."""
        keys = sorted(keys)
        if EVERYTHING in keys:
            self._tell(".")
            return
        for begin in range(0, len(keys), AT_ONCE):
            names = "|".join(keys[begin : begin + AT_ONCE])
            self._tell(f"(^|{BETWEEN})({names})({BETWEEN}|$)")

    def _tell(self, pattern):
        while not self._is_told(pattern):
            self.sleep(TRIED_AGAIN_AFTER)

    def _is_told(self, pattern):
        connection = HTTPConnection(self.address.hostname, self.address.port, timeout=TIMEOUT)
        try:
            connection.request("BAN", "/", headers={"Surrogate-Key-Pattern": pattern})
            status = connection.getresponse().status
            problem = "" if status == 200 else f"it answers {status}"
        except (OSError, HTTPException) as error:
            problem = str(error)
        finally:
            connection.close()
        if problem and not self.is_away:
            self.say(f"The cache in front can't be told what has changed, tried again: {problem}")
        self.is_away = bool(problem)
        return not problem
