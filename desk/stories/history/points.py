"""Points of a story's history that can be looked at and compared, by the name in an address.

"v12" is a version, "e45" an edition by its primary key, "now" the working copy as it is saved.
"""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404
from django.utils.translation import gettext as _

from articles import history
from articles.models import Edition, Version
from desk.stories.changes import full_name
from lib.primary_keys import parse_pk

NOW = "now"


@dataclass(frozen=True)
class Point:
    name: str
    label: str
    at: datetime
    by: str
    state: dict
    number: int | None = None  # of a version


def point(article, name):
    """Return the point of that name; 404 for one that is not there, or no longer."""
    if name == NOW:
        return now(article)
    find = {"v": _version, "e": _edition}.get(name[:1])
    number = parse_pk(name[1:])
    if find is None or number is None:
        raise Http404
    return find(article, name, number)


def now(article):
    state = history.state_of(article)
    return Point(NOW, _("What stands at the desk now"), article.edited_at, "", state)


def _version(article, name, number):
    version = article.versions.select_related("by").filter(number=number).first()
    if version is None:
        raise Http404(_("This version is no longer kept."))
    return Point(
        name, version_label(version), version.at, full_name(version.by) or "", version.state, number
    )


def _edition(article, name, pk):
    rows = Edition.objects.select_related("published_by")
    edition = rows.filter(article=article, pk=pk).first()
    if edition is None:
        raise Http404
    state = history.edition_state(edition, history.state_of(article))
    by = full_name(edition.published_by) or ""
    return Point(name, edition_label(edition), edition.live_from, by, state)


def version_label(version: Version):
    return _("Version %(number)s") % {"number": version.number}


def edition_label(edition):
    language = edition.language.upper()
    return _("Edition %(language)s %(number)s") % {"language": language, "number": edition.number}
