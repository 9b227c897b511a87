"""Badges: what the desk sees of a photo at a glance, its rights and what is missing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from media import rights
from media.models import Photo
from media.rights import Kind

SOON = timedelta(days=14)
MONTHS_AWAY = timedelta(days=92)

SHORT = {
    Kind.NO_FILE: gettext_lazy("No file"),
    Kind.NO_CREDIT: gettext_lazy("No credit"),
    Kind.NO_RIGHTS: gettext_lazy("No usage right"),
    Kind.NO_LICENCE: gettext_lazy("No licence"),
    Kind.NO_SOURCE: gettext_lazy("No source"),
    Kind.RIGHTS_ENDED: gettext_lazy("Rights ended"),
    Kind.EMBARGOED: gettext_lazy("Embargoed"),
    Kind.DENIED: gettext_lazy("Denied"),
}


@dataclass(frozen=True)
class Badge:
    """A short word on a photo, and where there is more to say, the sentence.

    `kind` is good, warning or bad.
    """

    kind: str
    words: str
    sentence: str = ""


def badges(photo: Photo, at: datetime | None = None) -> list[Badge]:
    at = at or timezone.now()
    objections = rights.objections(photo, at)
    found = [Badge("bad", str(SHORT[each.kind]), str(each)) for each in objections]
    if not objections:
        found.append(_rights_badge(rights.ends_at(photo, at), at))
    for field, words in (("caption", _("No caption")), ("alt_text", _("No alternative text"))):
        if not (getattr(photo, f"{field}_fr") or getattr(photo, f"{field}_en")):
            found.append(Badge("warning", words))
    return found


def _rights_badge(end, at):
    if end is None or end - at > MONTHS_AWAY:
        return Badge("good", _("May be used"))
    days = rights.days_to_go(end, at)
    words = ngettext("Rights end in %(days)s day", "Rights end in %(days)s days", days)
    kind = "warning" if end - at <= SOON else "good"
    return Badge(kind, words % {"days": days})
