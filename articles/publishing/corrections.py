"""Public notes of what was wrong: publishing, mending and removing them."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, Correction, DeskLogEntry
from lib.languages import named_refusals
from lib.refusal import Refusal

from .acting import lock, record, require_permission
from .release import publish

Act = DeskLogEntry.Act


@transaction.atomic
def correct_in_each(
    article: Article, *, texts: Mapping[str, str], by, kind: str, at=None
) -> list[Correction]:
    """Publish a correction in each of these languages, with its note there, or in none."""
    notes = []
    for language, text in texts.items():
        with named_refusals(language):
            notes.append(correct(article, language=language, by=by, kind=kind, text=text, at=at))
    return notes


@transaction.atomic
def correct(article: Article, *, language: str, by, kind: str, text: str, at=None) -> Correction:
    """Publish the corrected working copy with a public note of what was wrong."""
    require_permission(by, "articles.publish_article")
    text = _demand_text(text)
    article, at = lock(article, at)
    if not article.editions.live(at).in_language(language).exists():
        raise Refusal(_("Only a live story can be corrected, and this one is not live."))
    if article.corrections.public(at).filter(language=language, text=text).exists():
        raise Refusal(_("Readers have this correction already: it is not printed twice."))
    edition = publish(article, language=language, by=by, at=at, reason=text, tell_readers=True)
    record(article, Act.CORRECTED, by, at, text, language)
    return Correction.objects.create(
        article=article,
        edition=edition,
        language=language,
        kind=kind,
        text=text,
        corrected_at=at,
        corrected_by=by,
    )


@transaction.atomic
def mend_note(note: Correction, *, by, kind: str, text: str, at=None) -> Correction:
    """Change what readers read in a note; the words before stay on record."""
    text = _demand_text(text)
    saved, at = _lock_note(note, by, at)
    if (kind, text) == (saved.kind, saved.text):
        return saved
    before = _("Before: %(kind)s, “%(text)s”") % {
        "kind": saved.get_kind_display(),
        "text": saved.text,
    }
    saved.kind, saved.text = kind, text
    saved.save(update_fields=["kind", "text"])
    record(saved.article, Act.NOTE_MENDED, by, at, before, saved.language)
    return saved


@transaction.atomic
def remove_note(note: Correction, *, by, reason: str, at=None) -> None:
    """Take a note from the page; it stays on record with the reason."""
    if not reason.strip():
        raise Refusal(_("Say why the note is removed: the reason stays on record."))
    saved, at = _lock_note(note, by, at)
    saved.removed_at = at
    saved.save(update_fields=["removed_at"])
    record(saved.article, Act.NOTE_REMOVED, by, at, f"“{saved.text}” · {reason}", saved.language)


def _demand_text(text):
    if not text.strip():
        raise Refusal(_("Say in the correction what was wrong and what is right."))
    return text.strip()


def _lock_note(note, by, at):
    require_permission(by, "articles.publish_article")
    _article, at = lock(note.article, at)
    saved = Correction.objects.get(pk=note.pk)
    if saved.removed_at:
        raise Refusal(_("This note is removed already: readers do not see it."))
    return saved, at
