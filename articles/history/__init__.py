"""What a story was: each save of its working copy, kept whole, compared and brought back."""

from .comparison import compare
from .state import as_article, edition_state, empty_state, state_of
from .versions import record, thin

__all__ = ["as_article", "compare", "edition_state", "empty_state", "record", "state_of", "thin"]
