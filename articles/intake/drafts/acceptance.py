"""Taking a story in: the draft, and when asked the page; a sentence says what was done."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from articles import publishing
from articles.intake.flags.descriptions import describe
from articles.intake.flags.holding import holding
from articles.models import Article, Edition
from lib.refusal import Refusal

from .load import load, recognise


@dataclass
class Taken:
    """The outcome of taking in one story."""

    message: str
    article: Article | None = None
    notes: list[str] = field(default_factory=list)
    edition: Edition | None = None
    held_back: list[str] = field(default_factory=list)
    failed: bool = False


def take_in(story, *, section=None, publish=False, dry_run=False, by=None):
    if dry_run:
        known = recognise(story)
        return Taken(_known_message(known) if known else _("understood; nothing was stored"), known)
    loaded = load(story, section=section, by=by)
    said = _made_message if loaded.is_new else _known_message
    taken = Taken(said(loaded.article), loaded.article)
    if loaded.article.section is None and section is None:
        taken.notes = [_("it stands in no section: its tags and its agency name none")]
    if publish:
        _publish(taken, story, loaded.flags, section, by)
    else:
        taken.edition = _live_edition(loaded.article, story)
    return taken


def _live_edition(article, story):
    return article.editions.live().in_language(story.language).first()


def _made_message(article):
    return _("draft made, article %(id)s") % {"id": article.pk}


def _known_message(article):
    return _("taken in before, article %(id)s") % {"id": article.pk}


@transaction.atomic
def _publish(taken, story, flags, section, by):
    """Publish unless readers have it, are about to, or had it taken from them.

    The article is held meanwhile, so that two who send the same file publish it once.
    """
    taken.article = Article.objects.select_for_update().get(pk=taken.article.pk)
    taken.edition = _live_edition(taken.article, story)
    editions = taken.article.editions.in_language(story.language)
    if taken.edition:
        taken.message = _("%(message)s, and live already") % {"message": taken.message}
        return
    if editions.scheduled().exists():
        taken.message = _("%(message)s, and scheduled already") % {"message": taken.message}
        return
    if editions.filter(withdrawn_at__isnull=False).exists():
        _refuse(taken, _("It was withdrawn: an editor must publish it again by hand."))
        return
    held_by = holding(flags)
    if held_by:
        _refuse(taken, _("Check first: %(flags)s.") % {"flags": "; ".join(map(describe, held_by))})
        return
    try:
        _give_section(taken.article, section)
        taken.edition = publishing.publish(taken.article, language=story.language, by=by)
    except Refusal as refusal:
        _refuse(taken, str(refusal))
        return
    taken.message = _("%(message)s, and published") % {"message": taken.message}
    taken.held_back = [
        _("no file has come for photo %(photo)s") % {"photo": photo}
        for photo in _photos_without_file(taken)
    ]


def _give_section(article, section):
    if article.section is None:
        article.section = section
        article.save(update_fields=["section"])


def _photos_without_file(taken):
    uses = taken.edition.photo_uses.select_related("photo")
    return [use.photo for use in uses if not use.photo.has_file]


def _refuse(taken, sentence):
    taken.message = _("%(message)s, and not published. %(why)s") % {
        "message": taken.message,
        "why": sentence,
    }
    taken.failed = True
