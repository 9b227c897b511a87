"""What a killed process left undone for stories: what search knows, and the counts of tags."""

from datetime import datetime

from . import history
from .related.counts import recount
from .search import index


def tidy(at: datetime) -> dict[str, int]:
    """Bring search and the tags' counts up to date, and let old versions of stories go."""
    missing = list(index.missing().values_list("pk", flat=True))
    for pk in missing:
        index.add(pk)
    recount()
    return {"stories indexed": len(missing), "old versions let go": history.thin(at)}
