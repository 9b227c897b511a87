"""Related news, as a reader sees it under a story, exact and with bounded work.

Score of another story = the sum of the rarities of the tags shared × its recency. Pinned
stories come first; opted-out, sensitive and excluded ones never come; no more than two tell
the same news. A story whose tags lead nowhere gets the latest of its section, marked as such.
"""

from .lists import Reason, Related, recency_of, related, related_to_copy

__all__ = ["Reason", "Related", "recency_of", "related", "related_to_copy"]
