"""Days and moments as each language prints them, in the publication's zone."""

from django.utils import timezone

MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}
SHORT_MONTHS = {
    "fr": "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.",
    "en": "Jan Feb March April May June July Aug Sept Oct Nov Dec",
}
WEEKDAYS = {
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
NBSP = "\u00a0"


def printed_day(moment, language):
    """Return "1er novembre 2024" or "1 November 2024"."""
    local = timezone.localtime(moment)
    number = "1er" if language == "fr" and local.day == 1 else str(local.day)
    return f"{number}{NBSP}{MONTHS[language].split()[local.month - 1]} {local.year}"


def printed_hour(moment, language):
    """Return "14 h 05" or "14:05"."""
    local = timezone.localtime(moment)
    if language == "fr":
        return f"{local.hour}{NBSP}h{NBSP}{local.minute:02}"
    return f"{local.hour}:{local.minute:02}"


def printed_moment(moment, language):
    """Return "1er novembre 2024 à 14 h 05" or "1 November 2024 at 14:05"."""
    joint = "à" if language == "fr" else "at"
    return f"{printed_day(moment, language)} {joint} {printed_hour(moment, language)}"


def printed_weekday(moment, language):
    """Return "dimanche 1er novembre 2024", for the head of the paper."""
    weekday = WEEKDAYS[language].split()[timezone.localtime(moment).weekday()]
    return f"{weekday} {printed_day(moment, language)}"


def printed_since(moment, at, language):
    """Return the hour of what came today, else day and month: for a column of news."""
    local = timezone.localtime(moment)
    if local.date() == timezone.localdate(at):
        return printed_hour(moment, language)
    number = "1er" if language == "fr" and local.day == 1 else str(local.day)
    return f"{number}{NBSP}{SHORT_MONTHS[language].split()[local.month - 1]}"
