from . import article, section, tag

__all__ = ["article", "section", "tag"]
