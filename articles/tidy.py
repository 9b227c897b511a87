"""What a killed process left undone for stories: what search knows, and the counts of tags."""

from .related.counts import recount
from .search import index


def tidy() -> dict[str, int]:
    """Bring search and the tags' counts up to date; return how many stories were missing."""
    missing = list(index.missing().values_list("pk", flat=True))
    for pk in missing:
        index.add(pk)
    recount()
    return {"stories indexed": len(missing)}
