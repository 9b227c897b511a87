"""Sentences of Django's admin that its French puts wrongly before our words: “de article”.

They stand here to be in our own catalogue, which is asked before Django's.
"""

from django.utils.translation import gettext_noop as _

REWORDED = [
    _("Add %s"),
    _("Add another %(verbose_name)s"),
    _("Change %s"),
    _("Delete selected %(verbose_name_plural)s"),
]
