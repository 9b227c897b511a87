from .address import Address
from .article import Article
from .byline import Byline, Role
from .correction import Correction
from .edition import Edition
from .edition_byline import EditionByline
from .edition_tag import EditionTag
from .expiry_notice import ExpiryNotice
from .kill_notice import KillNotice
from .log import DeskLogEntry
from .photo_use import PhotoUse
from .related_choice import RelatedChoice
from .search_entry import SearchEntry
from .section import Section
from .section_address import SectionAddress
from .series import Series
from .story_count import StoryCount
from .tag import Tag, TagAlias, TaggedArticle
from .tag_change import TagAddress, TagChange
from .version import Version

__all__ = [
    "Address",
    "Article",
    "Byline",
    "Correction",
    "DeskLogEntry",
    "Edition",
    "EditionByline",
    "EditionTag",
    "ExpiryNotice",
    "KillNotice",
    "PhotoUse",
    "RelatedChoice",
    "Role",
    "SearchEntry",
    "Section",
    "SectionAddress",
    "Series",
    "StoryCount",
    "Tag",
    "TagAddress",
    "TagAlias",
    "TagChange",
    "TaggedArticle",
    "Version",
]
