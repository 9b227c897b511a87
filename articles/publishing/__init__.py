"""The verbs of the desk: the only code that changes what readers see.

Each takes who acts (`by`; None is the command line), checks that they may, and either does
the whole act and puts it on record or raises a Refusal and leaves everything as it was.
"""

from .corrections import correct, correct_in_each, mend_note, remove_note
from .release import find_problems, may_be_overruled, problems, publish
from .restoring import restore, take_what_readers_have
from .schedule import unschedule, unschedule_embargoed
from .status import (
    approve,
    resubmit_if_approved,
    send_back,
    set_aside,
    spike,
    submit,
    take_over,
)
from .withdrawal import withdraw, withdraw_in_each

__all__ = [
    "approve",
    "correct",
    "correct_in_each",
    "find_problems",
    "may_be_overruled",
    "mend_note",
    "problems",
    "publish",
    "remove_note",
    "restore",
    "resubmit_if_approved",
    "send_back",
    "set_aside",
    "spike",
    "submit",
    "take_over",
    "take_what_readers_have",
    "unschedule",
    "unschedule_embargoed",
    "withdraw",
    "withdraw_in_each",
]
