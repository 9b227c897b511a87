from .address import Address
from .article import Article
from .byline import Byline, Role
from .correction import Correction
from .edition import Edition, EditionByline, EditionTag
from .log import DeskLogEntry
from .photo_use import PhotoUse
from .section import Section
from .tag import Tag, TagAlias, TaggedArticle

__all__ = [
    "Address",
    "Article",
    "Byline",
    "Correction",
    "DeskLogEntry",
    "Edition",
    "EditionByline",
    "EditionTag",
    "PhotoUse",
    "Role",
    "Section",
    "Tag",
    "TagAlias",
    "TaggedArticle",
]
