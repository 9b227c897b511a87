from . import article, library, section, tag

__all__ = ["article", "library", "section", "tag"]
