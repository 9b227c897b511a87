"""The verbs of the desk: the only code that changes what readers see."""

from .acts import (
    approve,
    correct,
    find_problems,
    may_be_overruled,
    problems,
    publish,
    resubmit_if_approved,
    send_back,
    spike,
    submit,
    unschedule,
    unschedule_embargoed,
    withdraw,
)

__all__ = [
    "approve",
    "correct",
    "find_problems",
    "may_be_overruled",
    "problems",
    "publish",
    "resubmit_if_approved",
    "send_back",
    "spike",
    "submit",
    "unschedule",
    "unschedule_embargoed",
    "withdraw",
]
