"""How the form of a story is laid out: a column per language, and what is true of all."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Edition
from desk.stories.acts import acts
from desk.stories.preview import differs_from
from desk.stories.publication_state import PublicationState, publication_states_of

WORDS = ["kicker", "headline", "standfirst", "dateline", "body"]
MORE = ["lead_caption", "editors_note", "slug"]
LABELS = {
    "kicker": _("Kicker"),
    "headline": _("Headline"),
    "standfirst": _("Standfirst"),
    "dateline": _("Dateline"),
    "lead_caption": _("Caption of the lead photo here"),
    "editors_note": _("Editor’s note"),
    "slug": _("Address"),
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
}
HISTORY = 50


@dataclass(frozen=True)
class Column:
    """One language of the form: its fields, where it stands with readers, its buttons."""

    publication: PublicationState
    words: object
    more: object
    acts: list
    is_changed: bool


def language_fieldsets():
    for code, _name in settings.LANGUAGES:
        yield None, {"fields": [f"{field}_{code}" for field in WORDS]}
        yield (
            _("Address, note, caption"),
            {"fields": [f"{field}_{code}" for field in MORE], "classes": ["collapse"]},
        )


def byline_fieldset():
    fields = [f"byline_text_{code}" for code, _name in settings.LANGUAGES]
    words = {"fields": fields, "classes": ["collapse"], "description": BYLINE_HELP}
    return _("The byline in your own words"), words


def story_context(request, adminform, article):
    fieldsets = list(adminform)
    size = 2 * len(settings.LANGUAGES)
    found = (
        publication_states_of(article)
        if article
        else [PublicationState(c) for c, name in settings.LANGUAGES]
    )
    story = article or Article()
    changed = changed_languages(story, found)
    columns = [
        Column(
            publication,
            *fieldsets[2 * place : 2 * place + 2],
            acts.for_language(story, publication, request.user),
            publication.language in changed,
        )
        for place, publication in enumerate(found)
    ]
    return {
        "columns": columns,
        "byline_words": fieldsets[size],
        "panels": fieldsets[size + 1 :],
        "story_acts": acts.for_story(story, found, request.user),
        "theirs": adminform.form.theirs,
        "editions": editions_of(article),
        "log": article.log.select_related("by")[:HISTORY] if article else [],
    }


def changed_languages(article, publication_states):
    """Those in which the desk has written more than readers have."""
    live = Edition.objects.filter(pk__in=[row.live.pk for row in publication_states if row.live])
    return {edition.language for edition in live if differs_from(edition, article)}


def editions_of(article):
    if article is None:
        return []
    rows = article.editions.select_related("address", "published_by").defer("body", "standfirst")
    return rows.order_by("-live_from", "-id")[:HISTORY]
