"""Acts on the working copy's status: what is submitted, approved, sent back or given up."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, DeskLogEntry
from lib.refusal import Refusal

from .acting import lock, record, require_permission
from .clock import now

Act = DeskLogEntry.Act
Status = Article.Status
SPIKED = gettext_lazy("The story is spiked: take it up again as a draft first.")


def submit(article, *, by, at=None):
    return _set_status(article, Status.IN_REVIEW, Act.SUBMITTED, "articles.change_article", by, at)


def send_back(article, *, by, reason, at=None):
    return _set_status(
        article, Status.DRAFT, Act.SENT_BACK, "articles.publish_article", by, at, reason
    )


def approve(article, *, by, at=None):
    return _set_status(article, Status.APPROVED, Act.APPROVED, "articles.publish_article", by, at)


def resubmit_if_approved(article, *, by, at=None) -> bool:
    """Put an approved story back in review when somebody who may not publish changed it.

    What was approved is what stood there. Return whether it was put back.
    """
    approved = article.status == Status.APPROVED
    if not approved or by.has_perm("articles.publish_article"):
        return False
    submit(article, by=by, at=at)
    return True


@transaction.atomic
def spike(article, *, by, reason, at=None):
    """Give up a story that readers do not see; it and the reason stay on record."""
    require_permission(by, "articles.publish_article")
    saved, at = lock(article, at)
    if saved.editions.live(at).exists() or saved.editions.scheduled(at).exists():
        raise Refusal(_("This story is live or scheduled: withdraw it first."))
    return _set_status(
        article, Status.SPIKED, Act.SPIKED, "articles.publish_article", by, at, reason
    )


def set_aside(article, *, by, words, at=None):
    """Keep on record the words that lost when two people wrote at the same place."""
    record(article, Act.SET_ASIDE, by, at or now(), words)


def take_over(article, *, by, words, at=None):
    """Put on record that somebody took over the writing of a story."""
    require_permission(by, "articles.publish_article")
    record(article, Act.TAKEN_OVER, by, at or now(), words)


@transaction.atomic
def _set_status(article, status, act, permission, by, at, reason=""):
    require_permission(by, permission)
    saved, at = lock(article, at)
    if saved.status == status:
        raise Refusal(
            _("The story is already: %(status)s.") % {"status": saved.get_status_display()}
        )
    if saved.status == Status.SPIKED and status != Status.DRAFT:
        raise Refusal(str(SPIKED))
    saved.status = article.status = status
    Article.objects.filter(pk=saved.pk).update(status=status)
    record(saved, act, by, at, reason)
    return saved
