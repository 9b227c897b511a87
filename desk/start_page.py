"""The start page of the desk: today's work, a short list of each kind."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.ledger.expiring_rights import expiring
from articles.models import Article, Edition, KillNotice
from desk.stories.publication_state import publication_states
from media.models import Photo

LENGTH = 6
MOST_KILLS = 20
SCHEDULED_LENGTH = 30  # none of tonight's falls off


@dataclass(frozen=True)
class Panel:
    title: str
    stories: list
    address: str
    nothing: str


def start_page(user, at=None):
    """Return this person's panels; the queries are the same however much there is."""
    at = at or timezone.now()
    if not user.has_perm("articles.view_article"):
        return {"panels": [], "photos": photos_without_file(user), "expiring": ending(user, at)}
    kills = list(KillNotice.objects.open(at).select_related("notice", "story")[:MOST_KILLS])
    chosen = [(title, list(rows[:most]), *rest) for title, rows, most, *rest in _lists(user, at)]
    shown = {story for title, stories, *rest in chosen for story in stories}
    shown |= {kill.story for kill in kills if kill.story}
    found = publication_states(shown, at)
    panels = []
    for title, stories, query, nothing in chosen:
        rows = [(story, found[story.pk]) for story in stories]
        address = reverse("admin:articles_article_changelist") + query
        panels.append(Panel(title, rows, address, nothing))
    return {
        "kills": [_with_states(kill, found) for kill in kills],
        "panels": panels,
        "photos": photos_without_file(user),
        "expiring": ending(user, at),
    }


def _with_states(kill, found):
    states = found.get(kill.story_id, [])
    return kill, states, any(state.live for state in states)


def _lists(user, at):
    stories = Article.objects.for_desk()
    editions = Edition.objects
    mine = stories.filter(created_by=user, status=Article.Status.DRAFT)
    return [
        (
            _("In review"),
            stories.filter(status=Article.Status.IN_REVIEW),
            LENGTH,
            "?state=in-review",
            _("Nothing waits for an editor."),
        ),
        (
            _("Scheduled"),
            stories.scheduled(editions.scheduled(at)),
            SCHEDULED_LENGTH,
            "?state=scheduled",
            _("Nothing is scheduled."),
        ),
        (
            _("My drafts"),
            mine.order_by("-edited_at"),
            LENGTH,
            "?state=draft&mine=yes",
            _("You have no drafts."),
        ),
        (
            _("Live now"),
            stories.with_edition(editions.live(at)),
            LENGTH,
            "?state=live",
            _("Nothing is live yet."),
        ),
    ]


def ending(user, at):
    return expiring(at, most=50)[:LENGTH] if user.has_perm("media.view_photo") else []


def photos_without_file(user):
    if not user.has_perm("media.view_photo"):
        return []
    return list(Photo.objects.without_file().for_cards()[:LENGTH])
