"""Which flags hold a story back when it is to be published without anybody looking."""

from articles.typography import WHOLE_TEXT

PARTS = ("headline", "credit", "embargo", "kill")
CREDIT_OF_PHOTO = ("agency_unknown",)
# What is sure, or was understood all the same: an embargo that can be read holds by its time.
HARMLESS = {*WHOLE_TEXT, "agency_name", "embargo"}


def holding(flags):
    """Return the flags on what readers see first or on who is named: a person must look."""
    return [
        flag
        for flag in flags
        if (flag.part in PARTS and flag.kind not in HARMLESS) or flag.kind in CREDIT_OF_PHOTO
    ]
