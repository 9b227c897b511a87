"""Forms that the desk fills in before an act: a small one each."""

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Correction
from lib.moment_field import MomentField


class ActForm(forms.Form):
    """An act that needs no answer but yes."""

    required_css_class = "required"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs | {"label_suffix": ""})


class ReasonForm(ActForm):
    reason = forms.CharField(
        label=_("Why"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Stays on record with the story; readers do not see it."),
    )


class OptionalReasonForm(ActForm):
    reason = forms.CharField(
        label=_("Why"),
        max_length=300,
        required=False,
        help_text=_("For the record, if you like; readers do not see it."),
    )


class PublishForm(OptionalReasonForm):
    field_order = ["overrule", "reason", "tell_readers"]

    tell_readers = forms.BooleanField(
        label=_("Tell readers that the story was updated"),
        required=False,
        help_text=_("Moves the date of update on the page. Leave it for a typing error."),
    )

    overrule = forms.CharField(
        label=_("Use the photo all the same, because"),
        max_length=300,
        help_text=_(
            "Goes on record with your name. A missing usage right counts as given from now on."
        ),
    )

    def __init__(self, *args, has_run=False, may_overrule=False, **kwargs):
        super().__init__(*args, **kwargs)
        if not has_run:
            del self.fields["tell_readers"]
        if not may_overrule:
            del self.fields["overrule"]


class ScheduleForm(PublishForm):
    live_from = MomentField(label=_("Publish on"))
    live_until = MomentField(
        label=_("Take down on"), required=False, help_text=_("Empty: it stays.")
    )

    field_order = ["live_from", "live_until", "overrule", "reason", "tell_readers"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["live_from"].help_text = _("Time of %(zone)s.") % {
            "zone": settings.TIME_ZONE.replace("_", " ")
        }

    def clean_live_from(self):
        moment = self.cleaned_data["live_from"]
        if moment <= timezone.now():
            raise forms.ValidationError(_("That moment has passed: choose one that lies ahead."))
        return moment


class CorrectionForm(ActForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=Correction.Kind.choices)
    text = forms.CharField(
        label=_("What was wrong, and what is right"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Readers see it under the story, with today’s date."),
    )
