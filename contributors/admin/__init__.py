from . import agency, contributor, merge

__all__ = ["agency", "contributor", "merge"]
