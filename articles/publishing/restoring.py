"""Going back: to an earlier version of the working copy, or to what readers have."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.history import edition_state, state_of
from articles.history import record as record_version
from articles.history.state import apply
from articles.models import DeskLogEntry, Version
from lib.refusal import Refusal

from .acting import lock, record, require_permission
from .status import resubmit_if_approved

Act = DeskLogEntry.Act
Origin = Version.Origin


@transaction.atomic
def restore(article, *, number, by, at=None) -> list[str]:
    """Make an earlier version the working copy; return what of it no longer exists.

    What stood there stays a version of its own.
    """
    require_permission(by, "articles.change_article")
    saved, at = lock(article, at)
    version = saved.versions.filter(number=number).first()
    if version is None:
        raise Refusal(_("This version is no longer kept."))
    state = version.state
    if _lifts_embargo(saved, state) and not (by is None or by.has_perm("articles.publish_article")):
        raise Refusal(
            _(
                "That version has no embargo, or a shorter one: only somebody who may publish "
                "brings it back."
            )
        )
    missing = _replace(saved, state, by, Origin.RESTORED, restored=number)
    record(saved, Act.RESTORED, by, at, _("Version %(number)s.") % {"number": number})
    resubmit_if_approved(saved, by=by, at=at)
    return [f"{model._meta.verbose_name} {pk}" for model, pk in missing]


@transaction.atomic
def take_what_readers_have(article, *, language, by, at=None):
    """Make the working copy what readers have in a language: words, photo, tags, bylines."""
    require_permission(by, "articles.change_article")
    saved, at = lock(article, at)
    edition = saved.editions.live(at).in_language(language).first()
    if edition is None:
        raise Refusal(_("This story is not live in this language."))
    _replace(saved, edition_state(edition, state_of(saved)), by, Origin.READERS)
    record(saved, Act.TAKEN_BACK, by, at, language=language)


def _replace(article, state, by, origin, restored=None):
    record_version(article)
    missing = apply(article, state)
    record_version(article, by=by, origin=origin, restored=restored)
    return missing


def _lifts_embargo(article, state):
    then = state.get("embargoed_until")
    until = datetime.fromisoformat(then) if then else None
    return article.is_embargo_lifted_by(until, timezone.now())
