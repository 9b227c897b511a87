"""What the desk has to know of a photo at a glance: may it be used, and what is missing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from media import rights
from media.models import Photo
from media.rights import Because

SOON = timedelta(days=14)
MONTHS_AWAY = timedelta(days=92)

SHORT = {
    Because.NO_FILE: gettext_lazy("No file"),
    Because.NO_CREDIT: gettext_lazy("No credit"),
    Because.NO_RIGHTS: gettext_lazy("No usage right"),
    Because.NO_LICENCE: gettext_lazy("No licence"),
    Because.NO_SOURCE: gettext_lazy("No source"),
    Because.RIGHTS_ENDED: gettext_lazy("Rights ended"),
    Because.EMBARGOED: gettext_lazy("Embargoed"),
    Because.DENIED: gettext_lazy("Denied"),
}


@dataclass(frozen=True)
class Badge:
    """A short word on a photo, and where there is more to say, the sentence.

    `kind` is good, warning or bad.
    """

    kind: str
    words: str
    sentence: str = ""


def marks(photo: Photo, at: datetime | None = None) -> list[Badge]:
    at = at or timezone.now()
    reasons = rights.may_use(photo, at)
    found = [Badge("bad", str(SHORT[reason.because]), str(reason)) for reason in reasons]
    if not reasons:
        found.append(_until(rights.ends_at(photo, at), at))
    for field, words in (("caption", _("No caption")), ("alt_text", _("No alternative text"))):
        if not (getattr(photo, f"{field}_fr") or getattr(photo, f"{field}_en")):
            found.append(Badge("warning", words))
    return found


def _until(end, at):
    if end is None or end - at > MONTHS_AWAY:
        return Badge("good", _("May be used"))
    days = rights.days_to_go(end, at)
    words = ngettext("Rights end in %(days)s day", "Rights end in %(days)s days", days)
    kind = "warning" if end - at <= SOON else "good"
    return Badge(kind, words % {"days": days})
