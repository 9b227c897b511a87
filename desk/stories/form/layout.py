"""The layout of a story's form: a column per language, and what is true of all."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from articles.models import Article, Edition
from articles.typography import in_house_style
from desk.pictures.place import PlaceForm
from desk.stories.acts import acts
from desk.stories.history.timeline import newest_entries
from desk.stories.preview import differs_from
from desk.stories.publication_state import PublicationState, publication_states_of
from lib.languages import CODES

from . import merging

WORDS = ["kicker", "headline", "standfirst", "dateline", "body"]
MORE = ["lead_caption", "editors_note", "slug"]
ELSEWHERE = ["short_headline", "social_title", "description"]
LABELS = {
    "kicker": _("Kicker"),
    "headline": _("Headline"),
    "standfirst": _("Standfirst"),
    "dateline": _("Dateline"),
    "lead_caption": _("Caption of the lead photo here"),
    "editors_note": _("Editor’s note"),
    "slug": _("Address"),
    "short_headline": _("Short headline"),
    "social_title": _("Title where it is shared"),
    "description": _("Description"),
}
BYLINE_HELP = _(
    "Only where the line made from the credits above does not do. {1} stands for the first of "
    "them, {2} for the second, or write a name as {Ana Ruiz}; each becomes a link."
)
HELP = {
    "kicker": "",
    "dateline": _("The place where it was reported, as in “Ottawa”."),
    "lead_caption": _("Empty: the photo’s own caption."),
    "editors_note": _("Printed for readers."),
    "slug": _("Last piece of the page’s address. Empty: made from the headline."),
    "short_headline": _("For search results, browser tabs and messages. Empty: the headline."),
    "social_title": _("For cards on social networks. Empty: the headline."),
    "description": _("Under the title in search results and on cards. Empty: the standfirst."),
}
HISTORY = 50
LATELY = 12


@dataclass(frozen=True)
class Column:
    """A language of the form: its fields, where it stands with readers, its buttons."""

    publication: PublicationState
    words: object
    more: object
    elsewhere: object
    acts: list
    is_changed: bool
    is_newer_than_scheduled: bool
    is_untidy: bool


def _fieldsets():
    for code in CODES:
        yield f"words_{code}", (None, {"fields": [f"{field}_{code}" for field in WORDS]})
        more = {"fields": [f"{field}_{code}" for field in MORE], "classes": ["collapse"]}
        yield f"more_{code}", (_("Address, note, caption"), more)
        elsewhere = {"fields": [f"{field}_{code}" for field in ELSEWHERE], "classes": ["collapse"]}
        yield f"elsewhere_{code}", (_("In search results, on networks, in messages"), elsewhere)
    bylines = [f"byline_text_{code}" for code in CODES]
    byline = {"fields": bylines, "classes": ["collapse"], "description": BYLINE_HELP}
    yield "byline", (_("The byline in your own words"), byline)
    for name, (title, fields) in PANELS.items():
        yield name, (title, {"fields": fields})


# What stands beside the words, from the top
PANELS = {
    "paper": (_("In the paper"), ["section", "tags"]),
    "lead_photo": (_("Lead photo"), ["lead_photo"]),
    "related": (_("Related news"), ["series", "is_recommended", "is_sensitive"]),
    "desk": (_("For the desk"), ["embargoed_until", "desk_note"]),
}
FIELDSETS = dict(_fieldsets())


def story_context(request, adminform, article):
    fieldsets = dict(zip(FIELDSETS, adminform, strict=True))
    story = article or Article()
    publications = publication_states_of(story)
    changed = changed_languages(story, publications, "live")
    newer = changed_languages(story, publications, "scheduled")
    columns = [
        Column(
            publication,
            fieldsets[f"words_{publication.language}"],
            fieldsets[f"more_{publication.language}"],
            fieldsets[f"elsewhere_{publication.language}"],
            acts.for_language(
                story, publication, request.user, publication.language in changed | newer
            ),
            publication.language in changed,
            publication.language in newer,
            bool(article and in_house_style(article, publication.language)),
        )
        for publication in publications
    ]
    return {
        "columns": columns,
        "byline_words": fieldsets["byline"],
        "panels": [fieldsets[name] for name in PANELS],
        "picture_form": PlaceForm(),
        "may_take_over": request.user.has_perm(acts.PUBLISH),
        "story_acts": acts.for_story(story, publications, request.user),
        "overlaps": merging.asked(adminform.form),
        "editions": editions_of(article),
        "timeline": newest_entries(article, LATELY) if article else [],
    }


def changed_languages(article, publication_states, which):
    """Return the languages whose "live" or "scheduled" edition is not what the desk has now."""
    found = [edition for row in publication_states if (edition := getattr(row, which))]
    editions = Edition.objects.filter(pk__in=[edition.pk for edition in found]) if found else []
    return {edition.language for edition in editions if differs_from(edition, article)}


def editions_of(article):
    if article is None:
        return []
    rows = article.editions.select_related("address", "published_by", "correction").defer(
        "body", "standfirst"
    )
    return rows.order_by("-live_from", "-id")[:HISTORY]
