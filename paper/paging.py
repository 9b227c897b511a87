"""Lists of stories, newest first, in pages that begin after a mark and never count rows."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q
from django.http import Http404

SIZE = 20
MARK = re.compile(r"(-[0-9]{1,16}|[0-9]{1,17})-([0-9]{1,18})")  # from the year 1653 to 5138
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Page:
    """The primary keys of editions, and the mark that older ones follow, if there are any."""

    pks: list[int]
    older: str = ""


def page_after(request, queryset, *, pk="id", size=SIZE):
    """Return the page of editions that the address asks for, each once.

    `pk` is their column on these rows, of which an edition may have several.
    """
    if mark := request.GET.get("before", ""):
        moment, number = _parse_mark(mark)
        queryset = queryset.filter(
            Q(first_published_at__lt=moment) | Q(**{f"{pk}__lt": number}),
            first_published_at__lte=moment,
        )
    queryset = queryset.order_by("-first_published_at", f"-{pk}")
    rows = list(queryset.values_list(pk, "first_published_at")[: size + 1])
    more = len(rows) > size
    pks = list(dict.fromkeys(pk for pk, _moment in rows[:size]))
    return Page(pks, mark_of(*rows[size - 1]) if more else "")


def mark_of(pk, first_published_at):
    moment = (first_published_at - EPOCH) // timedelta(microseconds=1)
    return f"{moment}-{pk}"


def _parse_mark(mark):
    found = MARK.fullmatch(mark)
    if not found:
        raise Http404
    return EPOCH + timedelta(microseconds=int(found[1])), int(found[2])
