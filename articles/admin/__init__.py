from . import article, ledger, library, section, tag

__all__ = ["article", "ledger", "library", "section", "tag"]
