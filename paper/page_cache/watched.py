"""Tables that pages for readers show, and the surrogate keys that a row of each touches.

A key names a row ("photo-12"), a list ("tag-5-fr" is the list of the French stories under a
tag), all rows of a kind ("tags"), or what stands around each page ("frame"). A page names all
that it shows, and is dropped when one of these is touched.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Watched:
    """A table, the keys of its rows, and the columns of moments at which time alone changes one.

    {columns} in a key are those of the row, or what triggers.py works out from it; a key whose
    column is empty is none.
    """

    table: str
    keys: tuple[str, ...]
    moments: tuple[str, ...] = ()


LIVE = ("live_from", "live_until")
WATCHED = (
    Watched(
        "articles_edition",
        (
            "article-{article_id}",
            "stories-{language}",
            "section-{section_id}-{language}",
            "day-{first_published_day}",
            "frame-{first_of_section}",
            "{pinned_under}",
        ),
        LIVE,
    ),
    Watched(
        "articles_editionbyline",
        ("article-{article_of_edition}", "contributor-{contributor_id}-{language}"),
        LIVE,
    ),
    Watched(
        "articles_editiontag",
        ("article-{article_of_edition}", "tag-{tag_id}-{language}", "{lists_of_tags_beside}"),
        LIVE,
    ),
    Watched("articles_correction", ("article-{article_id}",)),
    Watched("articles_address", ("article-{article_id}",)),
    Watched("articles_relatedchoice", ("article-{article_id}",)),
    Watched("articles_section", ("frame",)),
    Watched("articles_sectionaddress", ("frame",)),
    Watched("articles_tag", ("tag-{id}", "tags")),
    Watched("articles_tagaddress", ("tag-{tag_id}", "tags")),
    Watched("contributors_contributor", ("contributor-{id}", "contributors")),
    Watched("contributors_contributoralias", ("contributor-{contributor_id}", "contributors")),
    Watched("contributors_contributorlink", ("contributor-{contributor_id}",)),
    Watched("contributors_agency", ("agency-{id}",)),
    Watched("media_photo", ("photo-{id}",), ("embargoed_until", "usable_until")),
    Watched("media_lease", ("photo-{photo_id}",), ("starts_at", "ends_at")),
)
