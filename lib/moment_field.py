from datetime import MAXYEAR, MINYEAR, datetime

from django import forms
from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _


class MomentInput(forms.DateTimeInput):
    """The browser's own calendar and clock; seconds are shown, and so kept, where there are any."""

    input_type = "datetime-local"

    def format_value(self, value):
        if not isinstance(value, datetime):
            return value
        return value.isoformat(timespec="seconds" if value.second else "minutes")


class MomentField(forms.DateTimeField):
    """A day and a time in the publication's zone."""

    widget = MomentInput

    def to_python(self, value):
        """Refuse the first and the last year, whose moments may be none in another zone."""
        moment = super().to_python(value)
        if moment and not MINYEAR < moment.year < MAXYEAR:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return moment


# For a colleague whose own clock shows another time than the paper's.
IN_OUR_ZONE = format_lazy(_("Time of {zone}"), zone=settings.TIME_ZONE)
# What `formfield_overrides` of an admin says for models.DateTimeField
MOMENT = {"form_class": MomentField, "widget": MomentInput, "help_text": IN_OUR_ZONE}
