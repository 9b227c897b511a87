"""What the desk has to know of a photo at a glance: may it be used, and what is missing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from media import rights
from media.models import Photo
from media.rights import Because

SOON = timedelta(days=14)
MONTHS_AWAY = timedelta(days=92)

SHORT = {
    Because.NO_FILE: _lazy("No file"),
    Because.NO_CREDIT: _lazy("No credit"),
    Because.NO_RIGHTS: _lazy("No usage right"),
    Because.NO_LICENCE: _lazy("No licence"),
    Because.NO_SOURCE: _lazy("No source"),
    Because.RIGHTS_ENDED: _lazy("Rights ended"),
    Because.EMBARGOED: _lazy("Embargoed"),
    Because.DENIED: _lazy("Denied"),
}


@dataclass(frozen=True)
class Mark:
    """A short word on a photo, and where there is more to say, the sentence.

    `kind` is good, warning or bad.
    """

    kind: str
    words: str
    sentence: str = ""


def marks(photo: Photo, at: datetime | None = None) -> list[Mark]:
    at = at or timezone.now()
    reasons = rights.may_use(photo, at)
    found = [Mark("bad", str(SHORT[reason.because]), str(reason)) for reason in reasons]
    if not reasons:
        found.append(_until(rights.ends_at(photo, at), at))
    for field, words in (("caption", _("No caption")), ("alt_text", _("No alternative text"))):
        if not (getattr(photo, f"{field}_fr") or getattr(photo, f"{field}_en")):
            found.append(Mark("warning", words))
    return found


def _until(end, at):
    if end is None or end - at > MONTHS_AWAY:
        return Mark("good", _("May be used"))
    days = rights.days_to_go(end, at)
    words = ngettext("Rights end in %(days)s day", "Rights end in %(days)s days", days)
    kind = "warning" if end - at <= SOON else "good"
    return Mark(kind, words % {"days": days})
