"""The figures of the ledger: every use of a photo and every credit of a person, counted.

A photo counts once a story, when readers first got it there; a credit once a story and role.
Later editions and the other language add nothing, and what is only scheduled counts when its
moment comes. All figures are copies made then, so that a past month stays as it was.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone

from articles.models import EditionByline, PhotoUse
from contributors.models import Merge
from lib.months import month_number, month_start

MONTHS_OF_CHART = 12


@dataclass(frozen=True)
class Period:
    """A time from a first moment to before another."""

    start: datetime
    end: datetime

    @classmethod
    def month(cls, moment: datetime) -> "Period":
        number = month_number(timezone.localtime(moment))
        return cls(month_start(number), month_start(number + 1))

    @classmethod
    def whole(cls, until: datetime) -> "Period":
        """Return all that was, up to the end of that month."""
        return cls(datetime(1900, 1, 1, tzinfo=UTC), cls.month(until).end)

    def months_before(self, count: int) -> "Period":
        first = month_number(timezone.localtime(self.start)) - count
        return Period(month_start(first), self.end)


@dataclass(frozen=True)
class Line:
    """One line of totals: the cost is what was agreed then, rate and quota are today's.

    `merged` names who was counted apart until a merge brought the lines together.
    """

    key: object
    name: str
    count: int
    cost: Decimal | None = None
    quota: int | None = None
    rate: Decimal | None = None
    merged: str = ""

    @property
    def over_quota(self) -> int:
        return max(0, self.count - self.quota) if self.quota is not None else 0


def photo_uses(period: Period, at: datetime | None = None, **chosen) -> QuerySet[PhotoUse]:
    """Return first uses in that time; `chosen` narrows by agency, photographer, right..."""
    uses = _in_period(PhotoUse.objects.first_uses(), period, at, chosen)
    return uses.select_related(
        "agency", "photographer", "photo", "edition__address", "over_quota_by"
    )


def credits_of_people(period: Period, at: datetime | None = None, **chosen) -> QuerySet:
    """Return first credits of people, and of agencies that gave words."""
    rows = _in_period(EditionByline.objects.first_credits(), period, at, chosen)
    return rows.select_related("contributor", "agency", "edition__address")


def _in_period(rows, period, at, chosen):
    """Return rows of the period that readers have had by that moment."""
    rows = rows.filter(live_from__gte=period.start, live_from__lt=period.end, **_filters(chosen))
    return rows.filter(live_from__lte=at or timezone.now())


def _filters(chosen):
    return {name: value for name, value in chosen.items() if value not in (None, "")}


def totals_by_agency(uses: QuerySet[PhotoUse]) -> list[Line]:
    agencies = {use.agency_id: use.agency for use in uses}
    merged = _merged_names(Merge.Kind.AGENCY, agencies)
    lines = []
    for row in _group_by(uses, "agency"):
        agency, totals = agencies[row["agency"]], (row["count"], row["cost"])
        terms = (agency.monthly_quota, agency.rate, merged.get(agency.pk, "")) if agency else ()
        lines.append(Line(row["agency"], str(agency or "–"), *totals, *terms))
    return lines


def totals_by_photographer(uses: QuerySet[PhotoUse]) -> list[Line]:
    names = {use.photographer_id: use.photographer for use in uses}
    merged = _merged_names(Merge.Kind.CONTRIBUTOR, names)
    return [
        Line(key, str(names[key] or "–"), row["count"], row["cost"], merged=merged.get(key, ""))
        for row in _group_by(uses, "photographer")
        for key in [row["photographer"]]
    ]


def _merged_names(kind, keys) -> dict[int, str]:
    records = Merge.objects.filter(kind=kind, kept_id__in=[key for key in keys if key])
    found: dict[int, list[str]] = {}
    for record in records.filter(undone_at=None).order_by("at", "id"):
        found.setdefault(record.kept_id, []).append(record.gone_name)
    return {key: ", ".join(names) for key, names in found.items()}


def totals_by_person(rows: QuerySet[EditionByline]) -> list[Line]:
    counted: dict = {}
    for row in rows:
        key = (str(row.contributor or row.agency), row.get_role_display())
        counted[key] = counted.get(key, 0) + 1
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [Line(key, " · ".join(map(str, key)), count) for key, count in ordered]


def _group_by(uses, field):
    grouped = uses.order_by().values(field)
    return grouped.annotate(count=Count("pk"), cost=Sum("cost")).order_by(
        "-count", F(field).asc(nulls_last=True)
    )


def by_month(rows: QuerySet, period: Period) -> list[tuple[datetime, int]]:
    """Return the count of each month of the period, months without any among them."""
    zone = timezone.get_current_timezone()
    months = rows.order_by().annotate(month=TruncMonth("live_from", tzinfo=zone))
    found = {
        month_number(row["month"]): row["count"]
        for row in months.values("month").annotate(count=Count("pk"))
    }
    first, end = (month_number(timezone.localtime(at)) for at in (period.start, period.end))
    return [(month_start(number), found.get(number, 0)) for number in range(first, end)]


def uses_in_month(agency, at: datetime, apart_from: Q) -> int:
    """Count this agency's pictures that the month's stories use for the first time.

    Those that are scheduled for the month are among them: their room in the quota is taken.
    """
    month = Period.month(at)
    uses = PhotoUse.objects.first_uses().filter(
        agency=agency, live_from__gte=month.start, live_from__lt=month.end
    )
    return uses.exclude(apart_from).count()
