from datetime import MAXYEAR, MINYEAR, UTC, datetime

from django import forms
from django.conf import settings
from django.utils import timezone
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
    """A day and a time in the publication's zone.

    Of the hour that autumn repeats the first is meant, unless the row already says the second.
    """

    widget = MomentInput
    default_error_messages = {
        "skipped": _("The clocks jump over this hour that night: choose an hour later."),
    }

    def to_python(self, value):
        """Refuse the first and the last year, whose moments may be none in another zone."""
        with timezone.override(UTC):  # Django refuses the repeated hour of a zone that has one
            moment = super().to_python(value)
        if moment is None:
            return None
        if not MINYEAR < moment.year < MAXYEAR:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        zone = timezone.get_current_timezone()
        local = moment.replace(tzinfo=zone, fold=0)
        found = local.astimezone(UTC)
        if found.astimezone(zone).time() != local.time():
            raise forms.ValidationError(self.error_messages["skipped"], code="skipped")
        return found

    def has_changed(self, initial, data):
        if not isinstance(initial, datetime):
            return super().has_changed(initial, data)
        try:
            moment = self.to_python(data)
        except forms.ValidationError:
            return True
        return moment is None or _as_shown(moment) != _as_shown(initial)


def _as_shown(moment):
    local = timezone.localtime(moment) if timezone.is_aware(moment) else moment
    return local.replace(tzinfo=None, microsecond=0)


class KeepsMomentsMixin:
    """For a ModelForm: a moment whose field was left alone stays as it is."""

    def clean(self):
        cleaned = super().clean()
        for name, field in self.fields.items():
            if isinstance(field, MomentField) and name in cleaned and name not in self.changed_data:
                cleaned[name] = getattr(self.instance, name)
        return cleaned


# For a colleague whose own clock shows another time than the paper's.
IN_OUR_ZONE = format_lazy(_("Time of {zone}"), zone=settings.TIME_ZONE)
# What `formfield_overrides` of an admin says for models.DateTimeField
MOMENT = {"form_class": MomentField, "widget": MomentInput, "help_text": IN_OUR_ZONE}
