"""Columns of each table that the generator fills, in the order in which it names values."""

from articles.models import (
    Address,
    Article,
    Byline,
    Edition,
    EditionByline,
    EditionTag,
    PhotoUse,
    Section,
    StoryCount,
    Tag,
    TagAlias,
    TaggedArticle,
)
from contributors.models import Agency, Contributor
from media.models import Photo

TIMES = "language first_published_at live_from live_until"
WORDS = "headline_fr headline_en standfirst_fr standfirst_en body_fr body_en"
COLUMNS = {
    "sections": (Section, "id name_fr name_en name slug slug_fr slug_en position"),
    "contributors": (Contributor, "id name slug"),
    "agencies": (Agency, "id name name_fr slug"),
    "tags": (Tag, "id name name_fr name_en slug slug_fr slug_en"),
    "aliases": (TagAlias, "tag_id name key"),
    "photos": (Photo, "id caption caption_fr caption_en agency_id"),
    "articles": (
        Article,
        f"id headline {WORDS} slug slug_fr slug_en section_id lead_photo_id status "
        "created_at edited_at",
    ),
    "bylines": (Byline, "article_id contributor_id role position"),
    "tagged": (TaggedArticle, "content_object_id tag_id"),
    "addresses": (Address, "id article_id language day slug"),
    "editions": (
        Edition,
        f"id article_id {TIMES} number headline standfirst body section_id lead_photo_id "
        "address_id withdrawn_at",
    ),
    "edition_tags": (EditionTag, f"edition_id tag_id article_id {TIMES}"),
    "edition_bylines": (EditionByline, f"edition_id contributor_id role position {TIMES}"),
    "photo_uses": (PhotoUse, "edition_id photo_id place agency_id language live_from live_until"),
    "counts": (StoryCount, "language tag_id stories"),
}
