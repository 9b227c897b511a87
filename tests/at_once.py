"""What several colleagues do at the same moment, each on a connection of their own."""

from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from lib.refusal import Refusal


def at_once(*acts):
    """Do the acts in threads of their own; what each gave, or its refusal in words."""

    def done(act):
        try:
            return act()
        except Refusal as refusal:
            return str(refusal)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(done, acts))
