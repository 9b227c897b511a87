"""The e-mail to the picture desk about rights that end in 14, 7 and 1 days."""

from datetime import datetime

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import ExpiryNotice

from .expiring_rights import Expiring, expiring

DAYS = (14, 7, 1)


class NobodyToTell(Exception):
    """There is something to say, and no address to send it to."""


class NoMailServer(Exception):
    """There is something to say, and a server would print it instead of sending it."""


@transaction.atomic
def tell(at: datetime | None = None) -> list[Expiring]:
    """Send the mail where there is something to say, and return what was said; run it daily.

    Each notice goes out once, however often this runs; one whose day was missed goes out late.
    When the mail can't be sent, nothing counts as said.
    """
    at = at or timezone.now()
    due = [row for row in expiring(at) if not row.has_ended and _is_news(row)]
    if due and not recipients():
        raise NobodyToTell
    if due and settings.PRODUCTION and settings.EMAIL_BACKEND.endswith("console.EmailBackend"):
        raise NoMailServer
    if due:
        text = render_to_string(
            "articles/expiring_mail.txt", {"rows": due, "site": settings.SITE_URL}
        )
        send_mail(_("Photos whose rights are ending"), text, None, recipients())
    return due


def _is_news(row):
    due = min(days for days in DAYS if days >= row.days)
    told = {"photo": row.photo, "ends_at": row.ends_at, "days": due}
    return ExpiryNotice.objects.get_or_create(**told)[1]


def recipients() -> list[str]:
    """Return whoever may change photos by their role, and has an address."""
    people = get_user_model().objects.filter(is_active=True).exclude(email="")
    chosen = [person.email for person in people if person.has_perm("media.change_photo")]
    return settings.PICTURE_DESK_EMAIL or sorted(set(chosen))
