"""The start page of the desk: today's work, a short list of each kind."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.ledger.expiring_rights import expiring
from articles.models import Article, Edition
from desk.stories.publication_state import publication_states
from media.models import Photo

LENGTH = 6
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
    chosen = [(title, list(rows[:most]), *rest) for title, rows, most, *rest in _lists(user, at)]
    found = publication_states({story for title, stories, *rest in chosen for story in stories}, at)
    panels = []
    for title, stories, query, nothing in chosen:
        rows = [(story, found[story.pk]) for story in stories]
        address = reverse("admin:articles_article_changelist") + query
        panels.append(Panel(title, rows, address, nothing))
    photos = photos_without_file(user)
    return {"panels": panels, "photos": photos, "expiring": ending(user, at)}


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
