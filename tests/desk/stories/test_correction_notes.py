"""A published note has a page of its own, where it is mended or removed."""

import pytest
from django.urls import reverse

from articles.models import DeskLogEntry
from articles.publishing import correct
from tests.make import make_ana, make_ben, make_edition

from .story_form import change_url

pytestmark = pytest.mark.django_db


def make_note():
    edition = make_edition()
    return correct(edition.article, language="fr", by=None, kind="correction", text="Un vrai tort.")


def note_url(note):
    return reverse("admin:articles_correction_change", args=[note.pk])


def readers_page(client, note):
    return client.get(note.article.editions.live().get().get_absolute_url()).content.decode()


def test_mended_note_is_read_and_on_record(client):
    note = make_note()
    client.force_login(make_ben())

    client.post(note_url(note), {"kind": "clarification", "text": "C’était mardi."})

    page = readers_page(client, note)
    entry = DeskLogEntry.objects.get(act="note-mended")
    assert "C’était mardi." in page
    assert "Un vrai tort." not in page
    assert "Un vrai tort." in entry.reason


def test_removed_note_leaves_page_and_stays_on_record(client):
    note = make_note()
    client.force_login(make_ben())
    form = {"kind": "correction", "text": "Un vrai tort.", "remove_because": "It was right."}

    client.post(note_url(note), form)
    page = readers_page(client, note)

    note.refresh_from_db()
    assert "Un vrai tort." not in page
    assert note.removed_at
    assert "It was right." in DeskLogEntry.objects.get(act="note-removed").reason


def test_removed_note_can_be_printed_again_by_correcting(client):
    note = make_note()
    client.force_login(make_ben())
    form = {"kind": "correction", "text": "Un vrai tort.", "remove_because": "Too early."}
    client.post(note_url(note), form)

    correct(note.article, language="fr", by=None, kind="correction", text="Un vrai tort.")

    assert "Un vrai tort." in readers_page(client, note)


def test_story_leads_to_its_note(client):
    note = make_note()
    client.force_login(make_ben())

    assert note_url(note) in client.get(change_url(note.article)).content.decode()


def test_reporter_reads_note_and_cannot_change_it(client):
    note = make_note()
    client.force_login(make_ana())

    response = client.post(note_url(note), {"kind": "apology", "text": "Pardon."})

    note.refresh_from_db()
    assert response.status_code == 403
    assert note.text == "Un vrai tort."
