"""The usage rights that a photo may have, with the cost, caution and demands of each."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from contributors.models import UsageRight


class Cost(StrEnum):
    FREE = "free"
    CONDITIONAL = "conditional"
    PAY = "pay"


@dataclass(frozen=True)
class Terms:
    """The standing terms of one usage right; a single photo's leases and dates come on top."""

    cost: Cost
    caution: Promise | str = ""
    needs_licence: bool = False
    needs_source: bool = False
    may_be_syndicated: bool = False


TERMS = {
    UsageRight.STAFF: Terms(Cost.FREE, may_be_syndicated=True),
    UsageRight.FREELANCE: Terms(
        Cost.PAY, _("Paid for each use: check the agreement before using it again.")
    ),
    UsageRight.COMMISSIONED: Terms(
        Cost.FREE, _("Paid for already, for our own pages."), may_be_syndicated=True
    ),
    UsageRight.SUBSCRIPTION: Terms(
        Cost.FREE, _("Free within the subscription: mind the agency’s quota and its terms.")
    ),
    UsageRight.PAY_PER_USE: Terms(Cost.PAY, _("Every use is billed.")),
    UsageRight.HANDOUT: Terms(
        Cost.FREE,
        _("For news about whoever handed it out, and not for anything else. Name the source."),
        needs_source=True,
    ),
    UsageRight.POOL: Terms(
        Cost.CONDITIONAL, _("For the event that the pool covered, and for news only.")
    ),
    UsageRight.SCREENGRAB: Terms(
        Cost.CONDITIONAL,
        _("As a quotation, while the broadcast itself is the news. Name the source."),
        needs_source=True,
    ),
    UsageRight.SOCIAL_MEDIA: Terms(
        Cost.CONDITIONAL, _("Only with the author’s consent, kept in the notes.")
    ),
    UsageRight.CREATIVE_COMMONS: Terms(
        Cost.FREE,
        _("Name the author and link the licence; check whether it allows this use."),
        needs_licence=True,
    ),
    UsageRight.PUBLIC_DOMAIN: Terms(Cost.FREE, may_be_syndicated=True),
    UsageRight.DEMONSTRATION: Terms(Cost.FREE, may_be_syndicated=True),
}


MAY_BE_SYNDICATED = [right for right, terms in TERMS.items() if terms.may_be_syndicated]
NEED_SOURCE = [right for right, terms in TERMS.items() if terms.needs_source]
NEED_LICENCE = [right for right, terms in TERMS.items() if terms.needs_licence]
