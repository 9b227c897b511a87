"""The moment that an embargo names: "NOV. 3, 2026, 5 A.M. ET", « 3 novembre 2026, 5 h »."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from lib.text import fold

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan janvier janv", "february feb fevrier fevr", "march mar mars",
            "april apr avril avr", "may mai", "june jun juin", "july jul juillet juil",
            "august aug aout", "september sept sep septembre", "october oct octobre",
            "november nov novembre", "december dec decembre",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
DAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH})\b\.?,?"
        r"(?:\s(?P<year>20\d\d))?",
        rf"\b(?P<month>{_MONTH})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s(?P<year>20\d\d))?",
        r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b",
        r"\b(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>20\d\d)\b",
    )
)
TIMES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>a\.?m|p\.?m)\b",
        r"\b(?P<hour>\d{1,2})\s?(?:h|heures?)(?:\s?(?P<minute>\d\d))?\b",
        r"\b(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?\b",
        r"\b(?P<hour>\d\d)(?P<minute>\d\d)(?=\s?(?:gmt|utc|hrs|hours|et|est|edt|bst|cet|local|z|london|uk|us)\b)",
        r"\b(?P<word>midnight|minuit|noon|midi)\b",
    )
)
WORDS_FOR_HOURS = {"midnight": 0, "minuit": 0, "noon": 12, "midi": 12}
ZONES = {
    "UTC": "gmt utc z tu tuc",
    "America/New_York": "et est edt eastern us hne hae",
    "America/Chicago": "ct cst cdt central hnc",
    "America/Denver": "mt mst mdt mountain hnr",
    "America/Los_Angeles": "pt pst pdt pacific hnp hap",
    "America/Halifax": "at ast adt atlantic hna haa",
    "America/St_Johns": "nst ndt nt newfoundland",
    "Europe/London": "bst london londres uk",
    "Europe/Paris": "cet cest paris bruxelles brussels geneve geneva berlin",
}
ZONE_OF = {word: zone for zone, words in ZONES.items() for word in words.split()}
# Right after the hour only: "est" and "at" are words, too.
ZONE = re.compile(
    r"[\s,(.]*(?:heures?\s(?:normale\s|avancee\s)?(?:de\s|du\s|d')?(?:l')?)?"
    rf"(?P<zone>{'|'.join(ZONE_OF)})\b"
)


@dataclass(frozen=True)
class Embargo:
    """When it ends; None when that cannot be read. `is_certain`: nothing had to be guessed."""

    until: datetime | None = None
    is_certain: bool = False


def read_embargo(text, at=None):
    """Return the embargo that the words set. A year that is missing is the nearest one.

    Without a zone the hour is the paper's; without an hour it ends with the day, which is the
    careful guess.
    """
    folded = fold(text)
    days = [found for pattern in DAYS for found in pattern.finditer(folded)]
    if not days:
        return Embargo()
    day = days[0]
    rest = f"{folded[: day.start()]} | {folded[day.end() :]}"
    time = next((found for pattern in TIMES if (found := pattern.search(rest))), None)
    zone = _zone(rest[time.end() :]) if time else timezone.get_default_timezone()
    try:
        until = _moment(day, time, zone, at or timezone.now())
    except (ValueError, OverflowError):
        return Embargo()
    return Embargo(until, bool(day["year"] and time) and len(days) == 1)


def _moment(day, time, zone, at):
    month = MONTHS.get(day["month"]) or int(day["month"])
    hour, minute = _clock(time) if time else (0, 0)
    years = [int(day["year"])] if day["year"] else [at.year - 1, at.year, at.year + 1]
    moments = [datetime(year, month, int(day["day"]), hour, minute, tzinfo=zone) for year in years]
    until = min(moments, key=lambda moment: abs(moment - at))
    return until if time else until + timedelta(days=1)


def _clock(time):
    said = time.groupdict()
    if said.get("word"):
        return WORDS_FOR_HOURS[said["word"]], 0
    hour, minute = int(said["hour"]), int(said["minute"] or 0)
    if said.get("half"):
        hour = hour % 12 + (12 if said["half"].startswith("p") else 0)
    return hour, minute


def _zone(after_the_hour):
    found = ZONE.match(after_the_hour)
    return ZoneInfo(ZONE_OF[found["zone"]]) if found else timezone.get_default_timezone()
