"""Search among live stories: newest first, or by relevance among the newest hits.

Words are folded and stemmed here, the same for both databases, which then compare them as
they stand.
"""

from .find import RANKED, best, newest
from .query import InvalidQuery, parse

__all__ = ["RANKED", "InvalidQuery", "best", "newest", "parse"]
