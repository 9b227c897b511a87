from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.ledger.expiring_rights import expiring
from articles.ledger.expiry_mail import tell
from media.rights import days_to_go
from tests.make import make_article, make_cleo, make_edition, make_photo

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def make_used(**fields):
    photo = make_photo(**{"file": "originals/a.jpg", "usage_right": "staff"} | fields)
    headline = f"Histoire {photo.pk}"
    make_edition(make_article(lead_photo=photo, headline_fr=headline), at=NOON - 40 * DAY)
    return photo


def test_live_story_is_listed_with_photos_remaining_days():
    photo = make_used(usable_until=NOON + 3 * DAY)
    make_used(usable_until=NOON + 60 * DAY)
    make_photo(file="a.jpg", usage_right="staff", usable_until=NOON + 3 * DAY)

    (row,) = expiring(NOON)

    assert (row.photo, row.days, row.has_ended) == (photo, 3, False)
    assert [story.headline for story in row.stories] == [f"Histoire {photo.pk}"]


def test_photo_that_left_its_story_is_listed_first():
    ending = make_used(usable_until=NOON + DAY)
    ended = make_used(usable_until=NOON)
    denied = make_used()
    denied.leases.create(verdict="deny", starts_at=NOON - DAY)

    rows = expiring(NOON)

    assert [(row.photo, row.has_ended) for row in rows] == [
        (ended, True),
        (denied, True),
        (ending, False),
    ]


def test_lease_puts_off_end_of_rights():
    photo = make_used(usable_until=NOON + 3 * DAY)
    photo.leases.create(verdict="allow", ends_at=NOON + 90 * DAY)

    assert expiring(NOON) == []


def days_told(photo, runs):
    """Runs the task so many days before the end, and says on which the desk was written to."""
    return [days for days in runs if tell(photo.usable_until - days * DAY)]


def test_picture_desk_is_told_on_three_days_before():
    make_cleo()
    photo = make_used(usable_until=NOON + 20 * DAY)

    assert days_told(photo, range(20, -2, -1)) == [14, 7, 1]
    for message in mail.outbox:
        assert message.to == ["cleo@example.org"]
        assert f"Histoire {photo.pk}" in message.body


def test_repeated_task_tells_picture_desk_once():
    make_cleo()
    photo = make_used(usable_until=NOON + 20 * DAY)

    assert days_told(photo, [14, 14, 7, 7, 6.5, 1, 0.5]) == [14, 7, 1]


def test_missed_notice_of_ending_rights_comes_late():
    make_cleo()
    photo = make_used(usable_until=NOON + 20 * DAY)

    assert days_told(photo, [12, 11, 4]) == [12, 4]


def test_notice_without_recipient_is_not_counted_as_told():
    make_used(usable_until=timezone.now() + 7 * DAY)

    with pytest.raises(CommandError, match="Nobody can be told"):
        call_command("mail_expiring_photos")

    make_cleo()
    call_command("mail_expiring_photos")
    assert len(mail.outbox) == 1


def test_server_without_mail_prints_nothing_as_sent(settings):
    make_cleo()
    make_used(usable_until=timezone.now() + 7 * DAY)
    settings.PRODUCTION = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

    with pytest.raises(CommandError, match="set EMAIL_URL"):
        call_command("mail_expiring_photos")

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    call_command("mail_expiring_photos")
    assert len(mail.outbox) == 1


def test_unreachable_mail_server_is_one_sentence(settings):
    make_cleo()
    make_used(usable_until=timezone.now() + 7 * DAY)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    with pytest.raises(CommandError, match="nothing counts as told"):
        call_command("mail_expiring_photos")


def test_new_end_of_rights_is_told_anew():
    make_cleo()
    photo = make_used(usable_until=NOON + 7 * DAY)
    tell(NOON)
    photo.usable_until += DAY
    photo.save()

    assert tell(NOON + DAY)


def test_unsent_notice_is_sent_next_time(monkeypatch):
    make_cleo()
    make_used(usable_until=NOON + 7 * DAY)

    def fail(*args):
        raise OSError("no route to the mail server")

    with monkeypatch.context() as broken:
        broken.setattr("articles.ledger.expiry_mail.send_mail", fail)
        with pytest.raises(OSError, match="no route"):
            tell(NOON)

    assert tell(NOON)


def test_days_to_go_follow_clock_on_wall():
    changed = datetime(2026, 11, 1, 4, tzinfo=UTC)  # midnight; that day has 25 hours
    two_days_later = datetime(2026, 11, 3, 5, tzinfo=UTC)

    assert days_to_go(two_days_later, changed) == 2
    assert days_to_go(two_days_later, changed - timedelta(seconds=1)) == 3
    assert days_to_go(two_days_later, two_days_later - timedelta(seconds=1)) == 1


def test_nobody_is_written_to_without_ending_rights():
    make_cleo()

    call_command("mail_expiring_photos")

    assert mail.outbox == []


def test_start_page_shows_ending_rights_to_picture_desk(client):
    client.force_login(make_cleo())
    photo = make_photo(
        file="a.jpg", usage_right="staff", usable_until=timezone.now() + timedelta(hours=30)
    )
    make_edition(make_article(lead_photo=photo, headline_fr="Le port rouvre"))

    page = client.get("/admin/").content.decode()

    assert "2 days to go" in page
    assert "Le port rouvre" in page
